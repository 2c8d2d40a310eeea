import Chronograph
import ChronographExport
import ChronographExtraction
import ChronographNetwork
import Foundation
import Testing

@testable import ChronographCommands

/// A generator of numbers (SplitMix64) that gives the same ones in every run.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[Int(next() % UInt64(items.count))] }

  mutating func text(_ most: Int) -> String {
    let pieces = [
      "Ana", "Lima", " ", "李", "伟", "é", "e\u{301}", "🙂", "\n", "\t", "\u{1B}[31m", "\u{202E}", "-",
    ]
    return (0..<Int(next() % UInt64(most + 1))).map { _ in pick(pieces) }.joined()
  }
}

/// Text on a terminal, whatever it holds.
@Suite struct TerminalPropertyTests {
  @Test(arguments: UInt64(1)...60) func columnsLineUpWhateverTheCellsHold(_ seed: UInt64) {
    var random = SeededNumbers(state: seed)
    var table = TextTable(["a", "bb", "ccc"], whenEmpty: "Nothing.")
    let count = 1 + Int(random.next() % 8)
    for _ in 0..<count { table.add([random.text(12), random.text(30), "end"]) }
    let text = table.text(painter: Painter(isColored: false))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == count + 2 && lines.last == "")
    // The last cells are of one width, so the lines are.
    let widths = lines.dropLast().map { Terminal.width(of: String($0)) }
    #expect(Set(widths).count == 1, "\(text)")
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
  }

  @Test(arguments: UInt64(1)...80) func aFittedTextFitsAndIsABeginning(_ seed: UInt64) {
    var random = SeededNumbers(state: seed)
    let text = Terminal.safe(random.text(30))
    let cells = 1 + Int(random.next() % 20)
    let fitted = Terminal.fitted(text, to: cells)
    #expect(Terminal.width(of: fitted) <= max(cells, 1))
    if Terminal.width(of: text) <= cells {
      #expect(fitted == text)
    } else {
      #expect(fitted.hasSuffix("…") && text.hasPrefix(fitted.dropLast()))
    }
  }

  @Test(arguments: UInt64(1)...40) func safeTextStaysAsItIs(_ seed: UInt64) {
    var random = SeededNumbers(state: seed)
    let safe = Terminal.safe(random.text(40))
    #expect(Terminal.safe(safe) == safe)
    #expect(!safe.unicodeScalars.contains { $0.value < 32 || (127..<160).contains($0.value) })
  }

  @Test func linesAreKeptWhereAsked() {
    #expect(Terminal.safe("a\nb\tc\r", keepingLines: true) == "a\nb\tc ")
    #expect(Terminal.safe("a\nb\tc\r") == "a b c ")
  }
}

/// Files that are read line by line.
@Suite struct InputFileTests {
  private func lines(_ bytes: [UInt8]) throws -> [(line: [UInt8], number: Int)] {
    let scratch = try Scratch()
    try scratch.write(Data(bytes), to: "x")
    var lines: [(line: [UInt8], number: Int)] = []
    try InputFile.forEachLine(of: scratch.url("x").path) { line, number in
      lines.append((Array(line), number))
    }
    return lines
  }

  /// Lines of every length around a block of 65,536 bytes.
  @Test(arguments: [1, 100, 65_534, 65_535, 65_536, 65_537, 131_072, 200_000])
  func cutsLinesAtTheSamePlacesWhateverTheBlocks(_ length: Int) throws {
    let first = [UInt8](repeating: 97, count: length)
    let second = [UInt8](repeating: 98, count: 10)
    let found = try lines(first + [10] + second + [10, 10] + first)
    #expect(found.map(\.number) == [1, 2, 4])
    #expect(found.map(\.line.count) == [length, 10, length])
    #expect(found[1].line == second)
  }

  @Test(arguments: UInt64(1)...20) func agreesWithSplittingTheWholeText(_ seed: UInt64) throws {
    var random = SeededNumbers(state: seed)
    let bytes = (0..<Int(random.next() % 3_000)).map { _ in
      random.pick([UInt8(10), 10, 32, 97, 98, 99, 13])
    }
    let expected = bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated()
      .filter { $0.element.contains { $0 > 32 } }
    let found = try lines(bytes)
    #expect(found.map(\.number) == expected.map { $0.offset + 1 })
    #expect(found.map(\.line) == expected.map { Array($0.element) })
  }

  @Test(arguments: [[], [10], [10, 10, 10], [32, 10, 9, 10]] as [[UInt8]])
  func blankLinesAreNone(_ bytes: [UInt8]) throws { #expect(try lines(bytes).isEmpty) }

  @Test func aMissingFileSaysSo() {
    let failure = #expect(throws: CommandFailure.self) { try InputFile.bytes("/nowhere/x.json") }
    #expect(failure?.status == .inputUnreadable)
    #expect(
      failure?.description
        == "/nowhere/x.json: cannot be read: No such file or directory; check the path")
  }
}

