import Foundation
import Testing

@testable import ChronographLanguage

@Suite struct SyntaxModelTests {
  /// The model files, in the order of their kinds.
  static let names = ["tagger", "lemmatizer", "parser", "labels", "names", "offices"]

  struct BadModel: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let problem: ModelError.Problem
    let change: @Sendable ([UInt8]) -> [UInt8]

    init(
      _ name: String, _ problem: ModelError.Problem,
      _ change: @escaping @Sendable ([UInt8]) -> [UInt8]
    ) {
      (testDescription, self.problem, self.change) = (name, problem, change)
    }
  }

  static let sound = ModelFile(
    kind: .parser, dataHash: 7, sections: [[1, 2, 3, 4, 5], [], Array("a\nb".utf8)]
  ).bytes

  static let badModels: [BadModel] = [
    .init("an empty file", .cutShort(bytes: 0, expected: 36)) { _ in [] },
    .init("half of the first word", .cutShort(bytes: 4, expected: 36)) { Array($0.prefix(4)) },
    .init("half a header", .cutShort(bytes: 20, expected: 36)) { Array($0.prefix(20)) },
    .init("no section lengths", .cutShort(bytes: 40, expected: 48)) { Array($0.prefix(40)) },
    .init("the last byte gone", .cutShort(bytes: 59, expected: 60)) { Array($0.dropLast()) },
    .init("another file", .notAModel) { _ in Array("{\"version\": 1, \"model\": []}".utf8) },
    .init("another kind", .notAModel) { replacing($0, at: 12, with: 1) },
    .init("another version", .version(found: 9, expected: ModelFile.formatVersion)) {
      replacing($0, at: 8, with: 9)
    },
    .init("a changed byte", .damaged) { replacing($0, at: 50, with: 200) },
    .init("something behind it", .damaged) { $0 + [0, 0, 0, 0] },
  ]

  static func replacing(_ bytes: [UInt8], at place: Int, with byte: UInt8) -> [UInt8] {
    var bytes = bytes
    bytes[place] = byte
    return bytes
  }

  @Test(arguments: badModels) func saysWhatIsWrongWithAModel(_ example: BadModel) {
    let bytes = example.change(Self.sound)
    let error = #expect(throws: ModelError.self) {
      try bytes.withUnsafeBytes { try ModelFile($0, kind: .parser, named: "some.model") }
    }
    #expect(error?.problem == example.problem)
    #expect(error?.description.contains("some.model") == true)
    #expect(error?.description.contains("make train") == true)
  }

  @Test func readsBackWhatItWrites() throws {
    let file = try Self.sound.withUnsafeBytes {
      try ModelFile($0, kind: .parser, named: "some.model")
    }
    #expect(file.dataHash == 7)
    #expect(file.sections == [[1, 2, 3, 4, 5], [], Array("a\nb".utf8)])
    #expect(file.lines(2) == ["a", "b"])
    #expect(file.numbers(0) == [0x0403_0201])
  }

  @Test func refusesARowThatReachesPastTheEnd() {
    var index: [UInt8] = []
    for slot: UInt32 in [1, 0, 0, 0] { index.append(littleEndian: slot) }
    let file = ModelFile(kind: .parser, dataHash: 0, sections: [index, [0, 5, 0, 1]])
    #expect(throws: ModelError(file: "some.model", problem: .damaged)) {
      try LinearModel(file, sections: 0, classes: 3, named: "some.model")
    }
  }

  @Test func refusesARowThatNamesAnUnknownClass() {
    var index: [UInt8] = []
    for slot: UInt32 in [1, 0, 0, 0] { index.append(littleEndian: slot) }
    let file = ModelFile(kind: .parser, dataHash: 0, sections: [index, [0, 1, 3, 1, 0]])
    #expect(throws: ModelError(file: "some.model", problem: .damaged)) {
      try LinearModel(file, sections: 0, classes: 3, named: "some.model")
    }
  }

  /// Rows of five to twenty pairs, some of which are written out; more features than are looked up at once.
  @Test func addsShortAndLongRowsAlike() throws {
    let classes = 21
    var slots = [UInt32](repeating: 0, count: 64)
    var rows: [UInt8] = [0]
    var features: [UInt64] = []
    var wanted = [Int32](repeating: 0, count: classes)
    for number in 0..<16 {
      slots[4 * number + number % 4] = UInt32(number) << 24 | UInt32(rows.count)
      rows.append(UInt8(number + 5))
      for pair in 0..<number + 5 {
        let root = Int8(truncatingIfNeeded: 31 * number + 17 * pair)
        rows += [UInt8((number + pair) % classes), UInt8(bitPattern: root)]
        wanted[(number + pair) % classes] += 7 * Int32(root) * abs(Int32(root))
      }
      // The highest bits name the bucket, the lowest tell the features of one bucket apart.
      let feature = UInt64(number) << 60 | UInt64(number)
      features += Array(repeating: feature, count: 7) + [feature ^ 0x80]
    }
    var index: [UInt8] = []
    for slot in slots { index.append(littleEndian: slot) }
    let file = ModelFile(kind: .tagger, dataHash: 0, sections: [index, rows + [0]])
    let model = try LinearModel(file, sections: 0, classes: classes, named: "some.model")
    var scores = [Int32](repeating: 0, count: classes)
    scores.withUnsafeMutableBufferPointer { scores in
      if let base = scores.baseAddress { model.add(features, count: features.count, to: base) }
    }
    #expect(scores == wanted)
  }

  @Test func refusesMovesThatFillNoWholeBuckets() {
    for size in [0, 4, 20] {
      let section = [UInt8](repeating: 0, count: size)
      let file = ModelFile(kind: .parser, dataHash: 0, sections: [section])
      #expect(throws: ModelError(file: "some.model", problem: .damaged)) {
        try CompactModel(file, section: 0, named: "some.model")
      }
    }
  }

  @Test func findsTheWeightsOfAMove() throws {
    let features: [UInt64] = (1...500).map { FeatureHash.mix(UInt64($0)) }
    let packer = CompactModel.Packer(largest: 511 * 511)
    var slots = [UInt32](repeating: 0, count: 16_384)
    for (index, feature) in features.enumerated() {
      let bucket = CompactModel.bucket(of: feature, slots: slots.count)
      let free = try #require((bucket..<bucket + 4).first { slots[$0] == 0 })
      slots[free] = packer.slot(feature, (Float((index % 20) * (index % 20)), -Float(index % 7)))
    }
    var section: [UInt8] = []
    for slot in slots { section.append(littleEndian: slot) }
    let file = ModelFile(kind: .parser, dataHash: 0, sections: [section])
    let model = try CompactModel(file, section: 0, named: "some.model")
    for (index, feature) in features.enumerated() {
      let scores = withUnsafePointer(to: feature) { model.scores($0, count: 1) }
      #expect(scores.second == Int32((index % 20) * (index % 20)))
      // Roots are rounded: 0, 1, 1.4, 1.7, 2, 2.2, 2.4 become 0, 1, 1, 2, 2, 2, 2.
      #expect(scores.third == [0, -1, -1, -4, -4, -4, -4][index % 7])
    }
  }

  @Test(
    arguments: zip(Self.names, ModelFile.Kind.allCases))
  func refusesEachModelCutShort(_ name: String, _ kind: ModelFile.Kind) throws {
    let whole = try LanguageModel.embedded(name, kind, "en").bytes
    for size in [whole.count / 2, whole.count - 4, 37] {
      let error = #expect(throws: ModelError.self) {
        try whole.prefix(size).withUnsafeBytes { try ModelFile($0, kind: kind, named: name) }
      }
      guard case .cutShort(let bytes, _) = error?.problem else {
        Issue.record("\(name) at \(size) bytes: \(String(describing: error))")
        continue
      }
      #expect(bytes == size)
    }
  }

  @Test func saysWhichModelIsMissing() {
    #expect(throws: ModelError(file: "models/xx-tagger.model", problem: .missing)) {
      try LanguageModel.embedded(language: "xx")
    }
  }

  @Test(
    arguments: zip(Self.names, ModelFile.Kind.allCases))
  func recordsTheDataOfEachModelInItsCard(_ name: String, _ kind: ModelFile.Kind) throws {
    let file = try LanguageModel.embedded(name, kind, "en")
    let hash = String(file.dataHash, radix: 16)
    let card = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/CLanguageData/models/README.md")
    let lines = try String(contentsOf: card, encoding: .utf8).split(separator: "\n")
    let line = try #require(lines.first { $0.contains("`en-\(name).model`") })
    #expect(line.contains("`\(hash)`"), "train again, or record the hash in the model card")
  }

  @Test func keepsTheModelsSmall() throws {
    let sizes = try zip(
      Self.names, ModelFile.Kind.allCases
    )
    .map { try LanguageModel.embedded($0, $1, "en").bytes.count }
    #expect(sizes.allSatisfy { $0 <= 5_000_000 })
    #expect(sizes.reduce(0, +) <= 15_000_000)
  }
}
