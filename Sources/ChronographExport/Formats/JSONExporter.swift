public import ChronographNetwork
public import ChronographReading

/// Writes `network.json`: all that a network holds; `Documentation/network.schema.json` describes it.
public struct JSONExporter: NetworkExporter {
  /// `json`.
  public static let name = "json"
  /// `json`.
  public static let pathExtension = "json"

  /// Creates the exporter; everything is written whatever the options.
  public init(options: ExportOptions = ExportOptions()) {}

  /// Appends the whole file.
  public func write(_ network: Network, to output: inout ByteWriter) {
    network.writeJSON(to: &output)
  }
}
