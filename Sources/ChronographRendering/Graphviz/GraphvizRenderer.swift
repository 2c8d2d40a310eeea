internal import ChronographReading
internal import Synchronization

/// Places the boxes of a network with libgraphviz, in a child process where a helper is given.
///
/// The library aborts on ordinary data, keeps global state and cannot be interrupted. So each layout runs in
/// the program `helper`, started with the one argument `__render` (see ``RenderHelper``), within limits of
/// time and memory. Without a helper, it runs in this process for up to ``inProcessLimit`` boxes.
public struct GraphvizRenderer: Sendable {
  /// What one layout may use.
  public struct Limits: Hashable, Sendable {
    /// Seconds by the wall clock, for each attempt.
    public var wallSeconds = 20
    /// Seconds of processor time, for each attempt.
    public var processorSeconds = 15
    /// Megabytes of address space.
    public var megabytes = 1024

    /// Creates the default limits.
    public init() {}
  }

  /// The most boxes, names and edge labels together, that are laid out without a helper.
  public static let inProcessLimit = 150

  /// The path of a program that answers to `__render`, usually the `chronograph` executable.
  public var helper: String?
  /// What one layout may use.
  public var limits: Limits

  /// Creates a renderer; without a helper, only small networks are drawn.
  public init(helper: String? = nil, limits: Limits = Limits()) {
    self.helper = helper
    self.limits = limits
  }

  /// One after the other: libgraphviz is not thread-safe.
  private static let lock = Mutex<Void>(())

  /// The first layout of the ladder that works; each one before it is a finding.
  func layouts(
    of plan: [LayoutAttempt], title: String
  ) throws(GraphvizError) -> (results: [LayoutResult], step: Int, findings: [Finding]) {
    var findings: [Finding] = []
    var reasons: [String] = []
    for (index, attempt) in plan.enumerated() {
      do throws(LayoutFailure) {
        return (try results(for: attempt), index, findings)
      } catch {
        reasons.append("\(attempt.name): \(error)")
        findings.append(
          Finding(
            .warning, code: "layout-fallback",
            message: "Layout “\(attempt.name)” was given up: \(error)", place: title,
            advice: "Show less with --focus, or choose another --layout"))
      }
    }
    throw GraphvizError(kind: .failed(reasons), graph: title)
  }

  private func results(for attempt: LayoutAttempt) throws(LayoutFailure) -> [LayoutResult] {
    guard case .graphviz(let graphs) = attempt.work else { return attempt.ownResults() }
    guard let helper else { return try inProcess(graphs) }
    let child = ChildProcess(
      path: helper, arguments: [RenderHelper.subcommand], seconds: limits.wallSeconds)
    let request = LayoutCodec.request(
      graphs,
      limits: .init(processorSeconds: limits.processorSeconds, megabytes: limits.megabytes))
    let outcome = try child.run(request)
    try check(outcome)
    guard let results = LayoutCodec.parseResponse(outcome.output, for: graphs) else {
      throw .garbage
    }
    return results
  }

  private func inProcess(_ graphs: [LayoutGraph]) throws(LayoutFailure) -> [LayoutResult] {
    // A typed error can't cross the closure of `withLock`.
    let outcome: Result<[LayoutResult], LayoutFailure> = Self.lock.withLock { _ in
      do throws(LayoutFailure) {
        let layout = try GraphvizLayout()
        var results: [LayoutResult] = []
        for graph in graphs { results.append(try layout.result(for: graph)) }
        // Rounded as on the way from a child, so that both ways give the same picture.
        let rounded = LayoutCodec.parseResponse(LayoutCodec.response(results), for: graphs)
        return rounded.map { .success($0) } ?? .failure(.garbage)
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  private func check(_ outcome: ChildProcess.Outcome) throws(LayoutFailure) {
    let message = DisplayText.clipped(outcome.messages, to: 300)
    // libgraphviz and the Swift runtime say so before they give up.
    let isMemory = ["out of memory", "cannot allocate", "memory exhausted", "has no memory"]
      .contains { outcome.messages.lowercased().contains($0) }
    switch outcome.end {
    case .exited(0): return
    case .timedOut: throw .timedOut(seconds: limits.wallSeconds)
    case .tooMuchOutput: throw .garbage
    case .exited, .signalled:
      if isMemory { throw .memory(megabytes: limits.megabytes) }
      if case .signalled(SignalNumber.processorTime) = outcome.end {
        throw .processorTime(seconds: limits.processorSeconds)
      }
      // Only the system's own guard of memory kills a process that we did not.
      if case .signalled(SignalNumber.kill) = outcome.end {
        throw .memory(megabytes: limits.megabytes)
      }
      if case .signalled(let signal) = outcome.end { throw .crashed(signal: signal) }
      if case .exited(let status) = outcome.end {
        throw .failed(status: status, message: message)
      }
    }
  }
}

/// Signals by their number, the same on Linux and macOS.
private enum SignalNumber {
  static let kill: Int32 = 9
  static let processorTime: Int32 = 24
}

/// One way to lay out all parts of a network.
struct LayoutAttempt: Sendable {
  /// Who does the work.
  enum Work: Sendable {
    case graphviz([LayoutGraph])
    /// Our own rows and columns, which always work.
    case grid([LayoutGraph])
  }
  var name: String
  var work: Work

  func ownResults() -> [LayoutResult] {
    guard case .grid(let graphs) = work else { return [] }
    return graphs.map(GridLayout.result(for:))
  }
}
