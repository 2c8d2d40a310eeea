/// The ids met so far, as half of their hashes with the place of each: 24 bytes a document.
struct SeenIdentifiers {
  private struct Key: Hashable {
    let high: UInt64
    let low: UInt64
  }
  private struct Place {
    let source: UInt32
    let line: UInt32
  }
  private var places: [Key: Place] = [:]

  /// Remembers an id, or tells where it was met first.
  mutating func insert(_ id: String, source: Int, line: Int?) -> (source: Int, line: Int?)? {
    let words = SHA256.digest(of: Array(id.utf8)).map(UInt64.init)
    let key = Key(high: words[0] << 32 | words[1], low: words[2] << 32 | words[3])
    if let place = places[key] {
      return (Int(place.source), place.line == 0 ? nil : Int(place.line))
    }
    places[key] = Place(
      source: UInt32(truncatingIfNeeded: source), line: UInt32(truncatingIfNeeded: line ?? 0))
    return nil
  }
}
