import ArgumentParser
import Chronograph
import ChronographReading

/// One article in the terminal, with what was found marked in it.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "One article in the terminal, with what was found marked in it.",
    discussion: """
      Persons, bodies, cases, instruments and places have colours, times are underlined, the words that tell an \
      event are bold; without colours (NO_COLOR, or no terminal) marks look like [Chen Hao]{person}.

      Example: chronograph read Graphs/third-plenum/documents/2024-06-17-loyalty-analysis.md
      """)

  @Argument(help: ArgumentHelp("The article, or '-' for standard input.", valueName: "file"))
  var file: String

  @OptionGroup var reading: DocumentOptions

  func run() throws {
    let job = try BuildJob(inputs: [file])
    let pipeline = try reading.pipeline(for: job.project)
    let painter = Painter(isColored: Terminal.wantsColor)
    var findings = FindingPrinter()
    var (shown, lost) = (0, 0)
    let documents = try DocumentSequence.opening(job.documents, options: reading.readingOptions)
    findings.add(documents.findings)
    for item in documents {
      switch item.result {
      case .success(let document):
        let extraction = pipeline.extraction(of: document)
        findings.add(extraction.findings)
        let view = ArticleView(document: document, extraction: extraction)
        try StandardOutput.write((shown > 0 ? "\n" : "") + view.text(painter: painter))
        shown += 1
      case .failure(let error):
        findings.add(error.finding)
        lost += 1
      }
    }
    findings.finish()
    guard shown > 0 else { throw CommandFailure.nothingRead([file]) }
    LeftOut.report(lost, isStrict: reading.strict)
    try findings.checkStrictly(reading.strict)
  }
}
