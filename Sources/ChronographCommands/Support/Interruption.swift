import Dispatch
import Foundation

/// Ends the program on `SIGINT` and `SIGTERM`, but never in the middle of a file.
///
/// Files are written on the same serial queue on which the signals arrive, so a signal waits until the file has
/// been renamed into its place or its temporary is gone.
struct Interruption {
  static let queue = DispatchQueue(label: "files")
  private let sources: [any DispatchSourceSignal]

  init() {
    sources = [(SIGINT, ExitStatus.interrupted.rawValue), (SIGTERM, 128 + SIGTERM)].map {
      number, status in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: Self.queue)
      source.setEventHandler { _exit(status) }
      source.resume()
      return source
    }
  }
}
