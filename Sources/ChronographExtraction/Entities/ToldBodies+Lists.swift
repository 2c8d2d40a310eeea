internal import ChronographLanguage

/// Bodies by the list that they stand in.
extension ToldBodies {
  /// "companies such as Kordax, Velnor and BKR": examples of what a plural noun says.
  func isExample(_ run: Range<Int>) -> Bool {
    var index = run.lowerBound - 1
    while index > 1, run.lowerBound - index < 20 {
      if words.is(index, .coordinator) || words.byte(index) == 44 || words.isCapitalized(index) {
        index -= 1
        continue
      }
      if words.is(index, .roleMarker) { index -= 1 }
      guard words.is(index, .suchWord) || words.is(index, .inclusion) else { return false }
      let noun = words.byte(index - 1) == 44 ? index - 2 : index - 1
      return words.is(noun, .firmsNoun)
    }
    return false
  }

  /// "director of Kordax Lyle Otto Anders Krog": whoever holds the office stands right behind.
  func isBeforeHolder(_ name: Range<Int>, _ run: Int) -> Bool {
    name.count > 1 && words.is(name.lowerBound - 1, .genitive) && words.isRole(name.lowerBound - 2)
      && grammar.holderStart(in: name.lowerBound..<run) == name.upperBound
  }
}
