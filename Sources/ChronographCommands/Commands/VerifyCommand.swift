import ArgumentParser
import Chronograph
import ChronographDates
import ChronographNetwork
import ChronographReading

/// Every quote checked against the sources.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract:
      "Checks every quote of a network against the documents, and every reference, id and date.",
    discussion: """
      Exits with 1 where a quote is not what the document says at its place.

      Example: chronograph verify Output/third-plenum --documents Graphs/third-plenum/documents
      """)

  @OptionGroup var input: NetworkInput

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "The documents that the network was made from: files, folders, a graph project, or '-'.",
      valueName: "input"))
  var documents: [String]

  @Option(
    help: ArgumentHelp("What the documents are written in, as for 'extract'.", valueName: "format"),
    transform: oneOf(InputFormat.self))
  var inputFormat = InputFormat.auto

  func run() throws {
    let network = try NetworkInput.load(input.path)
    let sources = try DocumentSequence.opening(
      try BuildJob(inputs: documents).documents, options: ReadingOptions(format: inputFormat))
    var findings = FindingPrinter()
    findings.add(sources.findings)
    var bodies: [Document] = []
    for item in sources {
      switch item.result {
      case .success(let document): bodies.append(document)
      case .failure(let error): findings.add(error.finding)
      }
    }
    let report = NetworkVerifier(network).verify(against: bodies)
    for problem in report.problems { findings.add(problem.finding(in: input.path)) }
    findings.finish()
    try StandardOutput.write(Self.summary(report, network))
    if !report.problems.isEmpty { throw CommandFailure(.findings, "") }
  }

  private static func summary(_ report: NetworkVerifier.Report, _ network: Network) -> String {
    let counts =
      "\(report.checkedQuotes) of \(Plural.of(network.evidence.count, "quote")) checked"
      + " in \(Plural.of(network.documents.count, "document"))"
    if report.problems.isEmpty { return "\(counts): all stand where they should.\n" }
    return "\(counts): \(Plural.of(report.problems.count, "problem")).\n"
  }
}

extension NetworkProblem {
  fileprivate func finding(in file: String) -> Finding {
    Finding(.error, code: kind.rawValue, message: description, place: file)
  }
}
