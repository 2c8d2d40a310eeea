import ChronographLanguage
import ChronographReading

/// What speaks for a body or place as where an office is held.
struct OwnerFeatures {
  let slot: OfficeSlot
  let candidates: [Int]
  private var scene: OfficeScene { slot.scene }

  /// How many sentences before the office and behind it are looked at; a text's first two are always.
  private static let before = 10
  private static let behind = 2
  /// How many bodies and places are looked at.
  private static let most = 24

  init(_ slot: OfficeSlot, among candidates: [Int]) {
    self.slot = slot
    self.candidates = candidates
  }

  /// The bodies and places of the sentence, and the bodies around it, the nearest first.
  ///
  /// A place that other sentences name is none: "Interior Minister Ida Lund" in an article on one country has a country for
  /// whoever knows, but no word of the sentence says so.
  static func candidates(_ slot: OfficeSlot) -> [Int] {
    let scene = slot.scene
    var found = Array(scene.owners[slot.sentence].prefix(most))
    let last = min(scene.owners.count, slot.sentence + behind + 1)
    let around =
      (max(0, slot.sentence - before)..<slot.sentence).reversed() + (slot.sentence + 1..<last)
      + (0..<min(2, scene.owners.count))
    for sentence in around where found.count < most {
      for entity in scene.owners[sentence].prefix(most)
      where scene.entities[entity].kind == .body && !found.contains(entity) {
        found.append(entity)
      }
    }
    return found
  }

  func features(of entity: Int) -> FeatureList {
    var list = FeatureList()
    let kind: FeaturePart = .text(scene.entities[entity].kind.rawValue)
    let place: OfficeSlot.Place
    if let mention = slot.nearest(entity) {
      place = .inside
      addInside(mention, kind, to: &list)
    } else if let last = scene.last(entity, before: slot.first) {
      place = .before
      addBefore(last, kind, to: &list)
    } else {
      place = .after
      let first = scene.first(entity).map { scene.sentence($0) - slot.sentence } ?? 4
      list.add("after", kind, .upTo(4, first))
    }
    addEntity(entity, kind, place, to: &list)
    addTitle(entity, kind, isInside: place == .inside, to: &list)
    addOffices(entity, kind, place.part, to: &list)
    let form = (place == .inside ? "inside " : "outside ") + scene.entities[entity].kind.rawValue
    slot.addForm(to: &list, .text(form))
    list.add("bias", kind, place.part)
    return list
  }

  private func addInside(_ mention: Mention, _ kind: FeaturePart, to list: inout FeatureList) {
    let (isBehind, distance) = slot.place(mention)
    let side = FeaturePart.flag(isBehind)
    list.add("side", kind, side)
    list.add("distance", kind, side, .distance(distance))
    let between = slot.between(mention)
    if between.count <= 4 {
      list.add(
        "between", kind, side, .text(between.map { scene.words.lower($0) }.joined(separator: " ")))
    }
    list.add("word-before", kind, side, scene.word(mention.tokens.lowerBound - 1, in: slot.range))
    list.add("word-behind", kind, side, scene.word(mention.tokens.upperBound, in: slot.range))
    list.add("nearest", kind, .flag(slot.isNearest(mention, among: [.body, .place])))
    if let path = slot.path(to: mention), path.count < 6 {
      list.add("path", kind, .text(path.relations))
    }
  }

  private func addBefore(_ last: Mention, _ kind: FeaturePart, to list: inout FeatureList) {
    let distance = slot.sentence - scene.sentence(last)
    list.add("sentences", kind, .upTo(6, distance))
    let others = candidates.filter { scene.entities[$0].kind == last.kind }
      .compactMap { scene.last($0, before: slot.first) }
    let later = others.filter { $0.tokens.lowerBound > last.tokens.lowerBound }.count
    list.add("later", kind, .upTo(4, later))
    list.add("later-sentences", kind, .upTo(3, later), .upTo(6, distance))
    list.add("only", kind, .flag(others.count == 1))
    list.add("owners-here", kind, .flag(!scene.owners[slot.sentence].isEmpty))
    list.add("nested", kind, .flag(last.isNested))
  }

