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
