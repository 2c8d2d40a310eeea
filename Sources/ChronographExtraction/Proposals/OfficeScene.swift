import ChronographLanguage
import ChronographReading

/// What a document tells of its persons, bodies and places, as far as it helps to say whose an office is.
struct OfficeScene {
  /// An office that a rule has read.
  struct Office {
    let reading: RelationReading
    /// In small letters.
    let title: String
  }

  let finder: OfficeFinder
  /// The mentions of each entity in order; nested ones only where there are no others.
  private let mentions: [Int: [Mention]]
  /// The mentions of each sentence in order.
  private(set) var inSentence: [[Mention]]
  /// The persons, and the bodies and places, of each sentence in the order of the text, each once.
  private(set) var persons: [[Int]]
  private(set) var owners: [[Int]]
  /// The place of each entity among those of its kind, the most often named first, and how many those are.
  private(set) var ranks: [Int: Int] = [:]
  private(set) var counts: [EntityKind: Int] = [:]
  /// The first offices that rules have read of each holder and of each body or place.
  private let byHolder: [Int: [Office]]
  private let byOwner: [Int: [Office]]

  /// More offices or mentions of one entity say nothing new.
  private static let most = 40

  var words: Words { finder.words }
  var text: TokenizedText { finder.analysis.text }
  var entities: [DocumentEntity] { finder.analysis.entities }

  init(finder: OfficeFinder, readings: [RelationReading]) {
    self.finder = finder
    var outer: [Int: [Mention]] = [:]
    var nested: [Int: [Mention]] = [:]
    for mention in finder.index.mentions {
      if mention.isNested {
        nested[mention.entity, default: []].append(mention)
      } else {
        outer[mention.entity, default: []].append(mention)
      }
    }
    mentions = outer.merging(nested) { outer, _ in outer }.mapValues {
      $0.sorted(by: Self.comesFirst)
    }
    inSentence = Array(repeating: [], count: finder.analysis.text.sentences.count)
    persons = Array(repeating: [], count: inSentence.count)
    owners = persons
    let offices = readings.filter { $0.type == .position || $0.type == .member }.map {
      Office(reading: $0, title: $0.title?.lowercased() ?? "")
    }
    byHolder = Dictionary(grouping: offices, by: \.reading.source)
      .mapValues { Array($0.prefix(Self.most)) }
    byOwner = Dictionary(grouping: offices, by: \.reading.target)
      .mapValues { Array($0.prefix(Self.most)) }
    placeInSentences()
    rank()
  }

  private static func comesFirst(_ one: Mention, _ other: Mention) -> Bool {
    (one.tokens.lowerBound, one.tokens.upperBound, one.entity)
      < (other.tokens.lowerBound, other.tokens.upperBound, other.entity)
  }

  private mutating func placeInSentences() {
    for mention in mentions.values.joined().sorted(by: Self.comesFirst) {
      inSentence[sentence(mention)].append(mention)
    }
    for (number, named) in inSentence.enumerated() {
      var seen: Set<Int> = []
      for mention in named where seen.insert(mention.entity).inserted {
        switch mention.kind {
        case .person: persons[number].append(mention.entity)
        case .body, .place: owners[number].append(mention.entity)
        case .case, .instrument: break
        }
      }
    }
  }

  private mutating func rank() {
    for kind in [EntityKind.person, .body, .place] {
      let all = mentions.filter { entities[$0.key].kind == kind }.sorted {
        ($1.value.count, $0.value[0].tokens.lowerBound, $0.key)
          < ($0.value.count, $1.value[0].tokens.lowerBound, $1.key)
      }
      for (rank, entity) in all.enumerated() { ranks[entity.key] = rank }
      counts[kind] = all.count
    }
  }

  func sentence(_ mention: Mention) -> Int { text.sentence(ofToken: mention.tokens.lowerBound) }

  func count(_ entity: Int) -> Int { mentions[entity]?.count ?? 0 }

  func first(_ entity: Int) -> Mention? { mentions[entity]?.first }

  /// The last mention of an entity that begins before a token.
  func last(_ entity: Int, before token: Int) -> Mention? {
    guard let all = mentions[entity] else { return nil }
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? all[low - 1] : nil
  }

  /// The sentences that name an entity, the first ones.
  func sentences(naming entity: Int) -> Set<Int> {
    Set((mentions[entity] ?? []).prefix(Self.most).map(sentence))
  }

  /// The sentence that names an entity with its name: the last before an office, or the first behind it.
  func naming(_ entity: Int, before token: Int) -> Int? {
    let names = (mentions[entity] ?? []).filter { $0.form == .name }
    return (names.last { $0.tokens.lowerBound < token } ?? names.first).map(sentence)
  }

  func offices(of holder: Int) -> [Office] { byHolder[holder] ?? [] }

  func offices(at owner: Int) -> [Office] { byOwner[owner] ?? [] }

  /// The tree of a sentence, parsed where nobody has asked for it.
  func tree(_ sentence: Int, _ syntax: inout SentenceSyntax?) -> SentenceTree? {
    (syntax?.parsed(text.sentences[sentence])).map {
      SentenceTree($0, text.sentences[sentence].tokens)
    }
  }

  /// A word in small letters; "^" and "$" where the sentence begins and ends.
  func word(_ token: Int, in sentence: Range<Int>) -> FeaturePart {
    token < sentence.lowerBound
      ? "^" : token >= sentence.upperBound ? "$" : .text(words.lower(token))
  }

  /// The same, of words that say how others are joined only.
  func link(_ token: Int, in sentence: Range<Int>) -> FeaturePart {
    guard sentence.contains(token) else { return word(token, in: sentence) }
    let shape = words.shape(token)
    return shape.contains(.punctuation) || words.has(token, Self.smallWords)
      ? .text(words.lower(token)) : shape.contains(.lowerCase) ? "*" : "X"
  }

  private static let smallWords: WordClasses = [
    .determiner, .preposition, .conjunction, .pronoun, .auxiliary, .modal, .relative, .negation,
  ]
}

/// The way through a tree from one word to another.
struct TreePath {
  /// The dependencies on the way, up and down.
  let relations: String
  /// The word where the way turns.
  let top: Int
  let count: Int

  /// Longer ways say nothing.
  private static let longest = 40

  init?(from first: Int, to last: Int, in tree: SentenceTree) {
    let up = Self.ancestors(first, in: tree)
    let down = Self.ancestors(last, in: tree)
    guard let turn = up.firstIndex(where: down.contains),
      let end = down.firstIndex(of: up[turn])
    else { return nil }
    top = up[turn]
    count = turn + end
    relations =
      up[..<turn].map { "\(tree.relation($0).name)^" }.joined(separator: " ") + ">"
      + down[..<end].reversed().map { tree.relation($0).name }.joined(separator: " ")
  }

  private static func ancestors(_ first: Int, in tree: SentenceTree) -> [Int] {
    var found: [Int] = []
    var token: Int? = first
    while let at = token, found.count < longest {
      found.append(at)
      token = tree.head(at)
    }
    return found
  }
}
