/// Reads a saved web page: the body is the headline and the article's paragraphs, one a line.
enum HTMLReader {
  static func read(_ bytes: [UInt8], place: String) -> ReadDocument {
    let decoded = HTMLCharset.decode(bytes)
    var document = ReadDocument()
    if let line = decoded.firstInvalidLine {
      document.findings.append(.invalidEncoding(place: "\(place):\(line)"))
    }
    let tree = HTMLParser.parse(Array(decoded.text.utf8))
    if tree.isTruncated { document.findings.append(nestsDeeply(place: place)) }
    let isDropped = HTMLPruner(tree).isDropped
    let source = HTMLMetadata(tree, isDropped: isDropped)
    document.metadata = source.metadata()
    let blocks = HTMLSegmenter.blocks(of: tree, isDropped: isDropped)
    let content = MainContent(tree, blocks: blocks)
    let pageTitle = source.pageTitle.map(withoutSiteName)
    let title = document.metadata.title ?? pageTitle
    let titles = [document.metadata.title, source.pageTitle].compactMap { $0 }
    let block = headline(among: blocks, titles: titles, content: content)
    let headline = block.map { blocks[$0].text } ?? title
    document.metadata.title = document.metadata.title ?? headline
    let article = content.article(headline: headline, headlineBlock: block)
    let lines = [headline].compactMap { $0 } + article.map(\.text)
    document.body = article.isEmpty ? "" : lines.joined(separator: "\n")
    return document
  }

  private static func nestsDeeply(place: String) -> Finding {
    Finding(
      .error, code: "nests-deeply",
      message: "Elements nest more than \(HTMLParser.maximalDepth) deep; the rest was not read",
      place: place, advice: "save the article as text")
  }

  /// The longest heading that the title holds or that holds the title; else the last top heading before the article.
  private static func headline(
    among blocks: [HTMLBlock], titles: [String], content: MainContent
  ) -> Int? {
    let wanted = titles.map(plain).filter { !$0.isEmpty }
    var best: (index: Int, count: Int)?
    for (index, block) in blocks.enumerated() {
      // No headline is that long, and each is looked for in the title.
      guard let level = block.level, block.text.utf8.count <= 4000 else { continue }
      let text = plain(block.text)
      let isSame = wanted.contains { title in
        text.utf8.count >= 8 && title.contains(text) || level == 1 && text.contains(title)
      }
      if isSame, text.utf8.count > best?.count ?? 0 { best = (index, text.utf8.count) }
    }
    if let best { return best.index }
    let tops = blocks.indices.filter { blocks[$0].level == 1 }
    let start = blocks.firstIndex { $0.owner >= content.container && $0.isProse } ?? blocks.count
    return tops.last { $0 < start } ?? tops.first
  }

  /// Letters and digits only, for comparison.
  private static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.lowercased().unicodeScalars.filter(\.properties.isAlphabetic)))
  }

  /// A page's title without the name of the site behind a bar or a dash.
  private static func withoutSiteName(_ title: String) -> String {
    for separator in [" | ", " – ", " — ", " - ", " :: ", "_", "-"] {
      guard let range = title.ranges(of: separator).last else { continue }
      let head = String(title[..<range.lowerBound]).trimmed
      // Without spaces, a dash parts names only after Chinese characters.
      if separator.utf8.count == 1, (head.unicodeScalars.last?.value ?? 0) < 0x2E80 { continue }
      if head.utf8.count >= 12 || separator == " | " && !head.isEmpty { return head }
    }
    return title
  }
}
