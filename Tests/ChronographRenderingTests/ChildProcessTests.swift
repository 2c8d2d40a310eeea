import ChronographReading
import Foundation
import Testing

@testable import ChronographRendering

/// Scripts play the child.
@Suite struct ChildProcessTests {
  static func helper(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Helpers/\(name).sh").path
  }

  static var graph: LayoutGraph {
    LayoutGraph(
      engine: .dot,
      nodes: [.init(size: Size(width: 60, height: 20)), .init(size: Size(width: 60, height: 20))],
      edges: [.init(tail: 0, head: 1)])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var helper: String
    var failure: LayoutFailure
    var testDescription: String { helper }
  }

  static let cases: [Case] = [
    .init(helper: "garbage", failure: .garbage),
    .init(helper: "deaf", failure: .garbage),
    .init(helper: "crash", failure: .crashed(signal: 6)),
    .init(helper: "hang", failure: .timedOut(seconds: 1)),
    .init(helper: "memory", failure: .memory(megabytes: 64)),
    .init(helper: "busy", failure: .processorTime(seconds: 3)),
    .init(
      helper: "refuse", failure: .failed(status: 4, message: "the request makes no sense")),
    .init(helper: "missing", failure: .notStarted("No such file or directory")),
  ]

  static func renderer(_ name: String) -> GraphvizRenderer {
    var limits = GraphvizRenderer.Limits()
    (limits.wallSeconds, limits.processorSeconds, limits.megabytes) = (1, 3, 64)
    return GraphvizRenderer(helper: helper(name), limits: limits)
  }

  @Test(arguments: cases) func tellsHowALayoutFailed(_ example: Case) throws {
    let attempt = LayoutAttempt(name: "dot", work: .graphviz([Self.graph]))
    let error = try #require(throws: GraphvizError.self) {
      try Self.renderer(example.helper).layouts(of: [attempt], title: "Harbour")
    }
    #expect(error.kind == .failed(["dot: \(example.failure)"]))
    #expect(error.graph == "Harbour")
  }

  @Test(arguments: cases) func fallsBackToItsOwnGridWithFindings(_ example: Case) throws {
    let picture = try NetworkDiagram().svg(
      for: SampleNetwork.small, using: Self.renderer(example.helper))
    #expect(picture.findings.count == 3)
    #expect(picture.findings.allSatisfy { $0.code == "layout-fallback" })
    #expect(String(decoding: picture.svg, as: UTF8.self).contains("Ana Lima"))
  }

  @Test func killsWhatTheChildHasStarted() throws {
    let child = ChildProcess(path: Self.helper("hang"), arguments: [], seconds: 1)
    let outcome = try child.run([])
    #expect(outcome.end == .timedOut)
  }

  @Test func carriesMoreThanAPipeHolds() throws {
    let child = ChildProcess(path: "/bin/cat", arguments: [], seconds: 20)
    let input = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let outcome = try child.run(input)
    #expect(outcome.end == .exited(0))
    #expect(outcome.output == input)
  }

  @Test func stopsReadingTooLongAnAnswer() throws {
    var child = ChildProcess(path: "/bin/cat", arguments: ["/dev/zero"], seconds: 20)
    child.outputLimit = 100_000
    #expect(try child.run([]).end == .tooMuchOutput)
  }
}
