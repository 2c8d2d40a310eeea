/// The formats that a network can be written in.
public enum Exporters {
  /// Every format, in the order in which help texts name them.
  public static let all: [any NetworkExporter.Type] = [
    JSONExporter.self, DOTExporter.self, GraphMLExporter.self,
  ]

  /// The names of the formats, in the same order.
  public static var names: [String] { all.map { $0.name } }

  /// The format of that name, or `nil`.
  public static func named(_ name: String) -> (any NetworkExporter.Type)? {
    all.first { $0.name == name }
  }
}
