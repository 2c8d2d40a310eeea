import ArgumentParser
import Chronograph
import ChronographNetwork
import ChronographReading

/// All of it, in one go.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Articles to a network, its pictures and a report, in one go.",
    discussion: """
      A folder with a graph.yaml is a graph project: its title, documents, date mode and formats are taken from there. \
      Ends with a summary and the files to open first.

      Example: chronograph build Graphs/third-plenum --output Output/third-plenum
      Example: chronograph build article.html notes/ --published 2024-07 --formats json,svg
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The folder to write into (default: Output/ and the name of the input).",
      valueName: "folder"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "With commas: \(Suggestion.list(NetworkFile.names)) (default: all of them, or what graph.yaml says).",
      valueName: "formats"),
    transform: formatNames)
  var formats: [String]?

  func run() async throws {
    let job = try BuildJob(inputs: input.inputs)
    let folder = output ?? "Output/\(job.name)"
    let pipeline = try input.reading.pipeline(for: job.project)
    let documents = try DocumentSequence.opening(
      job.documents, options: input.reading.readingOptions)
    // Before the work, so that hours of it are not lost.
    try OutputFile.checkFolder(folder)
    var findings = FindingPrinter()
    let (network, lost) = try await read(documents, pipeline, title: job.project?.title)
    findings.add(network.findings)
    guard !network.documents.isEmpty else {
      findings.finish()
      throw CommandFailure.nothingRead(job.documents)
    }
    let names = formats ?? job.project?.formats ?? NetworkFile.defaults
    let files = names.map { NetworkFile(format: $0) }
    let settings = NetworkFile.Settings(
      helper: CommandLineProgram.executable, theme: job.project?.theme ?? .light)
    let failures = try write(files, of: network, settings, into: folder, &findings)
    findings.finish()
    LeftOut.report(lost, isStrict: input.reading.strict)
    let summary = BuildSummary(network: network, folder: folder, files: files, lost: lost)
    try StandardOutput.write(summary.text(painter: Painter(isColored: Terminal.wantsColor)))
    if let failure = failures.first { throw failure }
    try findings.checkStrictly(input.reading.strict)
  }

  private func read(
    _ documents: DocumentSequence, _ pipeline: Pipeline, title: String?
  ) async throws -> (Network, lost: Int) {
    var progress = ProgressLine(files: documents.fileCount)
    var lost = 0
    defer { progress.clear() }
    let network = try await pipeline.network(of: documents, title: title) { outcome in
      if case .failure = outcome.result { lost += 1 }
      progress.advance()
    }
    return (network, lost)
  }

  /// Writes what can be made; what a tool failed to make is told after the rest stands.
  private func write(
    _ files: [NetworkFile], of network: Network, _ settings: NetworkFile.Settings,
    into folder: String, _ findings: inout FindingPrinter
  ) throws(CommandFailure) -> [CommandFailure] {
    var failures: [CommandFailure] = []
    var settings = settings
    for file in files {
      let contents: (bytes: [UInt8], findings: [Finding])
      do {
        contents = try file.contents(of: network, settings: settings)
      } catch {
        failures.append(CommandFailure(.toolFailed, "\(folder)/\(file.name): \(error)"))
        continue
      }
      findings.add(contents.findings)
      settings.drawn[file.format] = contents.bytes
      try OutputFile.write(contents.bytes, to: "\(folder)/\(file.name)")
    }
    return failures
  }
}
