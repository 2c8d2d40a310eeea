import ChronographExtraction
internal import Yams

/// The examples of a project's frames.
extension NodeReader {
  /// `[{text: "The court indicted Ana Lima.", patient: Ana Lima}]`; an item may be the text alone.
  mutating func examples(_ value: Node, of frame: EventFrame) -> [EventFrame.Example] {
    let nodes = items(
      value, of: "examples", such: "[{text: \"The court indicted Ana Lima.\", patient: Ana Lima}]")
    if value.sequence?.isEmpty == true { complain(value, "a frame needs an example") }
    return nodes.compactMap { example($0, of: frame) }
  }

  /// Sentences alone.
  mutating func counterExamples(_ value: Node) -> [EventFrame.Example] {
    let nodes = value.sequence.map { Array($0) } ?? [value]
    return nodes.compactMap { node in
      text(node, of: "not").map { EventFrame.Example($0, line: node.mark?.line) }
    }
  }

  private mutating func example(_ value: Node, of frame: EventFrame) -> EventFrame.Example? {
    if let text = value.string, !text.isEmpty {
      return EventFrame.Example(text, line: value.mark?.line)
    }
    let keys = ["text", "date"] + Role.allCases.map(\.rawValue)
    guard let fields = fields(value, of: "an example", keys: keys, needed: ["text"]),
      let text = fields["text"].flatMap({ self.text($0, of: "text") })
    else { return nil }
    var example = EventFrame.Example(text, line: value.mark?.line)
    example.date = fields["date"].flatMap { self.text($0, of: "date") }
    for role in Role.allCases {
      guard let names = fields[role.rawValue] else { continue }
      example.participants += participants(names, role, in: text, of: frame)
    }
    return example
  }

  private mutating func participants(
    _ value: Node, _ role: Role, in text: String, of frame: EventFrame
  ) -> [EventFrame.Named] {
    // A place that stands where a body is looked for becomes the event's place.
    let roles = frame.participants.flatMap { $0.role == .body ? [.body, .place] : [$0.role] }
    if !roles.isEmpty, !roles.contains(role) {
      complain(value, "no place in 'roles' gives a \(role.rawValue)")
    }
    return texts(value, of: role.rawValue).compactMap { name in
      if text.contains(name) { return EventFrame.Named(role, name) }
      complain(value, "'\(name)' does not stand in the example")
      return nil
    }
  }
}