  private func addEntity(
    _ entity: Int, _ kind: FeaturePart, _ place: OfficeSlot.Place, to list: inout FeatureList
  ) {
    let rank = scene.ranks[entity] ?? 4
    let all = scene.counts[scene.entities[entity].kind] ?? 0
    list.add("rank", kind, .upTo(4, rank))
    list.add("all", kind, .upTo(5, all))
    list.add("count", kind, .upTo(5, scene.count(entity)))
    list.add("rank-of", kind, place.part, .upTo(3, rank), .upTo(4, all))
    guard let first = scene.first(entity) else { return }
    let opener = scene.sentence(first)
    list.add("lead", kind, .flag(opener == 0))
    list.add("opening", kind, .flag(opener <= 1))
    let isDateline =
      first.tokens.lowerBound == scene.text.sentences[opener].tokens.lowerBound
      && scene.words.shape(first.tokens.lowerBound).contains(.allCaps)
    list.add("dateline", kind, .flag(isDateline))
  }

  private func addTitle(
    _ entity: Int, _ kind: FeaturePart, isInside: Bool, to list: inout FeatureList
  ) {
    let near = FeaturePart.flag(isInside)
    let parts = slot.title.split(separator: " ")
    let opener = FeaturePart.text(parts.first.map(String.init) ?? "")
    list.add("title-kind", near, kind, .text(slot.head))
    list.add("opener-kind", near, kind, opener, .flag(parts.count > 1))
    guard scene.entities[entity].kind == .body else { return }
    let name = scene.entities[entity].name
    let noun = FeaturePart.text(scene.words.lexicon.bodyHead(of: name) ?? "")
    list.add("title-noun", near, .text(slot.head), noun)
    list.add("whole-title-noun", near, .text(slot.title), noun)
    list.add("opener-noun", near, opener, noun)
    list.add("noun", near, noun)
    let own = Set(name.lowercased().split(separator: " "))
    list.add("shared-word", near, .flag(parts.contains { $0.count > 3 && own.contains($0) }))
    list.add("acronym", .flag(name.allSatisfy(\.isUppercase)))
    let table = scene.finder.tables.ownOffices
    list.add("own-office", near, .flag(table.has(name, slot.title)), .flag(table.knows(name)))
  }

  private func addOffices(
    _ entity: Int, _ kind: FeaturePart, _ place: FeaturePart, to list: inout FeatureList
  ) {
    let told = scene.offices(at: entity)
    let holders = slot.holding.holders
    let own = holders.flatMap(scene.offices(of:))
    list.add("offices", kind, place, .upTo(3, told.count))
    let same = told.filter { $0.title == slot.title }
    list.add(
      "same-title", kind, place, .flag(!same.isEmpty),
      .flag(same.contains { holders.contains($0.reading.source) }))
    let mine = told.first { holders.contains($0.reading.source) }
    list.add("own", kind, place, .flag(mine != nil), .flag(mine?.reading.status == .former))
    let elsewhere = own.filter { $0.reading.target != entity }
    list.add(
      "same-elsewhere", kind, place, .flag(elsewhere.contains { $0.title == slot.title }))
    list.add("elsewhere", kind, place, .flag(!elsewhere.isEmpty))
    for distance in 0...1 {
      let isTold = told.contains { $0.reading.sentences.contains(slot.sentence - distance) }
      list.add("told", kind, place, .number(distance), .flag(isTold))
    }
    let together = holders.first.map {
      scene.sentences(naming: $0).intersection(scene.sentences(naming: entity))
        .contains { $0 != slot.sentence }
    }
    list.add("together", kind, place, .flag(together == true))
    list.add("holders", .upTo(2, holders.count))
  }
}
