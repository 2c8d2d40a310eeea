/// Reads one JSON value from bytes in linear time; values may nest 256 levels deep.
package struct JSONParser {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private let allowsControls: Bool

  /// Parses all of the bytes as one value.
  ///
  /// With `allowingControls`, raw line feeds and tabs inside strings pass, as they do in many web pages.
  package static func parse(
    _ bytes: ArraySlice<UInt8>, allowingControls: Bool = false
  ) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes, allowingControls)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.position == bytes.endIndex else {
      throw parser.error("Something follows the value")
    }
    return value
  }

  private init(_ bytes: ArraySlice<UInt8>, _ allowsControls: Bool) {
    self.bytes = bytes
    position = bytes.startIndex
    self.allowsControls = allowsControls
  }

  private func error(_ message: String) -> JSONError {
    JSONError(message: message, offset: position - bytes.startIndex)
  }

  private var byte: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte, byte == 32 || byte == 10 || byte == 13 || byte == 9 { position += 1 }
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    skipSpace()
    guard depth < 256 else { throw error("Values nest too deeply") }
    switch byte {
    case 0x7B: return try object(depth: depth)
    case 0x5B: return try array(depth: depth)
    case 0x22: return .string(try string())
    case 0x74: return try word("true", .bool(true))
    case 0x66: return try word("false", .bool(false))
    case 0x6E: return try word("null", .null)
    case nil: throw error("The text ends where a value should stand")
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    var members: [JSONValue.Member] = []
    position += 1
    skipSpace()
    if byte == 0x7D { return closed(.object([])) }
    while true {
      skipSpace()
      guard byte == 0x22 else { throw error("A member does not start with a quoted name") }
      let name = try string()
      skipSpace()
      guard byte == 0x3A else { throw error("A colon is missing after a name") }
      position += 1
      members.append(.init(name: name, value: try value(depth: depth + 1)))
      skipSpace()
      if byte == 0x7D { return closed(.object(members)) }
      guard byte == 0x2C else { throw error("A comma or } is missing in an object") }
      position += 1
    }
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    var elements: [JSONValue] = []
    position += 1
    skipSpace()
    if byte == 0x5D { return closed(.array([])) }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if byte == 0x5D { return closed(.array(elements)) }
      guard byte == 0x2C else { throw error("A comma or ] is missing in an array") }
      position += 1
    }
  }

  private mutating func closed(_ value: JSONValue) -> JSONValue {
    position += 1
    return value
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue
  ) throws(JSONError) -> JSONValue {
    let matches = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
    guard matches else { throw error("A value is neither true, false nor null") }
    position += word.utf8CodeUnitCount
    return value
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    if byte == 0x2D { position += 1 }
    let first = byte
    guard digits() > 0, !(first == 0x30 && position - start > (bytes[start] == 0x2D ? 2 : 1)) else {
      position = start
      throw error("A value starts with a character that JSON does not know")
    }
    if byte == 0x2E {
      position += 1
      guard digits() > 0 else { throw error("A digit is missing after the decimal point") }
    }
    if byte == 0x65 || byte == 0x45 {
      position += 1
      if byte == 0x2B || byte == 0x2D { position += 1 }
      guard digits() > 0 else { throw error("A digit is missing in an exponent") }
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte, byte >= 48, byte <= 57 { position += 1 }
    return position - start
  }

  // MARK: Strings

  private mutating func string() throws(JSONError) -> String {
    position += 1
    let start = position
    while let byte, byte != 0x22, byte != 0x5C, byte >= 32 { position += 1 }
    if byte == 0x22 {
      defer { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    var text = Array(bytes[start..<position])
    while let byte, byte != 0x22 {
      if byte == 0x5C {
        try escape(into: &text)
      } else if byte < 32, !allowsControls {
        throw error("A string holds a raw control character")
      } else {
        text.append(byte)
        position += 1
      }
    }
    guard byte == 0x22 else { throw error("A string is not closed") }
    position += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    position += 1
    let escaped = byte
    position += 1
    switch escaped {
    case 0x22, 0x5C, 0x2F: text.append(escaped ?? 0)
    case 0x62: text.append(8)
    case 0x66: text.append(12)
    case 0x6E: text.append(10)
    case 0x72: text.append(13)
    case 0x74: text.append(9)
    case 0x75: text += Array(String(Character(try scalar())).utf8)
    default:
      position -= 1
      throw error("A string holds an escape that JSON does not know")
    }
  }

  /// The character after `\u`; a lone surrogate becomes U+FFFD.
  private mutating func scalar() throws(JSONError) -> Unicode.Scalar {
    let first = try hexadecimal()
    guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    guard byte == 0x5C, position + 1 < bytes.endIndex, bytes[position + 1] == 0x75 else {
      return "\u{FFFD}"
    }
    let mark = position
    position += 2
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second) else {
      position = mark
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error("Four hexadecimal digits are missing after \\u")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
