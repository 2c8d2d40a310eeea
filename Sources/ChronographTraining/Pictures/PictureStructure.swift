/// An SVG file as its tags and texts in order, to compare pictures that another release of Graphviz laid out.
struct PictureStructure {
  /// A tag or a text.
  enum Part: Hashable {
    case tag(name: String, attributes: [Attribute])
    case text(String)
  }

  struct Attribute: Hashable {
    var name: String
    var value: String
  }

  var parts: [Part] = []

  /// Attributes that hold coordinates, which may differ a little.
  static let geometry: Set<String> = [
    "cx", "cy", "height", "points", "r", "rx", "ry", "textLength", "transform", "viewBox", "width",
    "x",
    "x1", "x2", "y", "y1", "y2",
  ]

  /// Takes a picture apart; our pictures escape `<` and `>` wherever they are no tag.
  init(svg: String) {
    for piece in svg.split(separator: "<") {
      let halves = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      parts.append(Self.tag(halves[0]))
      guard halves.count == 2 else { continue }
      let text = halves[1].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !text.isEmpty { parts.append(.text(text)) }
    }
  }

  private static func tag(_ text: Substring) -> Part {
    let name = text.prefix { !$0.isWhitespace }
    // Attributes are `name="value"`, so every second piece between quotes is a value.
    let pieces = text.dropFirst(name.count).split(
      separator: "\"", omittingEmptySubsequences: false)
    var attributes: [Attribute] = []
    for index in stride(from: 0, to: pieces.count - 1, by: 2) {
      let key = pieces[index].filter { !$0.isWhitespace && $0 != "=" && $0 != "/" }
      attributes.append(Attribute(name: key, value: String(pieces[index + 1])))
    }
    return .tag(name: String(name), attributes: attributes)
  }

  /// The first thing in which two pictures differ by more than a hair; `nil` where they show the same.
  func difference(from other: PictureStructure) -> String? {
    for (left, right) in zip(parts, other.parts) {
      if let difference = Self.difference(left, right) { return difference }
    }
    guard parts.count == other.parts.count else {
      return "\(parts.count) tags and texts, not \(other.parts.count)"
    }
    return nil
  }

  private static func difference(_ left: Part, _ right: Part) -> String? {
    switch (left, right) {
    case (.text(let old), .text(let new)):
      return old == new ? nil : "the text '\(old)' became '\(new)'"
    case (.tag(let name, let old), .tag(let otherName, let new)):
      guard name == otherName, old.map(\.name) == new.map(\.name) else {
        return "<\(name)> became <\(otherName)>, or has other attributes"
      }
      for (old, new) in zip(old, new) where !isSame(old, new) {
        return "<\(name) \(old.name)=\"\(old.value)\"> became \"\(new.value)\""
      }
      return nil
    default:
      return "a text stands where a tag was, or the other way round"
    }
  }

  /// Coordinates may differ by 1; the course of a line may differ as it likes, its ends are boxes.
  private static func isSame(_ old: Attribute, _ new: Attribute) -> Bool {
    if old.value == new.value || old.name == "d" { return true }
    guard geometry.contains(old.name) else { return false }
    let (left, right) = (numbers(old.value), numbers(new.value))
    return left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) <= 1 }
  }

  private static func numbers(_ text: String) -> [Double] {
    text.split { !"-.0123456789".contains($0) }.compactMap { Double($0) }
  }
}
