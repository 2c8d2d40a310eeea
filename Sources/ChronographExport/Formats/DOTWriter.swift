package import ChronographReading

/// Writes statements of the DOT language with every id and value quoted.
package struct DOTWriter: Sendable {
  package private(set) var output = ByteWriter()
  private var separator: StaticString = " ["

  package init() {}

  /// Writes the start of a statement as it is, such as `digraph ` or `  node`.
  package mutating func write(_ text: StaticString) { output.write(text) }

  /// Writes an id in quotes.
  package mutating func id(_ text: String) { quote(PlainText.cleaned(text)) }

  /// Adds an attribute whose value Graphviz takes as it is; nothing for `nil` or an empty value.
  package mutating func add(_ name: StaticString, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    output.write(separator)
    separator = ", "
    output.write(name)
    output.write(byte: UInt8(ascii: "="))
    quote(PlainText.cleaned(value))
  }

  /// Adds an attribute in whose value Graphviz would resolve HTML entities: labels and tooltips.
  package mutating func addText(_ name: StaticString, _ value: String) {
    add(name, Self.escapingEntities(value))
  }

  /// Ends the statement and its list of attributes.
  package mutating func endStatement() {
    output.write("];\n")
    separator = " ["
  }

  /// Only quotes and backslashes are escaped: JGraphT refuses any other escape, and Graphviz reads a doubled
  /// backslash as one, so that `\N` in a name stays text.
  private mutating func quote(_ text: String) {
    output.write(byte: UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        output.write(byte: UInt8(ascii: "\\"))
      }
      output.write(byte: byte)
    }
    output.write(byte: UInt8(ascii: "\""))
  }

  /// `&lt;` would be drawn as `<`, so its ampersand is escaped; a lone one (`R&D`) is left alone for other readers.
  private static func escapingEntities(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: ";")) else {
      return text
    }
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      result.append(byte)
      guard byte == UInt8(ascii: "&"), startsEntity(bytes[(index + 1)...].prefix(32)) else {
        continue
      }
      result.append(contentsOf: "amp;".utf8)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func startsEntity(_ rest: ArraySlice<UInt8>) -> Bool {
    let name = rest.prefix {
      $0 == UInt8(ascii: "#") || (48...57).contains($0) || (65...90).contains($0 & 0xDF)
    }
    return !name.isEmpty && rest.dropFirst(name.count).first == UInt8(ascii: ";")
  }
}
