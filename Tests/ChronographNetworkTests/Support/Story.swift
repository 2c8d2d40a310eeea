import ChronographDates
import ChronographExtraction
import ChronographReading

/// A document under construction: every entity and statement adds its own sentence, so that all quotes are true.
struct Story {
  private(set) var body = ""
  private(set) var extraction: Extraction
  private var sentences = 0

  init(_ id: String, published: String? = "2024-06-14", language: String = "en") {
    extraction = Extraction(
      programVersion: "test", document: id, language: language,
      source: Extraction.Source(
        title: "Title of \(id)", publisher: nil, published: published, url: nil, sha256: ""))
  }

  /// The extraction with the hash of its body.
  var finished: Extraction {
    var extraction = extraction
    extraction.source.sha256 = SHA256.hexDigest(of: Array(body.utf8))
    return extraction
  }

  var document: Document {
    Document(
      id: extraction.document, published: extraction.source.published.flatMap { PartialDate($0) },
      language: extraction.language, body: body)
  }

  /// Adds an entity and returns its id.
  @discardableResult
  mutating func entity(_ kind: EntityKind, _ name: String, _ aliases: String...) -> String {
    let id = "e\(extraction.entities.count + 1)"
    let mentions = ([name] + aliases).map { append($0) }
    extraction.entities.append(
      Extraction.Entity(id: id, kind: kind, name: name, aliases: aliases, mentions: mentions))
    return id
  }

  /// Adds an entity that is named within a sentence, which a statement of its own quotes.
  mutating func entity(_ kind: EntityKind, _ name: String, after words: String) -> String {
    let id = "e\(extraction.entities.count + 1)"
    let quotation = append(words + name)
    let (scalars, bytes) = (words.unicodeScalars.count, words.utf8.count)
    let mention = Extraction.Quotation(
      start: quotation.start + scalars, end: quotation.end,
      utf8Start: quotation.utf8Start + bytes, utf8End: quotation.utf8End, text: name)
    extraction.entities.append(
      Extraction.Entity(id: id, kind: kind, name: name, aliases: [], mentions: [mention]))
    extraction.events.append(
      Extraction.Event(
        type: EventType(rawValue: "statement"), date: nil, trigger: quotation,
        participants: [.init(entity: id, role: .agent)], confidence: .high,
        evidence: [evidence(quotation)]))
    return id
  }

  @discardableResult
  mutating func person(_ name: String, _ aliases: String...) -> String {
    let id = entity(.person, name)
    for alias in aliases { addAlias(alias) }
    return id
  }

  private mutating func addAlias(_ alias: String) {
    let mention = append(alias)
    extraction.entities[extraction.entities.count - 1].aliases.append(alias)
    extraction.entities[extraction.entities.count - 1].mentions.append(mention)
  }

  /// Adds a relation with a sentence of its own.
  mutating func relation(
    _ type: RelationType, _ source: String, _ target: String, title: String? = nil,
    status: TenureStatus? = nil, start: String? = nil, end: String? = nil,
    factuality: Factuality = .fact, attribution: [String] = [], confidence: Confidence = .high
  ) {
    let quotation = append("\(source) \(type.rawValue) \(target) \(title ?? "") \(start ?? "")")
    extraction.relations.append(
      Extraction.Relation(
        type: type, source: source, target: target, title: title, status: status, start: start,
        end: end, factuality: factuality, attribution: attribution, confidence: confidence,
        evidence: [evidence(quotation)]))
  }

  /// Adds an event with a sentence of its own, whose whole text is the trigger; it begins with a word or with the type.
  mutating func event(
    _ type: String, _ date: String?, _ participants: [(String, Role)],
    factuality: Factuality = .fact, attribution: [String] = [], confidence: Confidence = .high,
    told word: String? = nil
  ) {
    let trigger = append(
      "\(word ?? type) \(date ?? "") \(participants.map(\.0).joined(separator: " "))")
    extraction.events.append(
      Extraction.Event(
        type: EventType(rawValue: type), date: date, trigger: trigger,
        participants: participants.map { Extraction.Participant(entity: $0.0, role: $0.1) },
        factuality: factuality, attribution: attribution, confidence: confidence,
        evidence: [evidence(trigger)]))
  }

  /// Adds a relation that the sentence of the last event tells as well.
  mutating func relateInLastSentence(
    _ type: RelationType, _ source: String, _ target: String, title: String
  ) {
    guard let event = extraction.events.last else { return }
    extraction.relations.append(
      Extraction.Relation(
        type: type, source: source, target: target, title: title, status: .current,
        confidence: .high, evidence: event.evidence))
  }

  mutating func add(_ finding: Finding) { extraction.findings.append(finding) }

  private mutating func append(_ text: String) -> Extraction.Quotation {
    let (start, utf8Start) = (body.unicodeScalars.count, body.utf8.count)
    body += text
    let quotation = Extraction.Quotation(
      start: start, end: body.unicodeScalars.count, utf8Start: utf8Start,
      utf8End: body.utf8.count, text: text)
    body += ".\n"
    sentences += 1
    return quotation
  }

  private func evidence(_ quotation: Extraction.Quotation) -> Extraction.Evidence {
    Extraction.Evidence(
      start: quotation.start, end: quotation.end, utf8Start: quotation.utf8Start,
      utf8End: quotation.utf8End, quote: quotation.text, sentence: sentences, rule: "story")
  }
}
