import Chronograph
import ChronographLanguage
import ChronographReading

/// The dependency trees of quotes, as the language models see them.
struct QuoteTrees {
  /// The language whose models it holds.
  static let language = "en"
  private let tokenizer: TextTokenizer
  private let model: LanguageModel

  init() throws(CommandFailure) {
    do {
      tokenizer = TextTokenizer(lexicon: try Lexicon(language: Self.language))
      model = try LanguageModel.embedded(language: Self.language)
    } catch {
      throw CommandFailure(.toolFailed, "\(error)")
    }
  }

  /// The trees of the sentences of a quote, one word a line.
  func lines(of quote: String) -> [String] {
    let text = tokenizer.tokenize(quote)
    let outline = SyntaxOutline(of: text, model.annotate(text))
    return text.sentences.flatMap(outline.lines)
  }
}
