import Foundation
import Testing

/// What `.ci/setup` asks of a machine, told by stand-ins for its package manager that write down their calls.
struct SetupTests {
  static let packages = ["git", "libgraphviz-dev", "libsqlite3-dev", "libxml2-dev", "pkg-config"]

  /// A folder of stand-ins, which is all of `PATH`.
  final class Machine {
    private let scratch: Scratch

    /// - Parameters:
    ///   - commands: the names of the stand-ins besides those of the shell's own tools.
    ///   - isRoot: whether `id -u` says 0.
    init(_ commands: [String], isRoot: Bool = true) throws {
      scratch = try Scratch()
      try add("id", "echo \(isRoot ? 0 : 1000)")
      for tool in ["env", "cat", "touch", "rm"] {
        let path = ["/usr/bin/", "/bin/"].map { $0 + tool }.first {
          FileManager.default.isExecutableFile(atPath: $0)
        }
        try FileManager.default.createSymbolicLink(
          atPath: scratch.url("bin/\(tool)").path, withDestinationPath: path ?? "/bin/\(tool)")
      }
      for command in commands { try add(command, Self.body(of: command)) }
    }

    private static func body(of command: String) -> String {
      switch command {
      // Installs by leaving a file; fails where a file `refuse` lies there, which an update removes.
      case "apt-get":
        """
        echo "apt-get $*" >>"$MACHINE/calls"
        case "$*" in
        update*) rm -f "$MACHINE/refuse" ;;
        *)
          if [ -e "$MACHINE/refuse" ]; then exit 100; fi
          for word in "$@"; do touch "$MACHINE/installed-$word"; done
          for word in "$@"; do
            case $word in git | pkg-config) touch "$MACHINE/installed-command-$word" ;; esac
          done ;;
        esac
        """
      case "apt-cache": "[ ! -e \"$MACHINE/no-lists\" ]"
      case "dpkg-query":
        "[ -e \"$MACHINE/installed-$3\" ] && echo installed"
      case "sudo": "echo \"sudo $*\" >>\"$MACHINE/calls\"\n\"$@\""
      case "brew":
        """
        echo "brew $*" >>"$MACHINE/calls"
        case "$1" in
        list) [ -e "$MACHINE/installed-$3" ] ;;
        install) shift; for word in "$@"; do touch "$MACHINE/installed-$word"; done ;;
        esac
        """
      default: "true"
      }
    }

    func add(_ name: String, _ body: String) throws {
      try scratch.write("#!/bin/sh\n\(body)\n", to: "bin/\(name)")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: scratch.url("bin/\(name)").path)
    }

    func leave(_ file: String) throws { try scratch.write("", to: file) }

    var calls: [String] {
      ((try? scratch.text("calls")) ?? "").split(separator: "\n").map(String.init)
    }

