import ChronographExtraction

/// Names that mean something only inside their document, so that two documents never share them.
enum GenericNames {
  /// Whether a name is bound to its document: "Li", "the Ministry", "the corruption case".
  static func isBound(_ name: String, key: NameKey, kind: EntityKind) -> Bool {
    switch kind {
    case .person: !key.isFullPersonName || isAnonymized(name)
    case .body, .instrument: NameSet.boundHead.contains(key.text)
    case .case: !isSpecific(name, key: key)
    case .place: false
    }
  }

  /// Whether a person's name is withheld: 李某 is "a certain Li".
  static func isAnonymized(_ name: String) -> Bool { name.contains("某") }

  /// A matter is told apart by a name or number in it, or by many words.
  private static func isSpecific(_ name: String, key: NameKey) -> Bool {
    if key.hanCount >= 6 || key.words >= 6 { return true }
    let rest = name.drop { !$0.isWhitespace }
    if key.hanCount == 0, rest.contains(where: { $0.isUppercase || $0.isNumber }) { return true }
    // "Meiyuan hidden debt case": the capital of the first word counts where the rest says more than the kind of matter.
    return key.hanCount == 0 && key.words >= 4 && name.first?.isUppercase == true
  }
}
