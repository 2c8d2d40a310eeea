import ArgumentParser
import Chronograph
import ChronographNetwork
import ChronographReading

/// Extractions → network.json.
struct AssembleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assemble",
    abstract: "Extractions to one network, as JSON.",
    discussion: """
      The order of the input does not matter: the same extractions give the same network.

      Example: chronograph extract articles/ | chronograph assemble - --output network.json
      """)

  @Argument(
    help: ArgumentHelp(
      "Files that 'extract' wrote, or '-' for standard input.", valueName: "extractions"))
  var inputs: [String]

  @Option(help: ArgumentHelp("What the network is about.", valueName: "text"))
  var title: String?

  @Flag(
    help: "Exit with 1 where there are warnings or errors; the network is written all the same.")
  var strict = false

  @OptionGroup var output: OutputOptions

  /// A network is indented JSON, whose first line is a bracket alone; each of its lines would be an error.
  private static func refuseNetwork(
    _ line: ArraySlice<UInt8>, in input: String
  ) throws(CommandFailure) {
    guard line.filter({ $0 > 32 }) == [UInt8(ascii: "{")] else { return }
    throw CommandFailure(
      .inputUnreadable, "\(input): this is indented JSON, such as a network, and no JSON Lines",
      advice: "give what 'chronograph extract' has written; 'build' makes networks of articles")
  }

  func run() throws {
    var assembler = NetworkAssembler(programVersion: chronographVersion, title: title)
    var findings = FindingPrinter()
    var (read, lost) = (0, 0)
    for input in inputs {
      let reader = ExtractionReader(file: input)
      try InputFile.forEachLine(of: input) { line, number in
        if number == 1 { try Self.refuseNetwork(line, in: input) }
        do throws(NetworkFileError) {
          switch try reader.read(line: line, number: number) {
          case .extraction(let extraction):
            assembler.add(extraction)
            read += 1
          case .failure(_, let findings):
            lost += 1
            for finding in findings { assembler.add(finding) }
          }
        } catch {
          lost += 1
          assembler.add(error.finding)
        }
      }
    }
    let network = assembler.network()
    findings.add(network.findings)
    findings.finish()
    guard read > 0 else {
      throw CommandFailure(
        .inputUnreadable, "no extraction could be read", advice: "'chronograph extract' writes them"
      )
    }
    var bytes = ByteWriter()
    network.writeJSON(to: &bytes)
    LeftOut.report(lost, isStrict: strict)
    try output.write(bytes.bytes)
    try findings.checkStrictly(strict)
  }
}

extension NetworkFileError {
  /// The same as a finding, for a line among many.
  var finding: Finding {
    Finding(.error, code: "unreadable-extraction", message: message, place: place, advice: advice)
  }
}