    /// Runs the script; its status and all that it said.
    func setUp(_ arguments: String...) throws -> (status: Int32, text: String) {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = [Program.root.appendingPathComponent(".ci/setup").path] + arguments
      process.environment = ["PATH": scratch.url("bin").path, "MACHINE": scratch.folder.path]
      try Data().write(to: scratch.url("said"))
      let said = try FileHandle(forWritingTo: scratch.url("said"))
      (process.standardOutput, process.standardError) = (said, said)
      try process.run()
      process.waitUntilExit()
      return (process.terminationStatus, try scratch.text("said"))
    }
  }

  static let debian = ["swift", "apt-get", "apt-cache", "dpkg-query"]
  static let install =
    "apt-get install -q -y --no-install-recommends " + packages.joined(separator: " ")

  @Test func installsWhatIsMissingOnABareMachineAndSaysSo() throws {
    let machine = try Machine(Self.debian)
    let result = try machine.setUp()
    #expect(result.status == 0)
    #expect(result.text == "setup: installing \(Self.packages.joined(separator: " "))\n")
    #expect(machine.calls == [Self.install])
  }

  @Test func doesNothingAndSaysNothingTheSecondTime() throws {
    let machine = try Machine(Self.debian)
    _ = try machine.setUp()
    for command in ["git", "pkg-config"] { try machine.add(command, "true") }
    let result = try machine.setUp()
    #expect(result.status == 0 && result.text.isEmpty)
    #expect(machine.calls == [Self.install])
  }

  @Test func asksOnlyForWhatIsNotThere() throws {
    let machine = try Machine(Self.debian + ["git", "pkg-config"])
    try machine.leave("installed-libxml2-dev")
    let result = try machine.setUp()
    #expect(result.text == "setup: installing libgraphviz-dev libsqlite3-dev\n")
    #expect(
      machine.calls == [
        "apt-get install -q -y --no-install-recommends libgraphviz-dev libsqlite3-dev"
      ])
  }

  @Test func fetchesThePackageListsWhereThereAreNone() throws {
    let machine = try Machine(Self.debian)
    try machine.leave("no-lists")
    #expect(try machine.setUp().status == 0)
    #expect(machine.calls == ["apt-get update -q", Self.install])
  }

  @Test func fetchesThePackageListsWhereTheyAreOld() throws {
    let machine = try Machine(Self.debian)
    try machine.leave("refuse")
    #expect(try machine.setUp().status == 0)
    #expect(machine.calls == [Self.install, "apt-get update -q", Self.install])
  }

  @Test func usesSudoWhereTheUserIsNotRoot() throws {
    let machine = try Machine(Self.debian + ["sudo"], isRoot: false)
    #expect(try machine.setUp().status == 0)
    #expect(machine.calls.first == "sudo env DEBIAN_FRONTEND=noninteractive \(Self.install)")
    #expect(machine.calls.last == Self.install)
  }

  @Test func saysWhatARootHasToDoWhereThereIsNoSudo() throws {
    let machine = try Machine(Self.debian, isRoot: false)
    let result = try machine.setUp()
    #expect(result.status == 1 && machine.calls.isEmpty)
    #expect(result.text.contains("setup: needs root or sudo to run: "))
    #expect(result.text.contains("libgraphviz-dev"))
  }

  static let tools = ["graphviz", "libxml2-utils", "poppler-utils", "unzip"]

  @Test func installsTheToolsOfTestsOneByOne() throws {
    let machine = try Machine(Self.debian)
    try machine.leave("installed-unzip")
    let result = try machine.setUp("tests")
    #expect(result.status == 0)
    #expect(
      machine.calls
        == Self.tools.dropLast().map { "apt-get install -q -y --no-install-recommends \($0)" })
    #expect(try machine.setUp("tests").text.isEmpty)
  }

  @Test func aToolThatCannotBeHadIsSaidAndKeepsNothingOut() throws {
    let machine = try Machine(Self.debian)
    try machine.leave("refuse")
    let result = try machine.setUp("tests")
    #expect(result.status == 0 && machine.calls.count == Self.tools.count)
    for tool in Self.tools {
      #expect(
        result.text.contains(
          "setup: \(tool) cannot be installed; the tests that run it are skipped"))
    }
  }

  @Test func theToolsOfTestsAreNoConditionWithoutRoot() throws {
    let machine = try Machine(Self.debian, isRoot: false)
    let result = try machine.setUp("tests")
    #expect(result.status == 0 && machine.calls.isEmpty)
    #expect(result.text.contains("setup: unzip cannot be installed"))
  }

  @Test func needsNeitherRootNorSudoWhereAllIsThere() throws {
    let machine = try Machine(Self.debian + ["git", "pkg-config"], isRoot: false)
    for package in Self.packages { try machine.leave("installed-\(package)") }
    let result = try machine.setUp()
    #expect(result.status == 0 && result.text.isEmpty && machine.calls.isEmpty)
  }

  @Test func namesSwiftWhereItIsMissing() throws {
    let result = try Machine(["apt-get", "apt-cache", "dpkg-query"]).setUp()
    #expect(result.status == 1)
    #expect(result.text.contains("no 'swift' on this machine"))
    #expect(result.text.contains("https://www.swift.org/install"))
  }

  @Test func asksHomebrewOnAMac() throws {
    let machine = try Machine(["swift", "brew"])
    let first = try machine.setUp()
    #expect(first.status == 0)
    #expect(first.text == "setup: installing graphviz libxml2 pkgconf\n")
    #expect(machine.calls.last == "brew install graphviz libxml2 pkgconf")
    #expect(try machine.setUp().text.isEmpty)
    #expect(machine.calls.filter { $0.hasPrefix("brew install") }.count == 1)
  }

  @Test func saysWhatToInstallOnAnyOtherMachine() throws {
    let result = try Machine(["swift"]).setUp()
    #expect(result.status == 1)
    for name in ["Graphviz", "libxml2", "SQLite", "pkg-config"] {
      #expect(result.text.contains(name), "\(result.text)")
    }
  }

  @Test func isWhatTheReadmePromises() throws {
    let readme = try String(
      contentsOf: Program.root.appendingPathComponent("README.md"), encoding: .utf8)
    for package in Self.packages where package.hasPrefix("lib") {
      #expect(readme.contains(package), "README.md does not name \(package)")
    }
  }
}
