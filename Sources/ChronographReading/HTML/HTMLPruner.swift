/// Decides which parts of a page are never the article: by element, role, visibility, and words in class and id.
///
/// A word drops a part only where the part does not hold most of the page's text, so that `class="with-sidebar"`
/// on the whole page does no harm.
struct HTMLPruner {
  private let tree: HTMLTree
  /// For each node, the bytes of plain text before it.
  private var textBefore: [Int] = [0]
  /// For each node, the number of headlines, `main` elements and marked article bodies before it.
  private var anchorsBefore: [Int] = [0]
  /// Whether a node or one above it is dropped.
  private(set) var isDropped: [Bool]
  /// Whether a node stands in an `article` or `main` element.
  private var isInArticle: [Bool]

  init(_ tree: HTMLTree) {
    self.tree = tree
    isDropped = Array(repeating: false, count: tree.nodes.count)
    isInArticle = isDropped
    dropElements()
    measure()
    dropParts()
  }

  /// Elements that never hold the article, whatever they are called.
  private mutating func dropElements() {
    for (index, node) in tree.nodes.enumerated() {
      isDropped[index] = isDropped[node.parent] || node.role == .dropped || isHidden(index)
      isInArticle[index] = isInArticle[node.parent] || node.name == "article" || node.name == "main"
    }
  }

  private func isHidden(_ index: Int) -> Bool {
    for attribute in tree.nodes[index].attributes {
      switch attribute.name {
      case "hidden": return attribute.value.lowercased() != "until-found"
      case "aria-hidden": if attribute.value == "true" { return true }
      case "style":
        let style = attribute.value.lowercased().filter { !$0.isWhitespace }
        if style.contains("display:none") || style.contains("visibility:hidden") { return true }
      default: continue
      }
    }
    return false
  }

  /// Counts text that is no link: it weighs what a part contributes.
  private mutating func measure() {
    var linkEnd = 0
    for (index, node) in tree.nodes.enumerated() {
      if node.name == "a" { linkEnd = max(linkEnd, node.end) }
      let weighs = node.isText && index >= linkEnd && !isDropped[index]
      let text = weighs ? tree.bytes[node.text].count { $0 > 32 } : 0
      textBefore.append(textBefore[index] + text)
      let isAnchor =
        !isDropped[index]
        && (node.name == "h1" || node.name == "main" || Self.isArticleBody(tree, index))
      anchorsBefore.append(anchorsBefore[index] + (isAnchor ? 1 : 0))
    }
  }

  static func isArticleBody(_ tree: HTMLTree, _ index: Int) -> Bool {
    tree.attribute("itemprop", of: index)?.lowercased() == "articlebody"
  }

  private mutating func dropParts() {
    for (index, node) in tree.nodes.enumerated() where !isDropped[index] {
      isDropped[index] = isDropped[node.parent] || isPart(index)
    }
  }

  private func isPart(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    guard !node.isText, node.name != "body", node.name != "html", node.name != "main" else {
      return false
    }
    let holdsAnchor = anchorsBefore[node.end] > anchorsBefore[index]
    let share = share(of: index)
    switch node.name {
    case "nav", "amp-sidebar": return share < 0.5
    case "aside", "footer": return !holdsAnchor && share < 0.5
    case "form": return !holdsAnchor && share < 0.3
    case "header": if !isInArticle[index], !holdsAnchor, share < 0.3 { return true }
    case "sup": if isFootnoteMark(index) { return true }
    default: break
    }
    if let role = tree.attribute("role", of: index)?.lowercased(), Boilerplate.roles.contains(role),
      !holdsAnchor || role == "navigation", share < 0.5
    {
      return true
    }
    return isNamedAsPart(index, share: share, holdsAnchor: holdsAnchor)
  }

  private func isNamedAsPart(_ index: Int, share: Double, holdsAnchor: Bool) -> Bool {
    guard !holdsAnchor, !Self.isArticleBody(tree, index) else { return false }
    for name in ["class", "id"] {
      guard let value = tree.attribute(name, of: index) else { continue }
      for word in Boilerplate.words(of: value) where Boilerplate.parts.contains(word) {
        if share < (Boilerplate.heavyParts.contains(word) ? 0.9 : 0.5) { return true }
      }
    }
    return false
  }

  private func share(of index: Int) -> Double {
    let total = textBefore[textBefore.count - 1]
    let own = textBefore[tree.nodes[index].end] - textBefore[index]
    return Double(own) / Double(max(total, 1))
  }

  /// A raised link to a note, glued to the word before it.
  private func isFootnoteMark(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    return tree.nodes[index..<node.end].indices.contains {
      tree.nodes[$0].name == "a" && tree.attribute("href", of: $0)?.hasPrefix("#") == true
    }
  }
}
