import ChronographDates
import ChronographExtraction
import ChronographNetwork
import ChronographReading

/// One article as `read` shows it: its head, the marked body, and what was read from it.
struct ArticleView {
  let document: Document
  let extraction: Extraction

  func text(painter: Painter) -> String {
    let marked = MarkedText(body: document.body, extraction: extraction)
    let parts = [head(painter), marked.text(painter: painter), relations(painter), events(painter)]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func head(_ painter: Painter) -> String {
    let title = painter(Terminal.safe(document.title ?? document.id), .bold)
    let source = [document.publisher, document.published?.description, document.url]
    let line = Terminal.safe(source.compactMap { $0 }.joined(separator: ", "))
    return line.isEmpty ? title : "\(title)\n\(painter(line, .dim))"
  }

  private func relations(_ painter: Painter) -> String {
    let lines = extraction.relations.map { relation in
      let tie = relation.title.map { "\(relation.type.rawValue) “\($0)”" } ?? relation.type.rawValue
      let status = relation.status.map { ", \($0.rawValue)" } ?? ""
      return "\(name(relation.source)) — \(tie) → \(name(relation.target))\(status)"
        + telling(relation.factuality, relation.attribution, relation.confidence)
    }
    return list("Relations", lines, painter)
  }

  private func events(_ painter: Painter) -> String {
    let lines = extraction.events.map { event in
      let parts = event.participants.map { "\(name($0.entity)) (\($0.role.rawValue))" }
      let who = parts.isEmpty ? "" : ": \(parts.joined(separator: ", "))"
      return "\(event.date ?? "undated") \(event.type.rawValue) “\(event.trigger.text)”\(who)"
        + telling(event.factuality, event.attribution, event.confidence) + undone(event)
    }
    return list("Events", lines, painter)
  }

  /// By what it was undone: " [undone 2024-07-08 by Court of Appeal]".
  private func undone(_ event: Extraction.Event) -> String {
    guard let undone = event.undone else { return "" }
    let by = undone.by.isEmpty ? "" : " by \(undone.by.map(name).joined(separator: ", "))"
    return " [undone\(undone.date.map { " " + $0 } ?? "")\(by)]"
  }

  /// " [reported by Harbour Board]", " [planned, told by Ana Lima, unsure]"; nothing for a fact that is sure enough.
  private func telling(
    _ factuality: Factuality, _ sources: [String], _ confidence: Confidence
  ) -> String {
    let by = sources.isEmpty ? "" : " by \(sources.map(name).joined(separator: ", "))"
    let told =
      switch factuality {
      case .fact: by.isEmpty ? "" : "told\(by)"
      case .planned: by.isEmpty ? "planned" : "planned, told\(by)"
      case .reported, .alleged, .negated: (factuality.mark ?? "") + by
      }
    let parts = [told, confidence == .low ? "unsure" : ""].filter { !$0.isEmpty }
    return parts.isEmpty ? "" : " [\(parts.joined(separator: ", "))]"
  }

  private func list(_ title: String, _ lines: [String], _ painter: Painter) -> String {
    guard !lines.isEmpty else { return "" }
    return ([painter(title, .bold)] + lines.map { "  \(Terminal.safe($0))" })
      .joined(separator: "\n")
  }

  private func name(_ id: String) -> String {
    extraction.entities.first { $0.id == id }?.name ?? id
  }
}
