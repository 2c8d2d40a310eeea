import Foundation

/// Forgives differences that do not matter: letter case, quotation marks, "the", date qualifiers.
enum Folding {
  /// A name without case, outer quotation marks, repeated spaces and a leading "the".
  static func name(_ name: String) -> String {
    let plain = name.precomposedStringWithCompatibilityMapping.lowercased()
      .replacingOccurrences(of: "“", with: "\"").replacingOccurrences(of: "”", with: "\"")
      .replacingOccurrences(of: "‘", with: "'").replacingOccurrences(of: "’", with: "'")
    let words = plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let text = words.trimmingCharacters(in: CharacterSet(charactersIn: "\"' "))
    return text.hasPrefix("the ") ? String(text.dropFirst(4)) : text
  }

  /// The folded forms of an entity's names.
  static func forms(_ names: [String]) -> Set<String> { Set(names.map(name)).subtracting([""]) }

  /// A TIMEX3 value with decades and centuries counted in years: `P2DE` is `P20Y`.
  static func timexValue(_ value: String) -> String {
    let value = value.trimmingCharacters(in: .whitespaces).uppercased()
    guard value.hasPrefix("P") else { return value }
    for (unit, years) in [("DE", 10), ("CE", 100)] where value.hasSuffix(unit) {
      guard let count = Int(value.dropFirst().dropLast(2)) else { continue }
      return "P\(count * years)Y"
    }
    return value
  }

  /// A date without qualifiers, and with open ends written as `..`.
  static func date(_ date: String?) -> String? {
    let date = date?.trimmingCharacters(in: .whitespaces).uppercased().filter {
      !"~?%".contains($0)
    }
    guard let date, !date.isEmpty, date != "NULL" else { return nil }
    guard let slash = date.firstIndex(of: "/") else { return date }
    let (from, to) = (date[..<slash], date[date.index(after: slash)...])
    return "\(from.isEmpty ? ".." : from)/\(to.isEmpty ? ".." : to)"
  }

  /// The words of a title that matter.
  static func titleWords(_ title: String?) -> [String] {
    let text = (title ?? "").precomposedStringWithCompatibilityMapping.lowercased()
    return text.unicodeScalars.split { !isWordScalar($0) }.map(String.init)
      .filter { !["the", "a", "an", "of"].contains($0) }
  }

  /// Whether two titles share at least half of their words.
  static func agree(_ gold: String?, _ system: String?) -> Bool {
    let (left, right) = (titleWords(gold), titleWords(system))
    if left == right { return true }
    guard !left.isEmpty, !right.isEmpty else { return false }
    var (rest, shared) = (right, 0)
    for word in left {
      guard let index = rest.firstIndex(of: word) else { continue }
      rest.remove(at: index)
      shared += 1
    }
    return shared > 0 && 4 * shared >= left.count + right.count
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
