import ArgumentParser
import Chronograph
import ChronographExtraction
import ChronographReading

/// Documents → extractions.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Documents to extractions, JSON Lines on standard output.",
    discussion: """
      Each document gives one line, in order; one that cannot be read gives a line with its error.

      With --format conllu it writes what the language models see instead: every sentence with parts of speech, \
      lemmas, dependencies (Universal Dependencies) and names, as CoNLL-U.

      Example: chronograph extract articles/ --published 2024-07 > extractions.jsonl
      Example: chronograph extract article.md --format conllu > article.conllu
      """)

  /// What is written.
  enum Format: String, CaseIterable, Sendable { case jsonl, conllu }

  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp(
      "jsonl: extractions; conllu: sentences with their syntax.", valueName: "format"),
    transform: oneOf(Format.self))
  var format = Format.jsonl

  func run() async throws {
    let job = try BuildJob(inputs: input.inputs)
    let pipeline = try input.reading.pipeline(for: job.project)
    let documents = try DocumentSequence.opening(
      job.documents, options: input.reading.readingOptions)
    var findings = FindingPrinter()
    findings.add(documents.findings)
    var progress = ProgressLine(files: documents.fileCount)
    var (read, lost) = (0, 0)
    try await pipeline.forEach(in: documents) { [format] item in
      ExtractedLine(item, as: format, pipeline: pipeline)
    } body: { line in
      // What is written may come out on the same terminal.
      if StandardOutput.isTerminal || !line.findings.isEmpty { progress.clear() }
      findings.add(line.findings)
      if line.isError { lost += 1 } else { read += 1 }
      try StandardOutput.write(line.bytes)
      progress.advance()
    }
    progress.clear()
    findings.finish()
    guard read > 0 || lost == 0 else {
      throw CommandFailure.nothingRead(input.inputs)
    }
    LeftOut.report(lost, isStrict: input.reading.strict)
    try findings.checkStrictly(input.reading.strict)
  }
}

/// The line that one item of the input gives, or its sentences.
struct ExtractedLine: Sendable {
  var bytes: [UInt8]
  var findings: [Finding]
  var isError: Bool

  init(_ item: InputItem, as format: ExtractCommand.Format, pipeline: Pipeline) {
    var output = ByteWriter()
    switch item.result {
    case .success(let document) where format == .conllu:
      findings = pipeline.writeSyntax(of: document, to: &output)
      (bytes, isError) = (output.bytes, false)
      return
    case .success(let document):
      let extraction = pipeline.extraction(of: document)
      extraction.writeJSON(to: &output)
      (findings, isError) = (extraction.findings, false)
    case .failure(let error):
      if format == .jsonl { Self.write(error, of: item, to: &output) }
      (findings, isError) = ([error.finding], true)
    }
    if format == .jsonl { output.write(byte: 10) }
    bytes = output.bytes
  }

  /// `{"document": id or null, "line": N, "error": {"code", "message"}, "findings": […]}`.
  private static func write(
    _ error: ReadingError, of item: InputItem, to output: inout ByteWriter
  ) {
    var writer = JSONWriter(compact: true)
    writer.object { json in
      json.field("document", item.id)
      json.field("line", item.line)
      json.key("error")
      json.object { json in
        json.field("code", error.code)
        json.field("message", error.message)
      }
      json.key("findings")
      json.array { json in error.finding.write(to: &json) }
    }
    output.write(bytes: writer.output.bytes)
  }
}
