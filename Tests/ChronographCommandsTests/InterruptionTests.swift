import Foundation
import Testing

@testable import ChronographCommands

@Suite(.enabled(if: Program.isBuilt, "the program is not built"))
struct InterruptionTests {
  @Test func anInterruptedBuildLeavesNoFile() throws {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["build", "-", "--output", scratch.url("out").path]
    let input = Pipe()
    let errors = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    // A line without an id is answered on standard error, so the program is at work from here on.
    input.fileHandleForWriting.write(Data("{\"text\": \"x\"}\n".utf8))
    var tries = 0
    while !InputFolder.isFolder(scratch.url("out")), tries < 5000 {
      usleep(1000)
      tries += 1
    }
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(process.terminationReason == .exit)
    #expect(scratch.files.isEmpty)
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
