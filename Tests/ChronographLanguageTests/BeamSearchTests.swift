import Testing

@testable import ChronographLanguage

@Suite struct BeamSearchTests {
  private let search: BeamSearch = {
    var search = BeamSearch(unit: 1)
    search.unit = 1000
    (search.width, search.reach, search.patience) = (2, 2000, 4000)
    return search
  }()

  @Test func followsTheNextMoveWhereTheLeadIsSmall() {
    // Even odds cost ln 2 each.
    #expect(search.costs(ofLead: 0).best == 693)
    #expect(search.costs(ofLead: 0).next == 693)
    #expect(search.costs(ofLead: 1000).best == 313)
    #expect(search.costs(ofLead: 1000).next == 1313)
    #expect(search.costs(ofLead: 2500).next == nil)
    #expect(search.costs(ofLead: 2500).best == 79)
    #expect(search.costs(ofLead: .max).best == 0)
  }

  @Test func keepsTheCheapestReadings() {
    var candidates = [900, 300, 300, 5000].enumerated().map { index, cost in
      DependencyParser.Candidate(state: Int32(index), move: .shift, cost: cost)
    }
    search.prune(&candidates)
    #expect(candidates.map(\.state) == [1, 2])
    #expect(candidates.map(\.cost) == [0, 0])
    candidates = [100, 4200].enumerated().map { index, cost in
      DependencyParser.Candidate(state: Int32(index), move: .shift, cost: cost)
    }
    search.prune(&candidates)
    #expect(candidates.map(\.state) == [0])
  }
}
