/// What a file tells about its document, as it is written there.
struct Metadata: Hashable, Sendable {
  var id: String?
  var title: String?
  var publisher: String?
  var published: String?
  var language: String?
  var url: String?

  /// The keys of front matter and of JSON Lines, in the order of the design.
  static let keys = ["id", "title", "published", "publisher", "language", "url"]

  /// What site generators and note books call the same; a key of ours comes first.
  static let otherKeys = ["date": "published", "lang": "language"]

  /// The key that is one letter, or two that changed places, away from a word; `nil` for the key itself.
  static func key(meantBy word: String) -> String? {
    let letters = Array(word.lowercased().utf8)
    return keys.first { key in
      // Short ones are near to too much.
      key.utf8.count > 4 && key != word && isSlip(letters, of: Array(key.utf8))
    }
  }

  private static func isSlip(_ word: [UInt8], of key: [UInt8]) -> Bool {
    guard abs(word.count - key.count) <= 1 else { return false }
    let start = zip(word, key).prefix { $0 == $1 }.count
    let (left, right) = (word.dropFirst(start), key.dropFirst(start))
    let isExchange =
      left.prefix(2).elementsEqual(right.prefix(2).reversed())
      && left.dropFirst(2).elementsEqual(right.dropFirst(2))
    return isExchange || left.elementsEqual(right.dropFirst())
      || left.dropFirst().elementsEqual(right)
      || left.dropFirst().elementsEqual(right.dropFirst())
  }

  /// Sets what another program's key names, where nothing else has told it.
  mutating func setOther(_ key: String, _ value: String) {
    switch Self.otherKeys[key] {
    case "published" where published == nil: published = value
    case "language" where language == nil: language = value
    default: break
    }
  }

  /// Sets what a key names; other keys are ignored, and so are empty values.
  mutating func set(_ key: String, _ value: String) {
    guard !value.allSatisfy(\.isWhitespace) else { return }
    switch key {
    case "id": id = value
    case "title": title = value
    case "publisher": publisher = value
    case "published": published = value
    case "language": language = value
    case "url": url = value
    default: break
    }
  }
}
