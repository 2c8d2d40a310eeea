/// What JSON-LD (schema.org) in a page tells about the article.
struct LinkedData {
  var published: String?
  var headline: String?
  var publisher: String?
  var language: String?
  var url: String?

  /// Reads the scripts of a page; one that is no JSON is passed over.
  init(_ scripts: [String]) {
    var objects: [JSONValue] = []
    for script in scripts {
      let bytes = Array(script.utf8)
      guard let start = bytes.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }),
        let end = bytes.lastIndex(where: { $0 == 0x7D || $0 == 0x5D }), start < end,
        let value = try? JSONParser.parse(bytes[start...end], allowingControls: true)
      else { continue }
      Self.collect(value, into: &objects)
    }
    let named = Dictionary(
      objects.compactMap { object in object["@id"]?.string.map { ($0, object) } },
      uniquingKeysWith: { $0["name"] == nil ? $1 : $0 })
    let articles = objects.filter { Self.isArticle($0) }
    for object in articles + objects.filter({ !Self.isArticle($0) && Self.isPage($0) }) {
      read(object, named)
    }
  }

  /// All objects, without recursion and in document order.
  private static func collect(_ value: JSONValue, into objects: inout [JSONValue]) {
    var pending = [value]
    while let value = pending.popLast() {
      switch value {
      case .object(let members):
        objects.append(value)
        pending += members.reversed().map(\.value)
      case .array(let elements): pending += elements.reversed()
      default: continue
      }
    }
  }

  private static func types(of object: JSONValue) -> [String] {
    object["@type"]?.elements?.compactMap(\.string) ?? object["@type"]?.string.map { [$0] } ?? []
  }

  private static func isArticle(_ object: JSONValue) -> Bool {
    types(of: object).contains {
      ($0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report")
        && $0 != "JobPosting"
    }
  }

  private static func isPage(_ object: JSONValue) -> Bool {
    types(of: object).contains { $0.hasSuffix("WebPage") || $0.hasSuffix("ItemPage") }
  }

  private mutating func read(_ object: JSONValue, _ named: [String: JSONValue]) {
    func name(_ value: JSONValue?) -> String? {
      let value = value?.elements?.first ?? value
      return value?.string ?? value?["name"]?.string
        ?? value?["@id"]?.string.flatMap { named[$0]?["name"]?.string }
    }
    published = published ?? object["datePublished"]?.string
    headline = headline ?? object["headline"]?.string
    publisher = publisher ?? name(object["publisher"])
    language = language ?? name(object["inLanguage"])
    url =
      url ?? object["url"]?.string ?? object["mainEntityOfPage"]?.string
      ?? object["mainEntityOfPage"]?["@id"]?.string
  }
}
