internal import ChronographLanguage
internal import ChronographReading

/// Seats told in brackets behind a name.
extension SentenceOffices {
  /// The place of "Otto Krog (R-Norland)" behind a seat: not the country of the chamber.
  func takeBracketedSeat(_ holding: inout Holding) {
    guard words.is(holding.phrase.title.upperBound - 1, .seatTitle),
      let name = mention(at: holding.phrase.tokens.upperBound), name.kind == .person
    else { return }
    let bracket = name.tokens.upperBound
    guard words.byte(bracket) == 40, words.is(bracket + 1, .bracketedParty),
      words.isHyphen(bracket + 2), let seat = mention(at: bracket + 3), seat.kind == .place,
      words.byte(seat.tokens.upperBound) == 41
    else { return }
    holding.targets = [seat.entity]
  }
}
