import ChronographLanguage
import Foundation

/// The figures of the language core by itself: tokens, sentences, tags, trees, and the names that the model finds.
struct LanguageFigures {
  /// Loaded once.
  static let loaded = Result { () throws(EvaluationError) in try LanguageFigures() }

  private let lexicon: Lexicon
  private let tokenizer: TextTokenizer
  private let model: LanguageModel

  private init() throws(EvaluationError) {
    do {
      lexicon = try Lexicon(language: "en")
      model = try LanguageModel.embedded()
    } catch {
      throw EvaluationError("\(error)")
    }
    tokenizer = TextTokenizer(lexicon: lexicon)
  }

  /// Words and sentences of raw text; the rest on the treebank's own words, by the rules of CoNLL 2018.
  func syntax(of file: URL, _ path: String) throws(EvaluationError) -> [OutsideSet.Figure] {
    guard let raw = try? RawTreebank(file), let sentences = try? Treebank.read(file),
      !sentences.isEmpty
    else { throw EvaluationError("'\(path)' is no treebank in CoNLL-U") }
    let text = TextEvaluation(raw, tokenizer)
    let syntax = SyntaxEvaluation(sentences, model)
    let shares = [
      ("UPOS", syntax.upos), ("lemmas", syntax.lemmas), ("UAS", syntax.unlabelled),
      ("LAS", syntax.labelled),
    ]
    return [figure("words", text.words), figure("sentences", text.sentences)]
      + shares.map { name, found in
        OutsideSet.Figure(name: name, found: found, gold: syntax.words, system: syntax.words)
      }
  }

  /// Exact spans of the model alone, without the rules of the extraction.
  func names(of file: URL, _ path: String) throws(EvaluationError) -> [OutsideSet.Figure] {
    guard let documents = try? NameCorpus(file, tokenizer, lexicon).documents else {
      throw EvaluationError("'\(path)' holds a line that is no record of the common format")
    }
    let evaluation = NameEvaluation(documents, model, lexicon)
    return (evaluation.kinds + [("all", evaluation.all)]).map { name, counts in
      figure("\(name), model alone", counts)
    }
  }

  private func figure(_ name: String, _ counts: TextCounts) -> OutsideSet.Figure {
    OutsideSet.Figure(
      name: name, found: counts.found, gold: counts.gold, system: counts.system)
  }
}
