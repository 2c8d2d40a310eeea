import ChronographExtraction

/// What of a name must agree for two names to be the same: case, hyphens, full stops, "the" and spaces do not count.
struct NameKey: Hashable, Comparable {
  let text: String
  /// Words, or 1 for a name in Chinese characters.
  let words: Int
  let hanCount: Int

  init(_ name: String) {
    var key = ""
    var hanCount = 0
    var words = 0
    var startsWord = true
    for scalar in name.normalizedNFC.lowercased().unicodeScalars {
      if Self.isHan(scalar) {
        hanCount += 1
        if words == 0 { words = 1 }
        key.unicodeScalars.append(scalar)
        // A space beside a Chinese character separates nothing.
        startsWord = false
      } else if Self.isWordPart(scalar) {
        if startsWord {
          if !key.isEmpty { key.append(" ") }
          words += 1
          startsWord = false
        }
        key.unicodeScalars.append(scalar)
      } else if !Self.joins(scalar), hanCount == 0 {
        startsWord = true
      }
    }
    if words > 1, let article = NameSet.article.words.first(where: { key.hasPrefix($0 + " ") }) {
      key.removeFirst(article.count + 1)
      words -= 1
    }
    self.text = key.isEmpty ? name : key
    self.words = max(words, 1)
    self.hanCount = hanCount
  }

  static func < (left: NameKey, right: NameKey) -> Bool { left.text < right.text }

  /// Whether it can be a person's whole name: two words, or two Chinese characters.
  var isFullPersonName: Bool { hanCount >= 2 || (hanCount == 0 && words >= 2) }

  /// Forms by which a text may call a person of this full name: first or last word, or without initials.
  var shortPersonForms: [NameKey] {
    guard hanCount == 0, words >= 2 else { return [] }
    let parts = text.split(separator: " ")
    var forms = [parts[0], parts[parts.count - 1]].filter { $0.count > 1 }.map { String($0) }
    let withoutInitials = parts.enumerated().filter { index, part in
      index == 0 || index == parts.count - 1 || part.count > 1
    }
    if withoutInitials.count < parts.count {
      forms.append(withoutInitials.map { String($0.element) }.joined(separator: " "))
    }
    return forms.map { NameKey($0) }
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return (48...57).contains(scalar.value) || (97...122).contains(scalar.value)
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber: return true
    default: return scalar.properties.isAlphabetic
    }
  }

  /// "Ing-wen" and "Ingwen", "U.S." and "US" are the same word.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "‐", "‑", ".", "'", "’", "‘", "·": true
    default: false
    }
  }
}
