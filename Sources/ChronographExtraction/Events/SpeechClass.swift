/// How a word of speech, thought or intention colours what depends on it.
enum SpeechClass: String, Sendable {
  /// Nothing.
  case none
  /// Says so: `say`, `report`, `according to`.
  case say
  /// Says so with authority about acts of one's own: `announce`, `confirm`.
  case announce
  /// Finds out or shows; what depends on it is true: `reveal that`, `show that`, `know`.
  case know
  /// Accuses, believes, guesses, predicts: `allege`, `believe`, `speculate`, `accuse`.
  case allege
  /// Says that it is not so: `deny`, `dismiss`, `refute`.
  case deny
  /// Says that talk of it is wrong, where its object is a noun of speech: `dismiss rumours that`.
  case dismiss
  /// Looks so to whoever writes: `seem`, `appear`.
  case seem
  /// Expects it: `expect to` plans, `expect somebody to` predicts.
  case predict
  /// Will do so: `plan`, `intend`, `schedule`, `expect`.
  case plan
  /// Wants it so; nothing has happened: `want`, `urge`, `call for`, `demand`, `hope`.
  case wish
  /// Did not do so: `fail`, `refuse`, `decline`.
  case fail
  /// Said not to be so, or never done.
  case negate
  /// Whether it is so is left open: `whether`, `if`.
  case open
}
