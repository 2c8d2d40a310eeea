import ChronographDates

/// What the head of a page and its markup tell about the article.
struct HTMLMetadata {
  private let tree: HTMLTree
  /// The contents of meta elements by name, property or itemprop; the first of each.
  private var metas: [String: String] = [:]
  private var canonical: String?
  private var declaredLanguage: String?
  private var scripts: [String] = []
  private var times: [String] = []
  private var markedTimes: [String] = []
  /// The text of the `title` element.
  private(set) var pageTitle: String?

  init(_ tree: HTMLTree, isDropped: [Bool]) {
    self.tree = tree
    for (index, node) in tree.nodes.enumerated() where !node.isText {
      read(index, node.name, isDropped: isDropped[index])
    }
  }

  private mutating func read(_ index: Int, _ name: String, isDropped: Bool) {
    switch name {
    case "html":
      declaredLanguage = tree.attribute("lang", of: index) ?? tree.attribute("xml:lang", of: index)
    case "meta": readMeta(index)
    case "link":
      let relation = tree.attribute("rel", of: index)?.lowercased()
      if relation == "canonical" { canonical = canonical ?? tree.attribute("href", of: index) }
    case "title": pageTitle = pageTitle ?? tree.line(of: index)
    case "script":
      let type = tree.attribute("type", of: index)?.lowercased() ?? ""
      if type.hasPrefix("application/ld+json") { scripts.append(tree.text(of: index)) }
    default: readMarkup(index, name, isDropped: isDropped)
    }
  }

  private mutating func readMeta(_ index: Int) {
    guard let content = tree.attribute("content", of: index), !content.trimmed.isEmpty else {
      return
    }
    for key in ["property", "name", "itemprop", "http-equiv"] {
      guard let name = tree.attribute(key, of: index)?.lowercased().trimmed else { continue }
      if metas[name] == nil { metas[name] = content.trimmed }
    }
  }

  private mutating func readMarkup(_ index: Int, _ name: String, isDropped: Bool) {
    let property = tree.attribute("itemprop", of: index)?.lowercased()
    let value = tree.attribute("datetime", of: index) ?? tree.attribute("content", of: index)
    if property?.contains("datepublished") == true {
      // Elements that lie in each other would be read again and again.
      guard markedTimes.count < Self.mostTimes else { return }
      markedTimes.append(value ?? tree.line(of: index, limit: 80))
    } else if name == "time", let value {
      if tree.attribute("pubdate", of: index) != nil { markedTimes.append(value) }
      if !isDropped, property?.contains("datemodified") != true { times.append(value) }
    }
  }

  private static let mostTimes = 20

  private func meta(_ names: String) -> String? {
    for name in names.split(separator: " ") {
      if let value = metas[String(name)] { return value }
    }
    return nil
  }

  /// The metadata; of several dates, the first that can be read.
  func metadata() -> Metadata {
    let linked = LinkedData(scripts)
    var metadata = Metadata()
    metadata.title =
      (meta("og:title") ?? linked.headline
      ?? meta("articletitle dc.title dcterms.title citation_title twitter:title headline"))
      .map { String($0.prefix(1000)) }
    metadata.publisher =
      meta("og:site_name") ?? linked.publisher
      ?? meta(
        "publisher dc.publisher dcterms.publisher sitename application-name citation_publisher")
    let dates = Self.dateNames.map { meta($0) }
    let written =
      [dates[0], linked.published].compactMap { $0 } + markedTimes
      + dates.dropFirst().compactMap { $0 } + times.prefix(1)
    metadata.published = written.first(where: Self.isReadable) ?? written.first
    metadata.language =
      declaredLanguage.flatMap { LanguageGuess.primaryTag($0) == nil ? nil : $0 }
      ?? meta("content-language language og:locale dc.language") ?? linked.language
    let addresses = [canonical, meta("og:url"), linked.url]
    metadata.url = addresses.compactMap { $0 }.first { WebAddress.cleaned($0) != nil }
    return metadata
  }

  private static func isReadable(_ text: String) -> Bool {
    if case .date = PublicationDate(text) { return true }
    return false
  }

  private static let dateNames = [
    "article:published_time", "og:published_time article:published datepublished",
    "pubdate publishdate publish-date publish_date publication_date publicationdate date",
    "dc.date dc.date.issued dcterms.issued dcterms.date dcterms.created dc.date.created",
    "parsely-pub-date sailthru.date citation_publication_date citation_date article.published",
  ]
}
