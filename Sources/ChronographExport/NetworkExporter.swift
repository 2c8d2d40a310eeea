public import ChronographNetwork
public import ChronographReading

/// A file format that a network can be written in: one struct a format, with a fixed order of everything.
public protocol NetworkExporter: Sendable {
  /// The name on the command line, such as `graphml`.
  static var name: String { get }
  /// The extension of its files, without the dot.
  static var pathExtension: String { get }

  /// Creates the exporter.
  init(options: ExportOptions)

  /// Appends the whole file; the same network gives the same bytes.
  func write(_ network: Network, to output: inout ByteWriter)
}
