import ChronographDates
import Testing

@testable import ChronographReading

/// Digests of other lengths, worked out by another program: byte `i` of the message is `7 i mod 251`.
@Suite struct SHA256VectorTests {
  static let digests: [(Int, String)] = [
    (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
    (3, "b361d0f9a938a2bb4fbdc9c21dc5a859788041b0040919d8a811c1888184f4df"),
    (31, "2197034814f92b080202a844385a3348b50636db471788080cc382724b8eb8fc"),
    (32, "2dfd602a7a260b7a12905fd2ebd4b9acf49eed561758b9cb89cbccee389ae02d"),
    (54, "89922c5518b494e6b0011a65111161420ea180a3acbe7483cf5b3fff2c4ab1df"),
    (55, "8af594de0e003fdee5c8bb088216c824349b4137070f559574f4a4bddd27b714"),
    (56, "db81bc2bfd43620591df192139062da77d4c376f1888ea3d2190bd07c8d901f9"),
    (57, "4d95ad65f5ec430c9a97ae9243b87d4d6fa0c474288c93cecfbfe9257e711780"),
    (63, "bd535b38bf0d0d1a09d370b7e34b2696cea3767801a45d5611a4aaa6954e8527"),
    (64, "292be91abe8c0909fe3d26575af5755eee74d23816dc68c3ba41765136967654"),
    (65, "ba65aedf7884642499a59ae124894611d986cf429e69f569488048af3a99e25a"),
    (111, "8e2fd1aa2d84835ec4d8c415fdcddff613de1c716daaf658078f10474736e639"),
    (112, "6636edfe65fc8ecc85cf96ef838fc95086867aef6123859e9b9f20805b247cbc"),
    (119, "d367ab298e74477421127b0b448667c37c006c636f5738f081c39388756e5fad"),
    (120, "be7beb9c82089eb08da8fe6eb30c13b9d56869014e228a8c3eb0fdfe832efab2"),
    (127, "770cba7b80c7615a327db5812ccd3f80895d801b587448fcd0b2c1a10f5c88a3"),
    (128, "cb5311e1d7aa8e11d6af7081f3ffc3e4efa008c7483a1a791fe170bf37546ba7"),
    (129, "b9e17b1020711e1a6f25633f677a750b3d54399773eb191acac2cb8c7c8b2541"),
    (191, "dc4dbad2fb21d478ea68fba2725d7d39022dbfc30f81c1921e7ba2739ff67af4"),
    (192, "110694ebb18999b9c0f241c4153ee2c670623cc3ab5f4d7c98955a1f7a9339b1"),
    (255, "abfb366f6cd134cdb23d0f12513defeb4d0470a4a4204df46a6a77198edbbc2d"),
    (256, "053f0917835e63c0706f0f90e73d42b927ed6d943aef507eba085de981fd7aeb"),
    (1000, "59425e4412e296fc74736673ce067027f384203f59c0d2c3e6be7b13347b3ffc"),
  ]

  @Test(arguments: digests) func agreesWithAnotherProgram(_ length: Int, _ digest: String) {
    let message = (0..<length).map { UInt8($0 * 7 % 251) }
    #expect(SHA256.hexDigest(of: message) == digest)
  }

  @Test func oneBitChangesHalfOfTheDigest() {
    let message = [UInt8](repeating: 0x5A, count: 100)
    let digest = SHA256.digest(of: message)
    for place in stride(from: 0, to: 800, by: 37) {
      var changed = message
      changed[place / 8] ^= 1 << (place % 8)
      let other = SHA256.digest(of: changed)
      let bits = zip(digest.map(UInt64.init), other.map(UInt64.init))
        .reduce(0) { $0 + ($1.0 ^ $1.1).nonzeroBitCount }
      #expect((80...176).contains(bits), "\(place): \(bits)")
    }
  }
}

/// Publication dates in every form, for days of many years.
@Suite struct PublicationDatePropertyTests {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static let days: [CivilDate] = {
    var generator = SeededGenerator(state: 16)
    return (0..<80).compactMap { _ in
      CivilDate(dayNumber: Int.random(in: -20_000...30_000, using: &generator))
    }
  }()

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  @Test(arguments: days) func readsADayInEveryForm(_ day: CivilDate) throws {
    let name = Self.months[day.month - 1]
    let (month, date) = (Self.two(day.month), Self.two(day.day))
    let expected = PublicationDate.date(try #require(PartialDate(day.description)))
    let forms = [
      day.description, "\(day.year)/\(day.month)/\(day.day)", "\(day.year).\(month).\(date)",
      "\(day.year)\(month)\(date)", "\(day.year)\(month)\(date)093000",
      "\(day.description)T23:59:59Z", "\(day.description)T00:00:00+14:00",
      "\(day.description) 12:00", "\(day.year)年\(day.month)月\(day.day)日",
      "\(day.day) \(name) \(day.year)", "\(name) \(day.day), \(day.year)",
      "\(name.prefix(3)) \(day.day) \(day.year)", "\(day.day) \(name.prefix(3)) \(day.year)",
      "Sunday, \(name) \(day.day), \(day.year)", "\(day.day)th of \(name), \(day.year)",
    ]
    for form in forms { #expect(PublicationDate(form) == expected, "\(form)") }
  }

  /// Two orders are in use, and a date that either could mean is not guessed at.
  @Test(arguments: days) func guessesNoOrderOfDayAndMonth(_ day: CivilDate) throws {
    let expected = PublicationDate.date(try #require(PartialDate(day.description)))
    let isClear = day.day > 12 || day.day == day.month
    let british = PublicationDate("\(day.day)/\(day.month)/\(day.year)")
    let american = PublicationDate("\(day.month)/\(day.day)/\(day.year)")
    #expect(british == (isClear ? expected : .unreadable))
    #expect(american == (isClear ? expected : .unreadable))
  }

  @Test(arguments: days) func takesTheDayFromAFileName(_ day: CivilDate) {
    let (month, date) = (Self.two(day.month), Self.two(day.day))
    for name in [
      "\(day.description)-notice.md", "\(day.description).txt",
      "\(day.year)_\(month)_\(date)_x.txt",
      "\(day.year)\(month)\(date)-x.txt",
    ] {
      #expect(PublicationDate.inFileName(name)?.description == day.description, "\(name)")
    }
    #expect(PublicationDate.inFileName("notice-\(day.description).md") == nil)
  }
}

/// JSON that is written, read back: nested values of a seeded generator.
@Suite struct JSONRoundTripTests {
  private static func value(_ depth: Int, _ generator: inout SeededGenerator) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .number(String(Int.random(in: -1_000_000...1_000_000, using: &generator)))
    case 3: return .string(text(&generator))
    case 4:
      return .array(
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in value(depth - 1, &generator) })
    default:
      return .object(
        (0..<Int.random(in: 0...2, using: &generator)).map { index in
          .init(name: ["id", "text"][index], value: value(depth - 1, &generator))
        })
    }
  }

