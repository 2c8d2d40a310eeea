import Testing

@testable import ChronographRendering

@Suite struct LayoutCodecTests {
  static let graph = LayoutGraph(
    engine: .sfdp, direction: .right, isCheap: true,
    nodes: [.init(size: Size(width: 60.25, height: 20)), .init(size: Size(width: 1, height: 2))],
    edges: [
      .init(tail: 0, head: 1, clipsHead: false, hasArrow: false, weight: 2, minimumLength: 3)
    ])

  @Test func readsTheRequestThatItWrote() throws {
    let limits = LayoutCodec.Limits(processorSeconds: 9, megabytes: 512)
    let bytes = LayoutCodec.request([Self.graph, Self.graph], limits: limits)
    let request = try #require(LayoutCodec.parseRequest(bytes))
    #expect(request.graphs == [Self.graph, Self.graph])
    #expect(request.limits == limits)
  }

  @Test func readsTheAnswerThatItWrote() {
    let points = [0.0, 1, 2, 3].map { Point(x: $0, y: -$0) }
    let result = LayoutResult(
      size: Size(width: 100, height: 50), centers: [Point(x: 1.5, y: 2), Point(x: 3, y: 4)],
      routes: [.init(curves: [points], tip: Point(x: 9, y: 9))])
    let bytes = LayoutCodec.response([result])
    #expect(LayoutCodec.parseResponse(bytes, for: [Self.graph]) == [result])
    #expect(LayoutCodec.parseResponse(bytes, for: [Self.graph, Self.graph]) == nil)
  }

  @Test func refusesEveryCutRequestAndAnswer() {
    let limits = LayoutCodec.Limits(processorSeconds: 9, megabytes: 512)
    let request = LayoutCodec.request([Self.graph], limits: limits)
    for length in 0..<(request.count - 1) {
      #expect(LayoutCodec.parseRequest(Array(request.prefix(length))) == nil)
    }
  }

  @Test(arguments: [
    "", "chronograph-layout-1", "chronograph-layout-1 1 1 99999999999999999999 end",
    "chronograph-layout-1 1 1 1 0 0 0 1 1 10 10 5 0 7 1 1 end",
    "chronograph-layout-1 1 1 1 77 0 0 0 0 end", "chronograph-layout-1 -1 1 0 end",
  ])
  func refusesNonsense(_ text: String) {
    #expect(LayoutCodec.parseRequest(Array(text.utf8)) == nil)
    #expect(LayoutCodec.parseResponse(Array(text.utf8), for: [Self.graph]) == nil)
  }
}
