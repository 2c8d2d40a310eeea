import ChronographLanguage

extension Lexicon {
  /// "bank" of "National Bank of Norland": the last word of a name before what it is of or for, in lower case.
  func bodyHead(of name: String) -> String? {
    beforeComplement(name.lowercased()).last.map(String.init)
  }

  /// The words of a name or a title before what it is of or for.
  func beforeComplement(_ text: String) -> ArraySlice<Substring> {
    let words = text.split { $0 == " " || $0 == "," || $0 == "(" || $0 == ")" }
    let end = words.dropFirst().firstIndex { contains(String($0), in: .genitiveOrPurpose) }
    return words[..<(end ?? words.endIndex)]
  }
}

extension DataTable {
  /// The words of a column by each word of the first, where "-" is none; a word may be told once.
  func words(ofColumn column: Int) throws(LexiconError) -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for row in rows {
      let told = Set(row.fields[column].split(separator: "|").map(String.init)).subtracting(["-"])
      for key in row.fields[0].split(separator: "|") {
        guard found.updateValue(told, forKey: String(key)) == nil else {
          throw row.error("'\(key)' is told twice")
        }
      }
    }
    return found
  }
}
