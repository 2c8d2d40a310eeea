/// Numbers with their noun.
enum Plural {
  /// `1 document`, `2 documents`, `3 bodies`.
  static func of(_ count: Int, _ noun: String) -> String {
    if count == 1 { return "1 \(noun)" }
    return noun.hasSuffix("y") ? "\(count) \(noun.dropLast())ies" : "\(count) \(noun)s"
  }
}
