/// Finds the article among the blocks of a page.
///
/// The prose of each element is weighed without its links, as Readability and trafilatura do, and the search goes down
/// from the page into the element that keeps nearly all of it. Inside, lines are judged one by one and by their
/// neighbours, as jusText does.
struct MainContent {
  private let tree: HTMLTree
  private let blocks: [HTMLBlock]
  /// Whether an element or one above it is named as a label, such as a byline.
  private var isLabel: [Bool]
  /// The element that holds the article.
  let container: Int

  init(_ tree: HTMLTree, blocks: [HTMLBlock]) {
    self.tree = tree
    self.blocks = blocks
    let weights = Self.weights(tree, blocks)
    isLabel = Array(repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() where index > 0 && !node.isText {
      isLabel[index] =
        isLabel[node.parent]
        || weights[index] == 0 && Self.isNamed(tree, index, Boilerplate.labels)
    }
    container = Self.container(tree, weights)
  }

  static func isNamed(_ tree: HTMLTree, _ index: Int, _ words: Set<String>) -> Bool {
    for attribute in tree.nodes[index].attributes
    where ["class", "id", "rel", "itemprop"].contains(attribute.name) {
      if Boilerplate.words(of: attribute.value).contains(where: words.contains) { return true }
    }
    return false
  }

  // MARK: The element that holds the article

  /// The bytes of prose in each subtree, links left out.
  private static func weights(_ tree: HTMLTree, _ blocks: [HTMLBlock]) -> [Int] {
    var weights = Array(repeating: 0, count: tree.nodes.count)
    for block in blocks where block.isProse {
      weights[block.owner] += block.text.utf8.count - block.linked
    }
    for index in tree.nodes.indices.dropFirst().reversed() {
      weights[tree.nodes[index].parent] += weights[index]
    }
    return weights
  }

  private static func container(_ tree: HTMLTree, _ weights: [Int]) -> Int {
    // Prose that stands directly in an element says that the article's lines are here.
    var ownWeights = Array(repeating: 0, count: tree.nodes.count)
    for index in tree.nodes.indices.dropFirst() where tree.nodes[index].role == .paragraph {
      ownWeights[tree.nodes[index].parent] += weights[index]
    }
    var current = 0
    while let child = heaviestChild(of: current, tree, weights), isWorthEntering(child) {
      current = child
    }
    return current

    func isWorthEntering(_ child: Int) -> Bool {
      let role = tree.nodes[child].role
      guard role == .container || role == .cell || role == .inline || role == .item else {
        return false
      }
      if isBody(tree, current) { return false }
      let isHinted = isBody(tree, child)
      let share = Double(weights[child]) / Double(max(weights[current], 1))
      return share >= (isHinted ? 0.5 : ownWeights[current] > 0 ? 0.95 : 0.75)
    }
  }

  private static func heaviestChild(of index: Int, _ tree: HTMLTree, _ weights: [Int]) -> Int? {
    var best: Int?
    var child = index + 1
    while child < tree.nodes[index].end {
      if weights[child] > best.map({ weights[$0] }) ?? 0 { best = child }
      child = tree.nodes[child].end
    }
    return best
  }

  /// Whether the page itself says that the article is here.
  private static func isBody(_ tree: HTMLTree, _ index: Int) -> Bool {
    if HTMLPruner.isArticleBody(tree, index) { return true }
    let strong = [
      "articlebody", "storybody", "postbody", "entrycontent", "articlecontent",
      "postcontent", "storycontent", "articletext", "newsbody", "newscontent",
    ]
    return ["class", "id"].contains { name in
      tree.attribute(name, of: index).map {
        Boilerplate.words(of: $0).contains(where: strong.contains)
      }
        ?? false
    }
  }

  // MARK: Lines

  /// The blocks of the article in order, without its headline.
  func article(headline: String?, headlineBlock: Int?) -> [HTMLBlock] {
    let range = container..<tree.nodes[container].end
    let first = blocks.firstIndex { range.contains($0.owner) } ?? blocks.count
    let start = headlineBlock.map { min($0 + 1, first) } ?? first
    let candidates = blocks.indices.filter {
      $0 >= start && (range.contains(blocks[$0].owner) || $0 < first)
    }
    var kept: [HTMLBlock] = []
    var pendingHeadings: [HTMLBlock] = []
    var skippedLevel: Int?
    for position in candidates.indices {
      let block = blocks[candidates[position]]
      if let headline, block.text == headline { continue }
      if let level = block.level {
        if let skipped = skippedLevel, level > skipped { continue }
        skippedLevel = Boilerplate.isHeading(block.text) ? level : nil
        pendingHeadings.removeAll { ($0.level ?? 7) >= level }
        if skippedLevel == nil, block.linkDensity < 0.6 { pendingHeadings.append(block) }
        continue
      }
      guard
        skippedLevel == nil || block.isProse && block.linkDensity < 0.1 && block.role == .paragraph
      else { continue }
      let next = candidates[(position + 1)...].first.map { blocks[$0] }
      guard
        isKept(block, after: kept.last, before: next, isIntroduction: candidates[position] < first)
      else { continue }
      if skippedLevel == nil { kept += pendingHeadings }
      pendingHeadings = []
      kept.append(block)
    }
    return kept
  }

  private func isKept(
    _ block: HTMLBlock, after previous: HTMLBlock?, before next: HTMLBlock?, isIntroduction: Bool
  ) -> Bool {
    let length = block.text.utf8.count
    if Boilerplate.isLine(block.text) || block.linkDensity > 0.5 { return false }
    if isLabel[block.owner], length < 160, !block.isProse { return false }
    if block.isProse { return true }
    guard !isIntroduction, block.linkDensity < 0.3, length > 1 else { return false }
    let follows = previous.map { isBeside(block, $0) } ?? false
    switch block.role {
    case .paragraph, .preformatted, .container:
      let least = block.role == .container ? 12 : 2
      return block.endsSentence && (length >= 20 || follows && length >= least)
        || follows && length >= 12 && block.linkDensity < 0.2
        || previous != nil && length >= 15 && next?.isProse == true && block.role == .paragraph
    case .item: return block.endsSentence || previous != nil
    default: return false
    }
  }

  /// Whether two blocks stand in the same element, as the lines of one text do.
  private func isBeside(_ block: HTMLBlock, _ other: HTMLBlock) -> Bool {
    block.owner == other.owner
      || block.role == other.role
        && tree.nodes[block.owner].parent == tree.nodes[other.owner].parent
  }
}
