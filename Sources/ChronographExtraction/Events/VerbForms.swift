import ChronographLanguage

/// The forms of a verb that rules tell apart.
struct VerbForms: Hashable, Sendable {
  var lemma: String
  var thirdPerson: String
  var past: String
  var participle: String
  var gerund: String

  /// The forms by the language's rules, with irregular ones given where there are any.
  init(
    lemma: String, past: String? = nil, participle: String? = nil, gerund: String? = nil,
    _ inflection: Inflection
  ) {
    self.lemma = lemma
    thirdPerson = inflection.form(.thirdPerson, of: lemma)
    let regular = past ?? inflection.form(.past, of: lemma)
    self.past = regular
    self.participle = participle ?? regular
    self.gerund = gerund ?? inflection.form(.gerund, of: lemma)
  }

  /// The regular forms but for the past, participle and gerund that are given.
  init(lemma: String, irregular forms: [String], _ inflection: Inflection) {
    func form(_ at: Int) -> String? { forms.count > at ? forms[at].lowercased() : nil }
    self.init(lemma: lemma, past: form(0), participle: form(1), gerund: form(2), inflection)
  }

  /// Every form.
  var all: [String] { [lemma, thirdPerson, past, participle, gerund] }
}
