/// The templates of the model of names, in the order that numbers them.
package enum NameFeatures {
  /// More than the templates.
  package static let maximum = 128

  /// The feature of a label's predecessor, for the weights of transitions.
  package static func transition(from previous: Int) -> UInt64 { FeatureHash.atom(33, previous) }

  /// The features of a token, which stands at `token + 2` of the padded arrays.
  package static func add(
    _ token: Int, _ input: NameInput, to features: inout FeatureBuffer
  ) {
    let at = token + 2
    addWord(input.atoms[at], &features)
    addNeighbours(at, input, &features)
    addLists(at, input, &features)
    addRun(at, input, &features)
  }

  private static func addWord(_ word: TokenAtoms, _ features: inout FeatureBuffer) {
    features.add(1)
    features.add(word.form)
    features.add(word.lower)
    features.add(word.prefix2)
    features.add(word.prefix3)
    features.add(word.suffix2)
    features.add(word.suffix3)
    features.add(word.suffix4)
    features.add(word.shape)
    features.add(word.shape, word.suffix3)
  }

  private static func addNeighbours(
    _ at: Int, _ input: NameInput, _ features: inout FeatureBuffer
  ) {
    let (last, word, next) = (input.atoms[at - 1], input.atoms[at], input.atoms[at + 1])
    features.add(last.lower)
    features.add(next.lower)
    features.add(input.atoms[at - 2].lower)
    features.add(input.atoms[at + 2].lower)
    features.add(last.lower, word.lower)
    features.add(word.lower, next.lower)
    features.add(last.lower, word.shape)
    features.add(word.shape, next.lower)
    features.add(last.lower, input.atoms[at - 2].lower)
    features.add(next.lower, input.atoms[at + 2].lower)
    features.add(last.shape)
    features.add(next.shape)
    features.add(last.shape, word.shape, next.shape)
    features.add(last.suffix3)
    features.add(next.suffix3)
    features.add(input.tags[at])
    features.add(input.tags[at - 1])
    features.add(input.tags[at + 1])
    features.add(input.tags[at - 1], input.tags[at], input.tags[at + 1])
    features.add(input.tags[at], word.shape)
    features.add(input.tags[at], word.shape, input.isHeadline)
    features.add(word.shape, input.isHeadline, at == 2 ? 1 : 2)
  }

  private static func addLists(
    _ at: Int, _ input: NameInput, _ features: inout FeatureBuffer
  ) {
    let (last, own, next) = (code(at - 1, input), code(at, input), code(at + 1, input))
    let shape = input.atoms[at].shape
    features.add(own)
    features.add(own, shape)
    features.add(own, shape, input.isHeadline)
    features.add(last)
    features.add(next)
    features.add(last, own)
    features.add(own, next)
    features.add(last, own, next)
    features.add(last, shape)
    features.add(next, shape)
    features.add(code(at - 2, input), last)
    features.add(next, code(at + 2, input))
    features.add(input.phrases[at])
    features.add(input.phrases[at - 1])
    features.add(input.phrases[at], shape)
    let (before, behind) = (input.atoms[at - 1], input.atoms[at + 1])
    features.add(own, before.lower)
    features.add(own, behind.lower)
    features.add(own, behind.shape, at == 2 ? 1 : 2)
    features.add(input.acronyms[at], shape)
    for kind in kinds {
      let isIn = FeatureHash.small(34, input.classes[at].isDisjoint(with: kind) ? 0 : 1)
      features.add(isIn, input.atoms[at - 1].shape, input.atoms[at + 1].shape)
    }
  }

  private static let kinds: [WordClasses] = [
    .surname, .givenName, [.pinyinSurname, .pinyin], .place, [.bodyHead, .companySuffix],
    [.titleHead, .honorific], .body,
  ]

  private static func code(_ at: Int, _ input: NameInput) -> UInt64 {
    FeatureHash.mix(input.classes[at].rawValue)
  }

  /// The run of capitalized words around a token: its ends, and what stands on either side.
  private static func addRun(
    _ at: Int, _ input: NameInput, _ features: inout FeatureBuffer
  ) {
    let run = input.runs[at]
    let (first, end) = run.isEmpty ? (at, at + 1) : (run.lowerBound, run.upperBound)
    let place: Int32 =
      run.isEmpty ? 0 : at == first ? (at == end - 1 ? 1 : 2) : at == end - 1 ? 3 : 4
    let position = FeatureHash.small(35, place) &+ input.isHeadline
    let (head, tail) = (input.atoms[first], input.atoms[end - 1])
    features.add(position, FeatureHash.small(36, Int32(min(end - first, 6))))
    features.add(position, head.lower)
    features.add(position, tail.lower)
    features.add(position, code(first, input))
    features.add(position, code(end - 1, input))
    features.add(position, code(first, input), code(end - 1, input))
    features.add(position, input.atoms[first - 1].lower)
    features.add(position, input.atoms[end].lower)
    features.add(position, input.tags[end])
    features.add(position, input.atoms[first - 1].lower, code(end - 1, input))
    features.add(position, tail.suffix3)
    features.add(position, input.isHeadline, input.tags[at])
    features.add(position, input.acronyms[at])
  }
}
