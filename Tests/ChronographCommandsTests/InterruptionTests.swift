import Foundation
import Testing

@testable import ChronographCommands

@Suite(.enabled(if: Program.isBuilt, "the program is not built"))
struct InterruptionTests {
  @Test func anInterruptedBuildLeavesNoFile() throws {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    let articles = scratch.url("articles").path
    try #require(mkfifo(articles, 0o600) == 0)
    process.arguments = ["build", articles, "--output", scratch.url("out").path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // A pipe can be opened once somebody reads it, so the program is at work from here on.
    var writer: Int32 = -1
    for _ in 0..<5000 where writer < 0 {
      writer = open(articles, O_WRONLY | O_NONBLOCK)
      if writer < 0 { usleep(1000) }
    }
    #expect(writer >= 0)
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(process.terminationReason == .exit)
    close(writer)
    #expect(scratch.files == ["articles"])
    #expect(!InputFolder.isFolder(scratch.url("out")), "an empty folder is left")
  }

  @Test func aReaderThatStopsEndsTheProgramWithoutAWord() throws {
    let scratch = try Scratch()
    let record =
      "{\"id\": \"N\", \"text\": \"\(String(repeating: "Ana Lima resigned. ", count: 200))\"}\n"
    let records = (1...400).map { record.replacingOccurrences(of: "N", with: "d\($0)") }
    try scratch.write(records.joined(), to: "many.jsonl")
    let script = "'\(Program.path)' extract many.jsonl 2> errors | head -n 1 > first"
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", script]
    shell.currentDirectoryURL = scratch.folder
    try shell.run()
    shell.waitUntilExit()
    #expect(try scratch.text("first").hasPrefix("{\"formatVersion\":1"))
    #expect(try !scratch.text("errors").contains("chronograph: error"))
  }
}
