import ChronographReading
import Testing

@testable import Chronograph

struct PipelineTests {
  @Test(arguments: [1, 2, 7]) func resultsComeInTheOrderOfTheInput(_ jobs: Int) async throws {
    let pipeline = try Pipeline(jobs: jobs)
    var seen: [Int] = []
    // Early items take longest, so that later ones are done before them.
    try await pipeline.forEach(in: 0..<100) { number in
      var sum = 0
      for step in 0..<((100 - number) * 500) { sum &+= step }
      return sum == -1 ? -1 : number
    } body: {
      seen.append($0)
    }
    #expect(seen == Array(0..<100))
  }

  @Test func noMoreThanAWindowIsReadAhead() async throws {
    let pipeline = try Pipeline(jobs: 2)
    var handedOn = 0
    var furthest = 0
    let source = sequence(first: 0) { $0 < 999 ? $0 + 1 : nil }
    try await pipeline.forEach(in: source) {
      $0
    } body: { number in
      handedOn += 1
      furthest = max(furthest, number - handedOn)
    }
    #expect(handedOn == 1000)
    #expect(furthest < 8)
  }

  @Test func anErrorEndsTheWork() async throws {
    struct Stop: Error {}
    let pipeline = try Pipeline(jobs: 3)
    await #expect(throws: Stop.self) {
      try await pipeline.forEach(in: 0..<1000) {
        $0
      } body: {
        if $0 == 5 { throw Stop() }
      }
    }
  }

  @Test func aDocumentBecomesANetworkWithItsQuotes() async throws {
    let pipeline = try Pipeline()
    let document = Document(
      id: "d", title: "Notice", body: "Harbour Minister Ana Lima resigned on 3 May 2024.\n")
    let extraction = pipeline.extraction(of: document)
    #expect(extraction.document == "d")
    #expect(extraction.programVersion == chronographVersion)
    #expect(extraction.times.map(\.value) == ["2024-05-03"])
  }
}
