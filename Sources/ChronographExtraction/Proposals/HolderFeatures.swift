import ChronographLanguage
import ChronographReading

/// What speaks for a person as the holder of an office that a sentence tells.
struct HolderFeatures {
  let slot: OfficeSlot
  private var scene: OfficeScene { slot.scene }

  /// More persons than these make a list, which rules read.
  private static let most = 16

  init(_ slot: OfficeSlot) { self.slot = slot }

  /// The persons whom the sentence names, or means by a pronoun or a description.
  static func candidates(_ slot: OfficeSlot) -> [Int] {
    Array(slot.scene.persons[slot.sentence].prefix(most))
  }

  func features(of person: Int) -> FeatureList {
    var list = FeatureList()
    if let mention = slot.nearest(person) { addMention(mention, to: &list) }
    addPerson(person, to: &list)
    slot.addForm(to: &list, "holder")
    list.add("title", .text(slot.head))
    list.add("has-owner", .flag(!slot.holding.targets.isEmpty))
    if let tree = slot.tree, let node = slot.node, let verb = tree.head(node) {
      list.add("governor", .text(tree.relation(node).name), .text(scene.words.lower(verb)))
    }
    list.add("bias")
    return list
  }

  private func addMention(_ mention: Mention, to list: inout FeatureList) {
    let (isBehind, distance) = slot.place(mention)
    let side = FeaturePart.flag(isBehind)
    list.add("side", side)
    list.add("distance", side, .distance(distance))
    let between = slot.between(mention)
    if between.count <= 5 {
      list.add(
        "between", side, .text(between.map { scene.words.lower($0) }.joined(separator: " ")))
    }
    for word in between.prefix(12) { list.add("word", side, .text(scene.words.lower(word))) }
    let isPronoun = mention.form == .anaphor && mention.tokens.count == 1
    list.add(
      "named-by",
      isPronoun
        ? scene.word(mention.tokens.lowerBound, in: slot.range)
        : mention.form == .name ? "name" : "description")
    list.add("word-before", side, scene.word(mention.tokens.lowerBound - 1, in: slot.range))
    list.add("word-behind", side, scene.word(mention.tokens.upperBound, in: slot.range))
    list.add("nearest", .flag(slot.isNearest(mention, among: [.person])))
    list.add("persons", .upTo(4, scene.persons[slot.sentence].count))
    if let tree = slot.tree, let head = tree.head(of: mention.tokens) {
      list.add("relation", .text(tree.relation(head).name))
    }
    guard let path = slot.path(to: mention) else { return }
    let top = FeaturePart.text(scene.words.lower(path.top))
    list.add("top", top)
    if path.count < 7 {
      list.add("path", .text(path.relations))
      list.add("path-top", .text(path.relations), top)
    }
  }

  private func addPerson(_ person: Int, to list: inout FeatureList) {
    list.add("rank", .upTo(3, scene.ranks[person] ?? 3), .upTo(4, scene.counts[.person] ?? 0))
    list.add("count", .upTo(4, scene.count(person)))
    let own = scene.offices(of: person)
    list.add("offices", .upTo(2, own.count))
    list.add(
      "offices-here", .flag(own.contains { $0.reading.sentences.contains(slot.sentence) }))
    list.add("same-title", .flag(own.contains { $0.title.hasSuffix(slot.head) }))
    if let owner = slot.holding.targets.first {
      list.add("at-owner", .flag(own.contains { $0.reading.target == owner }))
    }
  }
}