/// What `build` is to read, and what it says at its end.
@Suite struct BuildJobTests {
  @Test(arguments: [
    (["notes/a.md"], "a"), (["a.tar.txt"], "a.tar"), (["-"], "network"), ([".hidden"], ".hidden"),
    (["x/y/../z.html"], "z"), (["one.md", "two.md"], "one"),
    (["./"], Program.root.lastPathComponent),
  ])
  func namesTheOutputByItsFirstInput(_ inputs: [String], _ name: String) throws {
    let job = try BuildJob(inputs: inputs)
    #expect(job.name == name)
    #expect(job.documents == inputs && job.project == nil)
  }

  @Test(arguments: ["p", "p/", "p/graph.yaml"]) func knowsAProjectByItsFolderOrFile(
    _ input: String
  ) throws {
    let scratch = try Scratch()
    try scratch.write("title: Harbour\nformats: [json]\n", to: "p/graph.yaml")
    let job = try BuildJob(inputs: [scratch.url("p").path + input.dropFirst()])
    #expect(job.project?.title == "Harbour")
    #expect(job.name == "p")
    #expect(job.documents == [scratch.url("p/documents").path])
  }

  @Test func aProjectTakesNoOtherInputs() throws {
    let scratch = try Scratch()
    try scratch.write("title: Harbour\n", to: "p/graph.yaml")
    let failure = #expect(throws: CommandFailure.self) {
      try BuildJob(inputs: ["a.md", scratch.url("p").path])
    }
    #expect(failure?.status == .wrongUse)
    #expect(failure?.message.hasSuffix("is a graph project, which takes no other inputs") == true)
  }

  @Test func correctionsAreRefusedAndNotIgnored() throws {
    let scratch = try Scratch()
    try scratch.write("title: Harbour\n", to: "p/graph.yaml")
    try scratch.write("- x\n", to: "p/corrections.yaml")
    let failure = #expect(throws: CommandFailure.self) {
      try BuildJob(inputs: [scratch.url("p").path])
    }
    #expect(failure?.message.hasSuffix("corrections are not supported by this version") == true)
  }

  @Test(arguments: [
    (["a"], "a: no document could be read"), (["a", "b"], "a, b: no document could be read"),
    (["a", "b", "c", "d"], "a, b, c, …: no document could be read"),
  ])
  func namesWhatCouldNotBeRead(_ inputs: [String], _ message: String) {
    #expect(CommandFailure.nothingRead(inputs).message == message)
    #expect(CommandFailure.nothingRead(inputs).status == .inputUnreadable)
  }

  @Test func aFailureIsItsMessageAndItsAdvice() {
    #expect(CommandFailure(.wrongUse, "a").description == "a")
    #expect(CommandFailure(.wrongUse, "a", advice: "b").description == "a; b")
  }
}

/// The shortest way between two names, against a search of every way.
@Suite struct PathPropertyTests {
  private static func network(_ seed: UInt64) -> Network {
    var random = SeededNumbers(state: seed)
    var network = Network(programVersion: "test")
    let count = 3 + Int(random.next() % 6)
    network.entities = (0..<count).map {
      .init(id: "body:n\($0)", kind: .body, name: "N\($0)", aliases: [], evidence: [])
    }
    network.relations = (0..<Int(random.next() % 10)).map { index in
      .init(
        id: "relation:r\(index)", type: .met, source: "body:n\(random.next() % UInt64(count))",
        target: "body:n\(random.next() % UInt64(count))",
        factuality: random.pick([.fact, .fact, .reported, .negated]), confidence: .high,
        evidence: [])
    }
    return network
  }

  /// The lengths of the shortest ways from one name, found by widening the circle.
  private func distances(from start: String, in network: Network) -> [String: Int] {
    var reached = [start: 0]
    var grows = true
    while grows {
      grows = false
      for relation in network.relations where relation.factuality != .negated {
        for (one, other) in [
          (relation.source, relation.target), (relation.target, relation.source),
        ] {
          guard let way = reached[one], way + 1 < reached[other] ?? .max else { continue }
          reached[other] = way + 1
          grows = true
        }
      }
    }
    return reached
  }

  @Test(arguments: UInt64(1)...60) func noWayIsShorter(_ seed: UInt64) throws {
    let network = Self.network(seed)
    let finder = PathFinder(browser: NetworkBrowser(network))
    for start in network.entities.map(\.id) {
      let known = distances(from: start, in: network)
      for end in network.entities.map(\.id) where end != start {
        let path = finder.path(from: start, to: end)
        #expect(path?.count == known[end], "\(start) to \(end)")
        guard let path else { continue }
        #expect(path.last?.entity == end)
        var at = start
        for step in path {
          #expect(Set([step.tie.source, step.tie.target]) == Set([at, step.entity]))
          #expect(step.tie.statement.factuality != .negated)
          at = step.entity
        }
      }
    }
  }
}
