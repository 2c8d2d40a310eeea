internal import ChronographReading

/// Writes elements of SVG or HTML, attributes in the order of the calls, as well-formed XML.
///
/// Every text and attribute is escaped here; only ``raw(_:)`` takes markup, which is never data.
struct MarkupWriter {
  private(set) var output = ByteWriter()
  private var depth = 0

  /// An attribute's name and value, in order.
  typealias Attributes = KeyValuePairs<String, String?>

  /// Writes an element with others in it.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], _ body: (inout MarkupWriter) -> Void
  ) {
    open(name, attributes)
    output.write(">\n")
    depth += 1
    body(&self)
    depth -= 1
    indent()
    output.write("</\(name)>\n")
  }

  /// Writes an element without content.
  mutating func element(_ name: String, _ attributes: Attributes) {
    open(name, attributes)
    output.write("/>\n")
  }

  /// Writes an element that holds a text.
  mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
    open(name, attributes)
    output.write(">")
    output.write(Self.escaped(text))
    output.write("</\(name)>\n")
  }

  /// Writes an element that holds texts with elements of their own, on one line: white space between them would show.
  mutating func element(
    _ name: String, _ attributes: Attributes,
    runs: [(name: String, attributes: Attributes, text: String)]
  ) {
    open(name, attributes)
    output.write(">")
    for run in runs {
      write(run.name, run.attributes)
      output.write(">")
      output.write(Self.escaped(run.text))
      output.write("</\(run.name)>")
    }
    output.write("</\(name)>\n")
  }

  /// Writes markup of our own as it is.
  mutating func raw(_ markup: some Collection<UInt8>) { output.write(bytes: markup) }

  private mutating func open(_ name: String, _ attributes: Attributes) {
    indent()
    write(name, attributes)
  }

  /// Writes a start tag up to its closing bracket.
  private mutating func write(_ name: String, _ attributes: Attributes) {
    output.write("<\(name)")
    for (key, value) in attributes {
      guard let value else { continue }
      output.write(" \(key)=\"")
      output.write(Self.escaped(value))
      output.write("\"")
    }
  }

  private mutating func indent() { for _ in 0..<depth { output.write("  ") } }

  /// A text without characters that end an element or an attribute, or that XML forbids.
  static func escaped(_ text: String) -> String {
    var output = ""
    output.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      default: output.unicodeScalars.append(isAllowed(scalar.value) ? scalar : "\u{fffd}")
      }
    }
    return output
  }

  private static func isAllowed(_ value: UInt32) -> Bool {
    (value >= 0x20 || value == 9 || value == 10) && value & 0xfffe != 0xfffe
      && !(0x7f...0x9f).contains(value)
  }
}

/// A coordinate with at most one decimal.
///
/// A layout that has gone wrong (no number, or one beyond every page) draws at 0 rather than end the program.
func number(_ value: Double) -> String {
  guard value.isFinite, abs(value) < 1e12 else { return "0" }
  let tenths = Int((value * 10).rounded())
  let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
  return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : ".\(rest)")
}
