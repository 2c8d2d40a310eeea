import ChronographCommands
import Dispatch

/// Not an `async` main: the runtime would open descriptors of its own before the layout helper can close those
/// that it inherited, and libdispatch dies when they are gone.
@main enum Program {
  static func main() {
    CommandLineProgram.runHelperIfAsked()
    Task { await CommandLineProgram.run() }
    dispatchMain()
  }
}
