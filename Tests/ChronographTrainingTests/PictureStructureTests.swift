import Testing

@testable import ChronographTraining

struct PictureStructureTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var old: String
    var new: String
    var isSame: Bool
    var testDescription: String { "\(old) | \(new)" }

    init(_ old: String, _ new: String, _ isSame: Bool) {
      (self.old, self.new, self.isSame) = (old, new, isSame)
    }
  }

  static let cases: [Case] = [
    .init("<rect x=\"10\"/>", "<rect x=\"10.9\"/>", true),
    .init("<rect x=\"10\"/>", "<rect x=\"11.1\"/>", false),
    .init("<g id=\"a1\"/>", "<g id=\"a2\"/>", false),
    .init("<text x=\"1\">2024-06</text>", "<text x=\"1\">2024-07</text>", false),
    .init("<text>a  b</text>", "<text>a b</text>", true),
    .init("<path d=\"M0,0 C1,1 2,2 3,3\"/>", "<path d=\"M0,0 C9,9 2,2 3,3\"/>", true),
    .init("<polygon points=\"0,0 1,1\"/>", "<polygon points=\"0,0 1,1 2,2\"/>", false),
    .init("<g><rect/></g>", "<g></g>", false),
    .init("<rect fill=\"#010\"/>", "<rect fill=\"#011\"/>", false),
    .init("<title>A &gt; B</title>", "<title>A &gt; B</title>", true),
  ]

  @Test(arguments: cases) func tellsAHairFromADifference(_ example: Case) {
    let old = PictureStructure(svg: example.old)
    let new = PictureStructure(svg: example.new)
    #expect((old.difference(from: new) == nil) == example.isSame)
    #expect((new.difference(from: old) == nil) == example.isSame)
  }
}
