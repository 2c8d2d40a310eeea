import ChronographExtraction
internal import Yams

/// The frames of a project.
extension NodeReader {
  private static let frameKeys = [
    "lemma", "pos", "event", "roles", "conditions", "forms", "examples", "not",
  ]

  /// `[{lemma: indict, pos: VERB, event: charge, roles: {obj: patient}, examples: […], not: […]}]`.
  mutating func frames(_ value: Node) -> [EventFrame] {
    items(value, of: "frames", such: "[{lemma: indict, pos: VERB, event: charge, …}]")
      .compactMap { frame($0) }
  }

  /// Reads every key, so that all mistakes are told at once.
  private mutating func frame(_ value: Node) -> EventFrame? {
    let needed = ["lemma", "pos", "event", "roles", "examples"]
    guard let fields = fields(value, of: "a frame", keys: Self.frameKeys, needed: needed) else {
      return nil
    }
    let lemmas = fields["lemma"].map { self.lemmas($0) } ?? []
    let part = fields["pos"].flatMap {
      known($0, of: "pos", among: EventFrame.PartOfSpeech.allCases.map(\.rawValue))
    }.flatMap(EventFrame.PartOfSpeech.init)
    let type = fields["event"].flatMap { known($0, of: "event", among: EventType.names) }
    let participants = fields["roles"].map { self.participants($0) } ?? []
    var frame = EventFrame(
      lemmas, part ?? .verb, EventType(rawValue: type ?? ""), participants)
    frame.line = value.mark?.line
    if let conditions = fields["conditions"] { frame.conditions = self.conditions(conditions) }
    if let forms = fields["forms"] { frame.forms = self.forms(forms, of: frame) }
    if let examples = fields["examples"] { frame.examples = self.examples(examples, of: frame) }
    if let others = fields["not"] { frame.counterExamples = counterExamples(others) }
    return part == nil || type == nil ? nil : frame
  }

  private mutating func lemmas(_ value: Node) -> [String] {
    var lemmas: [String] = []
    for node in value.sequence.map({ Array($0) }) ?? [value] {
      guard let lemma = words(node, of: "lemma")?.lowercased() else { continue }
      let marks: Set<Character> = [" ", "-", "'", "’"]
      let parts = lemma.split(separator: " ")
      let isTrigger = parts.allSatisfy { part in
        part == "~" || part.allSatisfy { $0.isLetter || marks.contains($0) }
      }
      if isTrigger, parts.first != "~", parts.last != "~" {
        lemmas.append(lemma)
      } else {
        complain(
          node,
          "'\(lemma)' is no lemma; write a word in its base form and the words behind it, '~' for any others: 'name ~ to'"
        )
      }
    }
    if lemmas.isEmpty, value.sequence?.isEmpty == true { complain(value, "'lemma' needs a text") }
    return lemmas
  }

  /// `{subj: agent:body, obj: patient, from: body*}`.
  private mutating func participants(_ value: Node) -> [EventFrame.Participant] {
    guard let mapping = value.mapping, !mapping.isEmpty else {
      complain(value, "'roles' needs places and roles, such as '{subj: agent, obj: patient}'")
      return []
    }
    return mapping.compactMap { key, value in
      let slot = key.string ?? ""
      guard EventFrame.slots.contains(slot) else {
        let near = Suggestion.nearest(to: slot, among: EventFrame.slots)
        let all = Suggestion.list(EventFrame.namedSlots + ["prepositions"])
        let advice = near.map { "did you mean '\($0)'?" } ?? "there are \(all)"
        complain(key, "'\(slot)' is no place of a participant; \(advice)")
        return nil
      }
      return participant(value, at: slot)
    }
  }

  /// `patient`, `patient:person`, `agent:body,person`, `body*`.
  private mutating func participant(
    _ value: Node, at slot: String
  ) -> EventFrame.Participant? {
    guard let text = value.string, !text.isEmpty else {
      complain(
        value,
        "'\(slot)' needs a role; a role with several kinds stands in quotes: \"agent:body,person\"")
      return nil
    }
    let looksInside = text.hasSuffix("*")
    let halves = (looksInside ? text.dropLast() : text[...]).split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let kinds = halves.dropFirst().flatMap { $0.split(separator: ",") }.map(Self.trimmed)
    let role = one(Role.self, Self.trimmed(halves[0]), "role", value)
    let known = kinds.compactMap { one(EntityKind.self, $0, "kind", value) }
    guard let role, known.count == kinds.count else { return nil }
    return EventFrame.Participant(slot, role, kinds: known, looksInside: looksInside)
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  private mutating func one<Value: RawRepresentable<String> & CaseIterable>(
    _ type: Value.Type, _ text: String, _ what: String, _ node: Node
  ) -> Value? {
    if let value = Value(rawValue: text) { return value }
    let names = Value.allCases.map(\.rawValue)
    complain(node, "'\(text)' is no \(what); \(Suggestion.advice(for: text, among: names))")
    return nil
  }

  private mutating func conditions(_ value: Node) -> [String] {
    let nodes = value.sequence.map { Array($0) } ?? [value]
    return nodes.compactMap { node in
      guard let text = text(node, of: "conditions") else { return nil }
      if !text.contains(" "), EventFrame.isCondition(text) { return text }
      let advice = Suggestion.advice(for: text, among: EventFrame.conditionNames)
      complain(node, "'\(text)' is no condition; \(advice)")
      return nil
    }
  }

  private mutating func forms(_ value: Node, of frame: EventFrame) -> [String] {
    if Set(frame.lemmas.map { $0.split(separator: " ").first }).count > 1 {
      complain(value, "'forms' are those of one word; write a frame for each")
    }
    return frame.partOfSpeech == .verb ? verbForms(value) : texts(value, of: "forms")
  }
}
