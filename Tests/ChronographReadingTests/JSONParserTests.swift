import Testing

@testable import ChronographReading

/// JSON by RFC 8259: what is read, and where it breaks.
struct JSONParserTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let value: JSONValue?
    init(_ text: String, _ value: JSONValue?) { (self.text, self.value) = (text, value) }
    var testDescription: String { text }
  }

  static let cases: [Case] = [
    .init("null", .null), .init(" true ", .bool(true)), .init("false", .bool(false)),
    .init("-1.50e+3", .number("-1.50e+3")), .init("0", .number("0")), .init("-0", .number("-0")),
    .init(#""a\"\\\/\b\f\n\r\tz""#, .string("a\"\\/\u{8}\u{C}\n\r\tz")),
    .init(#""\u00e9\ud83d\ude00""#, .string("é😀")),
    // A lone surrogate is no character.
    .init(#""\ud83dx""#, .string("\u{FFFD}x")), .init(#""\ude00""#, .string("\u{FFFD}")),
    .init(#""\ud83d\u0041""#, .string("\u{FFFD}A")),
    .init("[]", .array([])), .init("[1, [2]]", .array([.number("1"), .array([.number("2")])])),
    .init("{}", .object([])),
    .init(#"{"a": 1}"#, .object([.init(name: "a", value: .number("1"))])),
    .init("", nil), .init("nul", nil), .init("01", nil), .init("-", nil), .init("1.", nil),
    .init("1e", nil), .init("+1", nil), .init("[1,]", nil), .init("[1", nil), .init("{a: 1}", nil),
    .init(#"{"a" 1}"#, nil), .init(#"{"a": 1,}"#, nil), .init(#""a"#, nil), .init(#""\x""#, nil),
    .init(#""\u12""#, nil), .init("\"a\nb\"", nil), .init("1 2", nil), .init("'a'", nil),
    .init(String(repeating: "[", count: 100_000), nil),
  ]

  @Test(arguments: cases) func readsJSON(_ example: Case) {
    #expect((try? JSONParser.parse(Array(example.text.utf8)[...])) == example.value)
  }

  @Test func passesRawLineFeedsWhereAllowed() throws {
    let text = Array("\"a\nb\"".utf8)
    #expect(try JSONParser.parse(text[...], allowingControls: true) == .string("a\nb"))
  }

  @Test func takesTheLastOfRepeatedMembers() throws {
    let value = try JSONParser.parse(Array(#"{"a": 1, "a": "x"}"#.utf8)[...])
    #expect(value["a"]?.string == "x")
  }

  @Test func readsBackWhatTheWriterWrites() throws {
    var generator = SeededGenerator(state: 7)
    for _ in 0..<500 {
      let scalars = (0..<20).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x2_FFFF, using: &generator))
      }
      let text = String(String.UnicodeScalarView(scalars))
      var writer = JSONWriter(compact: true)
      writer.string(text)
      #expect(try JSONParser.parse(writer.output.bytes[...]) == .string(text))
    }
  }

  @Test func neverCrashesOnDamagedInput() {
    var generator = SeededGenerator(state: 11)
    let seed = Array(
      #"{"id": "a", "text": "b\u00e9\ud83d\ude00", "n": [1, -2.5e3, true, null]}"#.utf8)
    for _ in 0..<3000 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[index] = UInt8.random(in: 0...255, using: &generator)
      }
      _ = try? JSONParser.parse(bytes[...])
      _ = try? JSONParser.parse(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator)))
    }
  }
}
