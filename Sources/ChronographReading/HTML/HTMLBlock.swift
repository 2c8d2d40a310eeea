/// A line of a page: a paragraph, a heading, an item, as a browser would set it apart.
struct HTMLBlock {
  /// The element that holds the text directly.
  let owner: Int
  let role: ElementRole
  let text: String
  /// The bytes of the text that are links.
  let linked: Int

  /// The share of the text that is links.
  var linkDensity: Double { Double(linked) / Double(max(text.utf8.count, 1)) }

  /// Whether the text ends as a sentence does.
  var endsSentence: Bool {
    var scalars = text.unicodeScalars[...]
    while let last = scalars.last, "\"'”’»)]）】」』 ".unicodeScalars.contains(last) {
      scalars = scalars.dropLast()
    }
    return scalars.last.map { ".!?…。！？：:;；".unicodeScalars.contains($0) } ?? false
  }

  /// Whether it reads like prose: long, with punctuation, and not made of links.
  var isProse: Bool {
    guard text.utf8.count >= 60, linkDensity < 0.4 else { return false }
    return endsSentence || text.utf8.count >= 140 && text.contains { ",.;，。；、".contains($0) }
  }

  var level: Int? {
    if case .heading(let level) = role { return level }
    return nil
  }
}

/// Cuts a page into blocks, in one pass over its nodes.
struct HTMLSegmenter {
  private let tree: HTMLTree
  private let isDropped: [Bool]
  private var blocks: [HTMLBlock] = []
  private var line = LineText()
  private var openBlocks = [0]
  private var linkEnd = 0
  private var breaks = 0

  static func blocks(of tree: HTMLTree, isDropped: [Bool]) -> [HTMLBlock] {
    var segmenter = HTMLSegmenter(tree: tree, isDropped: isDropped)
    segmenter.run()
    return segmenter.blocks
  }

  private init(tree: HTMLTree, isDropped: [Bool]) {
    self.tree = tree
    self.isDropped = isDropped
  }

  private mutating func run() {
    var index = 1
    while index < tree.nodes.count {
      close(before: index)
      let node = tree.nodes[index]
      if isDropped[index] {
        // What is left out still keeps the words around it apart, unless it is a mark on one of them.
        if node.role == .dropped { line.appendSpace() }
        if node.role.isBlock { flush() }
        index = node.end
        continue
      }
      visit(index, node)
      index += 1
    }
    flush()
  }

  private mutating func close(before index: Int) {
    while openBlocks.count > 1, let last = openBlocks.last, tree.nodes[last].end <= index {
      flush()
      openBlocks.removeLast()
    }
  }

  private mutating func visit(_ index: Int, _ node: HTMLTree.Node) {
    if node.isText { return addText(node) }
    if node.name == "a", tree.attribute("href", of: index) != nil {
      linkEnd = max(linkEnd, node.end)
    }
    if node.role == .lineBreak {
      node.name == "hr" ? flush() : addBreak()
    } else if node.role.isBlock {
      flush()
      openBlocks.append(index)
    }
  }

  private mutating func addText(_ node: HTMLTree.Node) {
    let bytes = tree.bytes[node.text]
    let isLink = node.end <= linkEnd
    if role == .preformatted { return addLines(bytes, isLink: isLink) }
    if breaks == 1, !line.isEmpty, Self.startsLine(bytes) || endsLine { flush() }
    if !bytes.allSatisfy({ $0 <= 32 }) { breaks = 0 }
    line.append(bytes, isLink: isLink)
  }

  /// Two breaks end a paragraph; one does where the next line is indented or a long line ends a sentence.
  private mutating func addBreak() {
    breaks += 1
    line.appendSpace()
    if breaks >= 2 { flush() }
  }

  private var endsLine: Bool {
    guard let last = line.last, line.count >= 70 else { return false }
    return ".!?。！？”\"".unicodeScalars.contains(last)
  }

  /// Whether a text starts with the mark of an item, or with the spaces that old pages indent paragraphs with.
  private static func startsLine(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = bytes.drop { $0 <= 32 }
    let marks: [[UInt8]] = [
      [45, 32], [42, 32], Array("• ".utf8), Array("– ".utf8), Array("· ".utf8),
    ]
    return marks.contains { text.starts(with: $0) } || text.starts(with: [0xC2, 0xA0, 0xC2, 0xA0])
      || text.starts(with: [0xE3, 0x80, 0x80])
      || text.starts(with: [0xC2, 0xA0, 32, 0xC2, 0xA0])
  }

  /// An empty line ends a paragraph of preformatted text.
  private mutating func addLines(_ bytes: ArraySlice<UInt8>, isLink: Bool) {
    for part in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      if part.offset > 0 { line.appendSpace() }
      if part.element.allSatisfy({ $0 <= 32 }), part.offset > 0 { flush() }
      line.append(part.element, isLink: isLink)
    }
  }

  private var role: ElementRole { openBlocks.last.map { tree.nodes[$0].role } ?? .container }

  private mutating func flush() {
    breaks = 0
    guard !line.isEmpty else {
      line = LineText()
      return
    }
    let (text, linked) = line.take()
    blocks.append(HTMLBlock(owner: openBlocks.last ?? 0, role: role, text: text, linked: linked))
  }
}