  private static func text(_ generator: inout SeededGenerator) -> String {
    let pieces = [
      "a", "\"", "\\", "\n", "\t", "\u{0}", "\u{1F}", "é", "李", "🙂", "/", "\u{2028}", " ",
    ]
    return (0..<Int.random(in: 0...8, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  private static func write(_ value: JSONValue, to writer: inout JSONWriter) {
    switch value {
    case .null: writer.string(nil)
    case .bool(let flag): writer.bool(flag)
    case .number(let digits): writer.number(Int(digits))
    case .string(let text): writer.string(text)
    case .array(let items):
      writer.array { writer in for item in items { write(item, to: &writer) } }
    case .object(let members):
      writer.object { writer in
        for member in members {
          if member.name == "id" { writer.key("id") } else { writer.key("text") }
          write(member.value, to: &writer)
        }
      }
    }
  }

  @Test(arguments: 0..<200) func readsBackNestedValues(_ seed: Int) throws {
    var generator = SeededGenerator(state: UInt64(seed) + 1)
    let value = Self.value(4, &generator)
    for isCompact in [true, false] {
      var writer = JSONWriter(compact: isCompact)
      Self.write(value, to: &writer)
      let bytes = writer.output.bytes
      let read = try JSONParser.parse(bytes[...])
      #expect(read == value, "\(String(decoding: bytes, as: UTF8.self))")
      #expect(!isCompact || !bytes.contains(10))
    }
  }

  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (-1.0, "-1"), (0.5, "0.5"), (1.25, "1.25"), (1.2344, "1.234"),
    (1.2346, "1.235"),
    (-0.001, "-0.001"), (100.0, "100"), (0.1 + 0.2, "0.3"),
  ])
  func writesDecimalsWithoutNoise(_ number: Double, _ text: String) {
    var writer = JSONWriter(compact: true)
    writer.decimal(number)
    #expect(String(decoding: writer.output.bytes, as: UTF8.self) == text)
  }
}

/// Formats by extension and by the first bytes.
@Suite struct InputFormatTests {
  @Test(arguments: InputFormat.allCases) func everyExtensionTellsOneFormat(_ format: InputFormat) {
    for name in format.extensions {
      #expect(InputFormat(pathExtension: name) == format)
      #expect(InputFormat(pathExtension: name.uppercased()) == format)
    }
    #expect(format.extensions.isEmpty == (format == .auto))
  }

  @Test(arguments: ["", "rtf", "doc", "odt", "xls", "json", "tex", "txt ", ".txt"])
  func knowsNoOtherExtension(_ name: String) { #expect(InputFormat(pathExtension: name) == nil) }

  @Test(arguments: [
    ("%PDF-1.7", InputFormat.pdf), ("PK\u{3}\u{4}rest", .docx), ("<!DOCTYPE html><p>", .html),
    ("  <html>", .html), ("\u{FEFF}<HTML>", .html), ("<?xml version=\"1.0\"?>", .html),
    ("<!-- x -->", .html), ("{\"id\": 1}", .jsonl), ("{ \"id\": 1}", .jsonl), ("{id}", .text),
    ("Ana left.", .text), ("<p>Ana left.", .text), ("---\ntitle: x\n---\n", .text), ("", .text),
    ("[1]", .text), ("%pdf", .text),
  ])
  func tellsAFormatByItsFirstBytes(_ start: String, _ format: InputFormat) {
    #expect(InputFormat(sniffing: Array(start.utf8)) == format)
  }

  @Test func binaryDataIsNoFormat() {
    #expect(InputFormat(sniffing: [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1, 2, 0, 0]) == nil)
  }
}
