internal import ChronographReading

/// An example of a frame that is not read as it says.
public struct ExampleProblem: Hashable, Sendable {
  /// The example's line, or else the frame's.
  public var line: Int?
  /// What is the matter, with the sentence.
  public var message: String
}

extension Extractor {
  /// Reads the examples of the extension's frames: each must give its event, each counter-example none.
  public func exampleProblems() -> [ExampleProblem] {
    let language = options.language
    return language.frames.indices.flatMap { index in
      let frame = language.frames[index]
      let rules = language.rules(ofFrame: index)
      let examples = frame.examples.compactMap { example in
        problem(of: example, frame, rules).map { (example, $0) }
      }
      let counterExamples = frame.counterExamples.compactMap { example in
        events(of: frame, rules, in: reading(of: example)).isEmpty
          ? nil : (example, "gives one of this frame")
      }
      return (examples + counterExamples).map { example, problem in
        ExampleProblem(
          line: example.line ?? frame.line,
          message: "“\(Self.short(example.text))” \(problem)")
      }
    }
  }

  private func reading(of example: EventFrame.Example) -> Extraction {
    extraction(of: Document(id: "example", body: example.text))
  }

  /// The events of the frame's type that the frame itself has read.
  private func events(
    of frame: EventFrame, _ rules: Set<String>, in extraction: Extraction
  ) -> [Extraction.Event] {
    extraction.events.filter { event in
      event.type == frame.type && event.evidence.contains { rules.contains($0.rule) }
    }
  }

  private func problem(
    of example: EventFrame.Example, _ frame: EventFrame, _ rules: Set<String>
  ) -> String? {
    let extraction = reading(of: example)
    let told = events(of: frame, rules, in: extraction)
    guard let first = told.first else {
      return "gives no \(frame.type.rawValue) of this frame; \(Self.names(in: extraction))"
    }
    let missing = told.map { event in
      example.participants.filter { !Self.holds($0, event, extraction) }
    }
    if let at = missing.firstIndex(where: \.isEmpty) {
      guard let date = example.date, told[at].date != date else { return nil }
      return "has the date \(told[at].date ?? "none"), not \(date)"
    }
    guard let named = missing.first?.first else { return nil }
    let found = first.participants.map { part in
      "\(part.role.rawValue) \(Self.name(part.entity, extraction))"
    }
    let isNamed = extraction.entities.contains { Self.isCalled(named.name, $0) }
    return "gives no \(named.role.rawValue) '\(named.name)', but \(Self.list(found))"
      + (isNamed ? "" : "; '\(named.name)' is not found as a name: add its words to 'words'")
  }

  private static func holds(
    _ named: EventFrame.Named, _ event: Extraction.Event, _ extraction: Extraction
  ) -> Bool {
    event.participants.contains { part in
      part.role == named.role
        && extraction.entities.contains { $0.id == part.entity && isCalled(named.name, $0) }
    }
  }

  private static func isCalled(_ name: String, _ entity: Extraction.Entity) -> Bool {
    entity.name == name || entity.aliases.contains(name)
  }

  private static func name(_ id: String, _ extraction: Extraction) -> String {
    extraction.entities.first { $0.id == id }?.name ?? id
  }

  /// What a sentence names, for who wonders why nothing takes part.
  private static func names(in extraction: Extraction) -> String {
    "found in it: " + list(extraction.entities.map { "\($0.kind.rawValue) \($0.name)" })
  }

  private static func list(_ words: [String]) -> String {
    words.isEmpty ? "nothing" : words.joined(separator: ", ")
  }

  private static func short(_ text: String) -> String {
    text.count > 70 ? text.prefix(69) + "…" : text
  }
}
