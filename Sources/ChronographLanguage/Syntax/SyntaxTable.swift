/// The syntax of a text: arrays parallel to ``TokenizedText/tokens``, filled sentence by sentence.
public struct SyntaxTable: Sendable {
  /// The relation to the head; meaningless where the sentence is not annotated.
  public internal(set) var relations: [DependencyRelation]
  /// The index of the head among the tokens of the text; −1 for a root.
  public internal(set) var heads: [Int32]
  /// The tag, an index into ``partsOfSpeech``; 255 where the sentence is not annotated.
  public internal(set) var tags: [UInt8]
  /// Tags of sentences that are tagged and not parsed yet; 255 elsewhere.
  var drafts: [UInt8]
  /// The parts of speech that tags stand for.
  public let partsOfSpeech: [PartOfSpeech]

  /// An empty table for a text of that many tokens.
  init(count: Int, partsOfSpeech: [PartOfSpeech]) {
    relations = Array(repeating: .dep, count: count)
    heads = Array(repeating: -1, count: count)
    tags = Array(repeating: Self.unknown, count: count)
    drafts = tags
    self.partsOfSpeech = partsOfSpeech
  }

  static let unknown: UInt8 = 255

  /// Whether the token's sentence has been annotated.
  public func isAnnotated(_ token: Int) -> Bool { tags[token] != Self.unknown }

  /// The part of speech of a token whose sentence is tagged, parsed or not.
  public func partOfSpeech(_ token: Int) -> PartOfSpeech? {
    let tag = isAnnotated(token) ? tags[token] : drafts[token]
    return tag == Self.unknown ? nil : partsOfSpeech[Int(tag)]
  }

  /// The universal part of speech of a token; ``UniversalPOS/other`` where it is not annotated.
  public func upos(_ token: Int) -> UniversalPOS {
    isAnnotated(token) ? partsOfSpeech[Int(tags[token])].upos : .other
  }

  /// The finer tag of a token, such as `VBN`.
  public func xpos(_ token: Int) -> String {
    isAnnotated(token) ? partsOfSpeech[Int(tags[token])].xpos : "_"
  }

  /// The head of a token, or `nil` for a root.
  public func head(_ token: Int) -> Int? { heads[token] < 0 ? nil : Int(heads[token]) }

  /// The dependents of a token, in order; `sentence` is the range of tokens to look at.
  public func dependents(of token: Int, in sentence: Range<Int>) -> [Int] {
    sentence.filter { heads[$0] == Int32(token) }
  }

  /// The first dependent of a token with one of those relations.
  public func dependent(
    of token: Int, _ wanted: DependencyRelation..., in sentence: Range<Int>
  ) -> Int? {
    sentence.first { heads[$0] == Int32(token) && wanted.contains(relations[$0]) }
  }

  /// Whether `token` lies below `ancestor` in the tree, or is it.
  public func isBelow(_ token: Int, _ ancestor: Int) -> Bool {
    var at = token
    while at != ancestor {
      guard heads[at] >= 0 else { return false }
      at = Int(heads[at])
    }
    return true
  }

  /// The tokens from the first to the last that lie below a token.
  public func subtree(of token: Int, in sentence: Range<Int>) -> Range<Int> {
    var (low, high) = (token, token)
    while low > sentence.lowerBound, isBelow(low - 1, token) { low -= 1 }
    while high + 1 < sentence.upperBound, isBelow(high + 1, token) { high += 1 }
    return low..<high + 1
  }
}
