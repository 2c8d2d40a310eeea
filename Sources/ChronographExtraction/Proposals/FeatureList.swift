import ChronographLanguage

/// What speaks for and against one candidate, as the numbers that a ``LinearModel`` knows.
struct FeatureList {
  private(set) var features: [UInt64] = []

  /// Adds an observation: its name, and words or numbers that were seen.
  mutating func add(_ name: StaticString, _ parts: FeaturePart...) {
    var hash = FeatureHash.seed
    name.withUTF8Buffer { for byte in $0 { hash = FeatureHash.step(hash, byte) } }
    for part in parts {
      hash = FeatureHash.step(hash, 0x1F)
      switch part {
      case .text(let text): for byte in text.utf8 { hash = FeatureHash.step(hash, byte) }
      case .number(let number): hash = FeatureHash.mix(hash ^ UInt64(bitPattern: Int64(number)))
      }
    }
    features.append(FeatureHash.mix(hash))
  }
}

/// A word or a number of an observation.
enum FeaturePart: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case text(String)
  case number(Int)

  init(stringLiteral text: String) { self = .text(text) }
  init(integerLiteral number: Int) { self = .number(number) }

  static func flag(_ flag: Bool) -> Self { .number(flag ? 1 : 0) }

  /// A number up to a limit: what lies beyond is all the same.
  static func upTo(_ limit: Int, _ number: Int) -> Self { .number(Swift.min(number, limit)) }

  /// How many words lie between, in steps that grow.
  static func distance(_ words: Int) -> Self {
    .number([0, 1, 2, 4, 8, 16].firstIndex { words <= $0 } ?? 6)
  }
}
