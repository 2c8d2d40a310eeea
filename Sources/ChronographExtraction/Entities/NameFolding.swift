/// Letters without their diacritics, so that "São" and "Sao" are one name.
enum NameFolding {
  /// A lower-case word in plain letters; a letter that no table holds stays.
  static func plain(_ word: String) -> String {
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return word }
    var result = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      guard !(0x300...0x36F).contains(scalar.value) else { continue }
      if let plain = letters[scalar] {
        result.append(contentsOf: plain.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static let letters: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = ["ß": "ss", "æ": "ae", "œ": "oe", "’": "'"]
    for (plain, forms) in [
      ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
      ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņň"),
      ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"),
      ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
    ] {
      for form in forms.unicodeScalars { table[form] = plain }
    }
    return table
  }()
}
