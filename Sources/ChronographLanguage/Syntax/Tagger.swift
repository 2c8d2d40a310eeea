/// A part of speech as the tagger tells it: the universal one, and the finer one of the English treebanks.
public struct PartOfSpeech: Hashable, Sendable {
  /// The universal part of speech.
  public let upos: UniversalPOS
  /// The tag of the language's own set, such as `VBN`.
  public let xpos: String

  package init(upos: UniversalPOS, xpos: String) {
    self.upos = upos
    self.xpos = xpos
  }
}

/// Tags words from left to right with a linear model over the word, its neighbours and the last two tags.
package struct Tagger: Sendable {
  /// The tags; a token's tag is an index into them.
  package let tags: [PartOfSpeech]
  package let dictionary: TagDictionary
  package let model: LinearModel

  package init(tags: [PartOfSpeech], dictionary: TagDictionary, model: LinearModel) {
    self.tags = tags
    self.dictionary = dictionary
    self.model = model
  }

  /// The number of templates, with room to spare.
  package static let maximumFeatures = 64

  /// Tags tokens whose atoms come padded.
  package func tag(_ atoms: [TokenAtoms]) -> [UInt8] {
    let count = atoms.count - 5
    guard count > 0 else { return [] }
    let known = atoms.map { dictionary.value(of: $0) }
    let classes = atoms.indices.map { TagDictionary.classAtom(of: atoms[$0], known[$0]) }
    var result = [UInt8](repeating: 0, count: count)
    var history = TagHistory()
    withMemory { memory in
      for token in 0..<count {
        if let only = TagDictionary.onlyTag(known[token + 2]) {
          result[token] = only
        } else {
          var buffer = FeatureBuffer(memory.features, announcingTo: memory.index)
          Self.addFeatures(of: token, atoms, classes, history, to: &buffer)
          if token + 1 < count, TagDictionary.onlyTag(known[token + 3]) == nil {
            // Most features of the next word are known before this one's tag is: they are asked for early.
            var coming = FeatureBuffer(memory.coming, announcingTo: memory.index)
            Self.addFeatures(of: token + 1, atoms, classes, history, to: &coming)
          }
          result[token] = best(of: buffer, memory)
        }
        history.push(result[token])
      }
    }
    return result
  }

  /// Tags words as if all were in small letters, since to the tagger a headline's capitals are names.
  package func tagInSmallLetters(_ tokens: ArraySlice<Token>, of utf8: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var small: [Token] = []
    for token in tokens {
      var word = token
      word.lowerBound = Int32(bytes.count)
      LowerCase.append(utf8[Int(token.lowerBound)..<Int(token.upperBound)], to: &bytes)
      word.upperBound = Int32(bytes.count)
      small.append(word)
    }
    return tag(TokenAtoms.padded(small[...], of: bytes))
  }

  /// Memory for the features of this word and the next, and for scores.
  private struct Memory {
    let index: UnsafeBufferPointer<UInt32>
    let features: UnsafeMutablePointer<UInt64>
    let coming: UnsafeMutablePointer<UInt64>
    let scores: UnsafeMutableBufferPointer<Int32>
    let workspace: LinearModel.Workspace
  }

  @inline(__always) private func withMemory(_ body: (Memory) -> Void) {
    let room = Self.maximumFeatures
    model.withIndex { index in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * room) { features in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: tags.count) { scores in
          guard let base = features.baseAddress else { return }
          model.withWorkspace { workspace in
            body(
              Memory(
                index: index, features: base, coming: base + room, scores: scores,
                workspace: workspace))
          }
        }
      }
    }
  }

  @inline(__always) private func best(of features: FeatureBuffer, _ memory: Memory) -> UInt8 {
    guard let first = memory.scores.baseAddress else { return 0 }
    memory.scores.update(repeating: 0)
    model.add(memory.features, count: features.count, to: first, in: memory.workspace)
    return UInt8(truncatingIfNeeded: Self.best(memory.scores))
  }

  @inline(__always) static func best(_ scores: UnsafeMutableBufferPointer<Int32>) -> Int {
    var best = 0
    for candidate in 1..<scores.count where scores[candidate] > scores[best] { best = candidate }
    return best
  }

  /// The features of a token: `atoms` and `classes` are padded, so the token stands at `token + 2`.
  package static func addFeatures(
    of token: Int, _ atoms: [TokenAtoms], _ classes: [UInt64], _ history: TagHistory,
    to features: inout FeatureBuffer
  ) {
    let at = token + 2
    addWord(atoms[at], atoms[at - 1], atoms[at + 1], history, to: &features)
    let (last, before) = (history.last, history.beforeLast)
    let (own, next, third) = (classes[at], classes[at + 1], classes[at + 2])
    features.add(last)
    features.add(last, before)
    features.add(own)
    features.add(last, own)
    features.add(last, before, own)
    features.add(next)
    features.add(own, next)
    features.add(last, own, next)
    features.add(next, third)
    features.add(own, next, third)
    features.add(classes[at - 1], own, next)
    features.add(last, next)
    features.add(before, own)
    features.add(atoms[at - 2].lower)
    features.add(atoms[at + 2].lower)
    features.add(atoms[at - 1].lower, atoms[at + 1].lower)
    features.add(atoms[at + 1].lower, atoms[at + 2].lower)
    features.add(atoms[at - 2].lower, atoms[at - 1].lower)
  }

  private static func addWord(
    _ word: TokenAtoms, _ previous: TokenAtoms, _ next: TokenAtoms, _ history: TagHistory,
    to features: inout FeatureBuffer
  ) {
    features.add(word.form)
    features.add(word.lower)
    features.add(word.prefix1)
    features.add(word.prefix2)
    features.add(word.prefix3)
    features.add(word.suffix1)
    features.add(word.suffix2)
    features.add(word.suffix3)
    features.add(word.suffix4)
    features.add(word.shape)
    features.add(word.shape, previous.shape)
    features.add(word.shape, next.shape)
    features.add(word.shape, word.suffix2)
    features.add(word.shape, word.suffix3)
    features.add(previous.lower)
    features.add(next.lower)
    features.add(word.lower, previous.lower)
    features.add(word.lower, next.lower)
    features.add(word.lower, history.last)
    features.add(word.lower, history.last, history.beforeLast)
    features.add(word.suffix3, history.last)
    features.add(word.suffix2, history.last)
    features.add(next.suffix3)
    features.add(next.suffix2, history.last)
    features.add(previous.suffix3)
  }
}

/// The tags of the last two tokens, as atoms.
package struct TagHistory: Sendable {
  package private(set) var last = FeatureHash.atom(1, -1)
  package private(set) var beforeLast = FeatureHash.atom(1, -1)

  package init() {}

  package mutating func push(_ tag: UInt8) {
    beforeLast = last
    last = FeatureHash.atom(1, Int(tag))
  }
}
