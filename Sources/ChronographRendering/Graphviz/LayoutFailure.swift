/// Why one layout did not come about.
enum LayoutFailure: Error, Hashable, Sendable {
  /// libgraphviz refused, with its own words.
  case engine(String)
  /// The helper could not be started.
  case notStarted(String)
  /// The helper was stopped after so many seconds.
  case timedOut(seconds: Int)
  /// The helper used more processor time than it may.
  case processorTime(seconds: Int)
  /// The helper used more memory than it may.
  case memory(megabytes: Int)
  /// The helper ended by a signal.
  case crashed(signal: Int32)
  /// The helper ended with that status and said why.
  case failed(status: Int32, message: String)
  /// The helper's answer is no layout of that graph.
  case garbage
}

extension LayoutFailure: CustomStringConvertible {
  var description: String {
    switch self {
    case .engine(let message): "libgraphviz reports: \(message)"
    case .notStarted(let reason): "the layout helper cannot be started (\(reason))"
    case .timedOut(let seconds): "the layout took longer than \(seconds) s"
    case .processorTime(let seconds): "the layout used more than \(seconds) s of processor time"
    case .memory(let megabytes): "the layout needed more than \(megabytes) MB of memory"
    case .crashed(let signal): "the layout helper crashed (signal \(signal))"
    case .failed(let status, let message):
      "the layout helper ended with status \(status)" + (message.isEmpty ? "" : ": \(message)")
    case .garbage: "the layout helper's answer makes no sense"
    }
  }
}

/// A network that cannot be drawn.
public struct GraphvizError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  public enum Kind: Hashable, Sendable {
    /// The graph has so many boxes and no helper is there to lay it out safely.
    case tooLarge(nodes: Int, limit: Int)
    /// Every layout failed; the reasons, from the first to the last.
    case failed([String])
    /// No entity has that id or name.
    case unknownFocus(String)
  }

  /// What went wrong.
  public var kind: Kind
  /// The graph's title.
  public var graph: String

  /// What went wrong and what to do about it.
  public var description: String {
    switch kind {
    case .tooLarge(let nodes, let limit):
      "“\(graph)” has \(nodes) boxes; without a layout helper at most \(limit) are drawn: "
        + "pass the path of the chronograph executable, or show less with a focus"
    case .failed(let reasons):
      "“\(graph)” cannot be laid out: \(reasons.joined(separator: "; "))"
    case .unknownFocus(let focus):
      "“\(graph)” has no entity “\(focus)”: give an id such as person:li-wei, or a name"
    }
  }
}
