import ChronographDates
import ChronographReading
import Testing

@testable import ChronographExtraction

/// Reads a text as the program does and prints what was found in one line each.
struct Reading {
  static let extractor = Result { () throws -> Extractor in try Extractor() }
  /// With the offices that are proposed by what was learnt.
  static let whole = Result { () throws -> Extractor in
    var options = ExtractorOptions()
    options.proposesOffices = true
    return try Extractor(options: options)
  }

  let extraction: Extraction

  init(
    _ text: String, published: String = "2014-03-21", with extractor: Extractor? = nil
  ) throws {
    extraction = try (extractor ?? Self.extractor.get()).extraction(
      of: Document(id: "t", published: PartialDate(published), body: text))
  }

  private func name(_ id: String) -> String {
    extraction.entities.first { $0.id == id }?.name ?? "?"
  }

  /// `person Ana Lima`, sorted.
  var entities: [String] { extraction.entities.map { "\($0.kind.rawValue) \($0.name)" }.sorted() }

  /// `charge 2014-05-03 agent Lagrett, patient Ana Lima (alleged) by frames:12 charge`, in order.
  var events: [String] {
    extraction.events.map { event in
      let who = event.participants.map { "\($0.role.rawValue) \(name($0.entity))" }
      let told = event.factuality == .fact ? "" : " (\(event.factuality.rawValue))"
      return
        "\(event.type.rawValue) \(event.date ?? "undated") \(who.joined(separator: ", "))\(told)"
        + " by \(event.evidence.first?.rule ?? "?")"
    }
  }

  /// `position Ana Lima > Ministry of Finance: minister (former) 2010..2012`, sorted; only the wanted types.
  func relations(_ types: Set<String>) -> [String] {
    extraction.relations.filter { types.contains($0.type.rawValue) }.map { relation in
      var line = "\(relation.type.rawValue) \(name(relation.source)) > \(name(relation.target))"
      if let title = relation.title { line += ": \(title)" }
      if let status = relation.status, status != .current { line += " (\(status.rawValue))" }
      if relation.start != nil || relation.end != nil {
        line += " \(relation.start ?? "")..\(relation.end ?? "")"
      }
      return line
    }.sorted()
  }
}
