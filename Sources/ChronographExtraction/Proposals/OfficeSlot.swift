import ChronographLanguage
import ChronographReading

/// An office that a sentence tells, with what no rule has found of it left open.
struct OfficeSlot {
  /// Where a candidate is named, as seen from the office.
  enum Place: String {
    case inside, before, after
    var part: FeaturePart { .text(rawValue) }
  }

  var holding: SentenceOffices.Holding
  let sentence: Int
  let scene: OfficeScene
  /// The title in small letters, of one who holds it, and its last word.
  let title: String
  let head: String
  /// The tree of the sentence, and the word of the title that its others depend on.
  private(set) var tree: SentenceTree?
  private(set) var node: Int?

  init(_ open: OpenOffice, _ scene: OfficeScene) {
    holding = open.holding
    sentence = open.sentence
    self.scene = scene
    title = scene.finder.titles.text(of: holding.phrase.title).lowercased()
    head = title.split { $0 == " " || $0 == "-" }.last.map(String.init) ?? title
  }

  /// Looks at the sentence's tree from now on.
  mutating func parse(_ syntax: inout SentenceSyntax?) {
    tree = scene.tree(sentence, &syntax)
    node = tree?.head(of: holding.phrase.title)
  }

  var range: Range<Int> { scene.text.sentences[sentence].tokens }
  var first: Int { holding.phrase.tokens.lowerBound }
  var end: Int { holding.phrase.tokens.upperBound }

  /// On which side of the title a mention stands, and how many words lie between.
  func place(_ mention: Mention) -> (isBehind: Bool, distance: Int) {
    mention.tokens.lowerBound >= end
      ? (true, mention.tokens.lowerBound - end) : (false, max(0, first - mention.tokens.upperBound))
  }

  /// The nearest of an entity's mentions in the sentence.
  func nearest(_ entity: Int) -> Mention? {
    scene.inSentence[sentence].filter { $0.entity == entity }.min {
      place($0).distance < place($1).distance
    }
  }

  /// Whether no other of the kinds is named nearer to the title.
  func isNearest(_ mention: Mention, among kinds: Set<EntityKind>) -> Bool {
    let distance = place(mention).distance
    return !scene.inSentence[sentence].contains {
      kinds.contains($0.kind) && $0.entity != mention.entity && place($0).distance < distance
    }
  }

  /// The words between the title and a mention.
  func between(_ mention: Mention) -> Range<Int> {
    mention.tokens.lowerBound >= end
      ? end..<mention.tokens.lowerBound : mention.tokens.upperBound..<first
  }

  /// The way through the tree from the title to a mention.
  func path(to mention: Mention) -> TreePath? {
    guard let tree, let node, let head = tree.head(of: mention.tokens) else { return nil }
    return TreePath(from: node, to: head, in: tree)
  }

  /// How the title is written and told.
  func addForm(to list: inout FeatureList, _ prefix: FeaturePart) {
    let before = scene.link(first - 1, in: range)
    let rule = FeaturePart.text(holding.telling.rule)
    list.add("before", prefix, before)
    list.add("before2", prefix, scene.link(first - 2, in: range), before)
    list.add("before-rule", prefix, before, rule)
    list.add("rule", prefix, rule)
    list.add(
      "capital", prefix, .flag(scene.words.isCapitalized(holding.phrase.title.lowerBound)), rule)
    list.add("behind", prefix, scene.link(end, in: range))
    list.add(
      "form", prefix, .flag(holding.phrase.isFormer || holding.isPast),
      .flag(holding.phrase.isMember), .flag(holding.phrase.isPlain), .flag(holding.isFuture))
    list.add("heading", prefix, .flag(scene.text.sentences[sentence].isHeading))
    list.add("first", prefix, .flag(sentence == 0))
  }
}
