import ArgumentParser
import Chronograph
import ChronographDates
import ChronographLanguage
import ChronographTemporal

/// Time expressions only.
struct DatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates",
    abstract: "The time expressions of a text, resolved.",
    discussion: """
      Example: chronograph dates "He was dismissed in late May and tried last week." --published 2024-06-14
      """)

  @Argument(help: "The text, or '-' for standard input.")
  var text: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The publication date; without it, relative dates stay unresolved.", valueName: "date"),
    transform: date)
  var published: PartialDate?

  @Option(
    help: ArgumentHelp("auto, news or narrative, as for 'extract'.", valueName: "mode"),
    transform: oneOf(DateMode.self))
  var dateMode = DateMode.automatic

  func run() throws {
    let tokenizer: TextTokenizer
    do {
      tokenizer = TextTokenizer(lexicon: try Lexicon(language: "en"))
    } catch {
      throw CommandFailure(.toolFailed, "\(error)")
    }
    let tokens = tokenizer.tokenize(text == "-" ? Self.standardInput() : text)
    var table = TextTable(
      ["text", "type", "value", "from", "to", "rule"], whenEmpty: "No time expression was found.")
    let reading = TimexAnnotator(mode: dateMode).reading(
      of: tokens, published: published, place: text == "-" ? "standard input" : "text")
    for timex in reading.timexes {
      table.add([
        tokens[timex.span], timex.type.rawValue, timex.value, timex.edtf?.earliest?.description,
        timex.edtf?.latest?.description, timex.rule,
      ])
    }
    try StandardOutput.write(table.text(painter: Painter(isColored: Terminal.wantsColor)))
    var findings = FindingPrinter()
    findings.add(reading.findings)
    findings.finish()
  }

  private static func standardInput() -> String {
    var text = ""
    while let line = readLine(strippingNewline: false) { text += line }
    return text
  }
}
