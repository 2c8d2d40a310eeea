import ArgumentParser
import Chronograph
import ChronographRendering
import Foundation

/// The program `chronograph`, as a library: arguments in, an exit code out.
public enum CommandLineProgram {
  /// The program's own path, which it starts again to lay out networks.
  static var executable: String? { Bundle.main.executablePath }

  /// Lays out a network and exits, where this process was started for that.
  ///
  /// To be called before anything else: the helper closes what it inherited and limits its own means.
  public static func runHelperIfAsked() {
    guard CommandLine.arguments.dropFirst().first == RenderHelper.subcommand else { return }
    exit(RenderHelper.main())
  }

  /// Runs the command that the process was started with and exits.
  public static func run() async {
    // A reader that closes our standard output shows as a write error, not as a signal.
    signal(SIGPIPE, SIG_IGN)
    let interruption = Interruption()
    let status = await run(Array(CommandLine.arguments.dropFirst()))
    withExtendedLifetime(interruption) { exit(status.rawValue) }
  }

  /// Runs the command with these arguments and tells how it ended.
  static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      try checkCommand(arguments)
      var command = try ChronographCommand.parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return .done
    } catch {
      return report(error)
    }
  }

  /// Refuses a word that is no command, and says which one was probably meant; also after `help`.
  private static func checkCommand(_ arguments: [String]) throws(CommandFailure) {
    let asksForHelp = arguments.first == "help"
    guard let word = arguments.dropFirst(asksForHelp ? 1 : 0).first, !word.hasPrefix("-") else {
      return
    }
    let commands = ChronographCommand.configuration.subcommands.map {
      $0.configuration.commandName ?? ""
    }
    let names = asksForHelp ? commands : commands + ["help"]
    guard !names.contains(word) else { return }
    throw CommandFailure(
      .wrongUse, "'\(word)' is no command", advice: Suggestion.advice(for: word, among: names))
  }

  private static func report(_ error: any Error) -> ExitStatus {
    if let failure = error as? CommandFailure {
      if !failure.message.isEmpty { StandardError.write("chronograph: error: \(failure)\n") }
      return failure.status
    }
    let text = ChronographCommand.fullMessage(for: error)
    if ChronographCommand.exitCode(for: error) == .success {
      // Help and version were asked for, so they are the result.
      do {
        try StandardOutput.write(Array("\(text)\n".utf8))
      } catch { return report(error) }
      return .done
    }
    StandardError.write(text.isEmpty ? "" : "\(text)\n")
    return ChronographCommand.exitCode(for: error) == .validationFailure ? .wrongUse : .toolFailed
  }
}
