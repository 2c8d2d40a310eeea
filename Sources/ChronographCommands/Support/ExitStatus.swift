/// How the program ended, for the shell.
enum ExitStatus: Int32, Sendable {
  /// All done.
  case done = 0
  /// Findings under `--strict`, or `verify` found a false quote; outputs are written.
  case findings = 1
  /// Unknown option, format or id.
  case wrongUse = 2
  /// Input that cannot be read, or no document left.
  case inputUnreadable = 3
  /// A tool or library failed.
  case toolFailed = 4
  /// Output that cannot be written.
  case outputFailed = 5
  /// Interrupted by the user.
  case interrupted = 130
}

/// Why a command ended early: one line for a person, and the exit code.
struct CommandFailure: Error, CustomStringConvertible {
  var status: ExitStatus
  /// What is the matter, with file and line where there are any; empty where nothing should be said.
  var message: String
  /// What to do about it.
  var advice: String?

  init(_ status: ExitStatus, _ message: String, advice: String? = nil) {
    (self.status, self.message, self.advice) = (status, message, advice)
  }

  /// No document is left of the inputs.
  static func nothingRead(_ inputs: [String]) -> CommandFailure {
    let named = inputs.prefix(3).joined(separator: ", ") + (inputs.count > 3 ? ", …" : "")
    return CommandFailure(
      .inputUnreadable, "\(named): no document could be read",
      advice: "give text, Markdown, HTML, JSON Lines, PDF or DOCX that holds an article")
  }

  var description: String { message + (advice.map { "; \($0)" } ?? "") }
}
