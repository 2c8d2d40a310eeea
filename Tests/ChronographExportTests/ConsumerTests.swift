import ChronographNetwork
import Foundation
import Testing

@testable import ChronographExport

/// Other people's programs read what we write; each is skipped with a reason where it is not installed.
@Suite struct ConsumerTests {
  /// The exit code of our scripts when no reader is installed.
  private static let skipped: Int32 = 77

  private func write(
    _ network: Network, options: ExportOptions = ExportOptions(), to folder: URL
  ) throws {
    for type in Exporters.all {
      let text = type.init(options: options).text(of: network)
      try Data(text.utf8).write(to: folder.appending(path: "network.\(type.pathExtension)"))
    }
  }

  /// The nasty network, and a name of 100,000 characters in it.
  private var longest: Network {
    var network = Samples.nasty
    network.entities[4].name = String(repeating: "李 \"&\\N\n", count: 15_000)
    return network
  }

  private func run(_ script: String, _ arguments: [String]) throws {
    let python = try #require(Tool("python3"))
    let path = testFolder.appending(path: "Interop/\(script)").path
    let result =
      arguments.count == 2
      ? try python.run(path, arguments[0], arguments[1])
      : try python.run(path, arguments[0], arguments[1], arguments[2], arguments[3])
    print(result.output, terminator: "")
    #expect(result.status == 0 || result.status == Self.skipped, "\(result.output)")
  }

  @Test(
    .enabled(if: Tool.exists("python3"), "python3 is not installed"),
    arguments: EventDisplay.allCases)
  func networkXAndIgraphReadEverythingInGraphML(_ events: EventDisplay) throws {
    for network in [Samples.nasty, longest] {
      try withTemporaryFolder { folder in
        try write(network, options: ExportOptions(events: events), to: folder)
        let files = ["network.graphml", "network.json"].map { folder.appending(path: $0).path }
        try run("check_graphml.py", files + ["--events", events.rawValue])
      }
    }
  }

  @Test(.enabled(if: Tool.exists("python3"), "python3 is not installed"))
  func graphvizAndItsPythonReadersReadDOT() throws {
    for network in [Samples.nasty, longest] {
      try withTemporaryFolder { folder in
        try write(network, to: folder)
        try run(
          "check_dot.py",
          ["network.dot", "network.json"].map { folder.appending(path: $0).path })
      }
    }
  }

  @Test(.enabled(if: Tool.exists("python3"), "python3 is not installed"))
  func theReferenceValidatorAcceptsJSON() throws {
    try withTemporaryFolder { folder in
      try write(Samples.nasty, to: folder)
      let schema = testFolder.deletingLastPathComponent()
        .appending(path: "Documentation/network.schema.json")
      try run("check_schema.py", [schema.path, folder.appending(path: "network.json").path])
    }
  }

  @Test(.enabled(if: Tool.exists("dot"), "Graphviz is not installed"))
  func graphvizReadsAndDrawsDOTWithoutAWord() throws {
    let dot = try #require(Tool("dot"))
    for network in [Samples.nasty, longest] {
      try withTemporaryFolder { folder in
        try write(network, to: folder)
        let file = folder.appending(path: "network.dot").path
        let canonical = try dot.run("-Tcanon", file)
        #expect(canonical.status == 0)
        let picture = folder.appending(path: "network.svg").path
        let drawn = try dot.run("-Tsvg", "-o", picture, file)
        #expect(drawn.status == 0)
        #expect(!drawn.output.contains("syntax"))
      }
    }
  }

  @Test(.enabled(if: Tool.exists("xmllint"), "xmllint is not installed"))
  func xmllintFindsGraphMLWellFormed() throws {
    let xmllint = try #require(Tool("xmllint"))
    for events in EventDisplay.allCases {
      try withTemporaryFolder { folder in
        try write(longest, options: ExportOptions(events: events), to: folder)
        let result = try xmllint.run(
          "--noout", "--nonet", "--huge", folder.appending(path: "network.graphml").path)
        #expect(result.status == 0)
        #expect(result.output.isEmpty)
      }
    }
  }
}
