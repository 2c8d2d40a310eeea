import ChronographCommands

/// Top-level `await Command.main()` would pick the synchronous overload and fail at run time.
@main enum Program {
  static func main() async { await CommandLineProgram.run() }
}
