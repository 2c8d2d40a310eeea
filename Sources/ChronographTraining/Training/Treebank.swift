import ChronographLanguage
import Foundation

/// A sentence of a treebank, in the form that the models take.
struct GoldSentence {
  var forms: [String] = []
  var lemmas: [String] = []
  var tags: [PartOfSpeech] = []
  /// 0-based; −1 for the root.
  var heads: [Int32] = []
  var relations: [DependencyRelation] = []
  /// The labels as the treebank writes them, without subtypes.
  var universalRelations: [String] = []

  var count: Int { forms.count }

  /// The atoms of its words, padded.
  func atoms() -> [TokenAtoms] {
    var utf8: [UInt8] = []
    var tokens: [Token] = []
    for form in forms {
      let start = utf8.count
      utf8 += form.utf8
      tokens.append(Token(lowerBound: start, upperBound: utf8.count))
      utf8.append(32)
    }
    return TokenAtoms.padded(tokens[...], of: utf8)
  }
}

/// Reads CoNLL-U: basic words only; ranges and empty nodes are left out.
enum Treebank {
  static func read(_ url: URL) throws -> [GoldSentence] {
    var sentences: [GoldSentence] = []
    var sentence = GoldSentence()
    let bytes = [UInt8](try Data(contentsOf: url))
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      if line.isEmpty, sentence.count > 0 {
        sentences.append(sentence)
        sentence = GoldSentence()
      }
      guard let first = line.first, (48...57).contains(first) else { continue }
      let fields = line.split(separator: 9, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 10, Int(fields[0]) != nil else { continue }
      add(fields, to: &sentence)
    }
    return sentences
  }

  private static func add(_ fields: [String], to sentence: inout GoldSentence) {
    sentence.forms.append(fields[1])
    sentence.lemmas.append(fields[2])
    sentence.tags.append(
      PartOfSpeech(upos: UniversalPOS(name: fields[3]) ?? .other, xpos: fields[4]))
    sentence.heads.append((Int32(fields[6]) ?? 0) - 1)
    sentence.relations.append(DependencyRelation(name: fields[7]) ?? .dep)
    sentence.universalRelations.append(String(fields[7].prefix { $0 != ":" }))
  }
}
