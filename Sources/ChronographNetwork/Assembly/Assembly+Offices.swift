import ChronographExtraction

/// Titles of offices in the form in which they are compared.
enum OfficeTitle {
  /// Lower case, single spaces, without "the", "former" and the like in front.
  static func normalized(_ title: String) -> String {
    let text = title.normalizedNFC.lowercased()
    var words = text.split { $0.isWhitespace }
    if let first = words.first,
      let prefix = NameSet.formerPrefix.words.first(where: first.hasPrefix),
      first.count > prefix.count
    {
      words[0] = first.dropFirst(prefix.count)
    }
    while words.count > 1, let first = words.first, NameSet.titleOpener.contains(first) {
      words.removeFirst()
    }
    return words.joined(separator: " ")
  }

  /// The most common wording, of equals the first by the alphabet; that of a headline only where there is no other.
  static func common(_ titles: [String]) -> String? {
    var counts: [String: Int] = [:]
    for title in titles { counts[title, default: 0] += 1 }
    let written = counts.filter { !isOfHeadline($0.key) }
    let best = (written.isEmpty ? counts : written).min {
      ($1.value, $0.key) < ($0.value, $1.key)
    }
    return best.map { isOfHeadline($0.key) ? normalized($0.key) : $0.key }
  }

  /// "SPECIAL ENVOY", but not "CEO": capitals tell nothing where all letters are some.
  private static func isOfHeadline(_ title: String) -> Bool {
    title == title.uppercased() && title.split { !$0.isLetter }.contains { $0.count > 5 }
      && title != title.lowercased()
  }

  /// The office's id; a place and a body of one name share no office, since their ids differ.
  static func id(_ title: String, at body: String) -> String {
    let owner = body.hasPrefix("body:") ? body.slug : body.replacingFirstColon
    return "office:\(Slug.make(title)).\(owner)"
  }
}

extension String {
  fileprivate var replacingFirstColon: String {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return self }
    return String(self[..<colon]) + "-" + String(self[index(after: colon)...])
  }
}

extension Assembly {
  /// The offices that positions name, sorted by id.
  func assembleOffices(of tellings: [RelationTelling]) -> [Network.Office] {
    var evidenceOf: [String: [String]] = [:]
    var offices: [String: Network.Office] = [:]
    for telling in tellings where telling.key.type == .position {
      guard let title = telling.key.title, !title.isEmpty else { continue }
      let id = OfficeTitle.id(title, at: telling.key.target)
      evidenceOf[id, default: []] += telling.evidence
      let office = Network.Office(id: id, title: title, body: telling.key.target, evidence: [])
      // Two titles with one slug ("vice-chair", "vice chair") are one office, named by the first.
      if let other = offices[id], other.title <= title { continue }
      offices[id] = office
    }
    return offices.values.map { office in
      var office = office
      office.evidence = evidence.ordered(evidenceOf[office.id] ?? [])
      return office
    }.sorted { $0.id < $1.id }
  }
}
