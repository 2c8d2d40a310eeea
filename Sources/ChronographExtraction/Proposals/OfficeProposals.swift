import ChronographLanguage
package import ChronographReading

/// Proposes, where no rule tells it, who holds an office and where.
///
/// News tells many offices in pieces: "the chairman, Otto Krog" three sentences behind his company, "Ida Lund, for seven
/// years in charge of Orbis as its chief". Rules read what the wording makes sure; for the rest a model ranks the persons
/// of the sentence and the bodies around, and proposes the best where it is likely enough. What it proposes has low
/// confidence, or medium where the model is sure, and nothing is concluded from it.
struct OfficeProposals {
  private let finder: OfficeFinder
  /// What rules have read, before tellings of one office are merged.
  private let readings: [RelationReading]

  /// From which likelihood a holder or a body is proposed, and from which with medium confidence.
  static let least: Float = 0.6
  static let sure: Float = 0.8

  private var words: Words { finder.words }

  init(finder: OfficeFinder, readings: [RelationReading]) {
    self.finder = finder
    self.readings = readings
  }

  /// The offices that a model proposes.
  func relations(by model: OfficeModel, _ syntax: inout SentenceSyntax?) -> [RelationReading] {
    let open = open()
    guard !open.isEmpty else { return [] }
    let scene = OfficeScene(finder: finder, readings: readings)
    return open.flatMap { office -> [RelationReading] in
      var slot = OfficeSlot(office, scene)
      guard !slot.holding.holders.isEmpty || !HolderFeatures.candidates(slot).isEmpty,
        !slot.holding.targets.isEmpty || !OwnerFeatures.candidates(slot).isEmpty
      else { return [] }
      slot.parse(&syntax)
      guard let likelihood = fill(&slot, by: model), likelihood >= Self.least else { return [] }
      slot.holding.telling.completion = .learnt
      if likelihood < Self.sure { slot.holding.confidence = .low }
      // Whoever had it before would have it by a guess.
      slot.holding.predecessor = nil
      var reader = SentenceOffices(finder: finder, sentence: slot.sentence, range: slot.range)
      reader.emit(slot.holding)
      return reader.readings.filter(\.isLearnt)
    }
  }

  /// Fills in the likeliest holder and body; returns how likely the less likely of them is.
  private func fill(_ slot: inout OfficeSlot, by model: OfficeModel) -> Float? {
    var likelihood: Float = 1
    if slot.holding.holders.isEmpty {
      let features = HolderFeatures(slot)
      let best = Self.best(
        HolderFeatures.candidates(slot).map { ($0, model.holder(features.features(of: $0))) })
      guard let best, best.likelihood >= Self.least else { return nil }
      slot.holding.holders = [best.entity]
      likelihood = best.likelihood
    }
    if slot.holding.targets.isEmpty {
      let candidates = OwnerFeatures.candidates(slot)
      let features = OwnerFeatures(slot, among: candidates)
      guard let best = Self.best(candidates.map { ($0, model.owner(features.features(of: $0))) })
      else { return nil }
      slot.holding.targets = [best.entity]
      likelihood = min(likelihood, best.likelihood)
    }
    return likelihood
  }

  /// The likeliest; of equal ones the first.
  private static func best(
    _ candidates: [(entity: Int, likelihood: Float)]
  ) -> (entity: Int, likelihood: Float)? {
    candidates.reduce(nil) { best, next in
      best.map { next.likelihood > $0.likelihood ? next : $0 } ?? next
    }
  }

  /// With the sentences that name the bodies, where the offices' own do not, in the order of the text.
  func completed(_ proposals: [RelationReading]) -> [RelationReading] {
    guard !proposals.isEmpty else { return [] }
    let scene = OfficeScene(finder: finder, readings: [])
    return proposals.map { proposal in
      let isNamed = proposal.sentences.contains { sentence in
        scene.inSentence[sentence].contains {
          $0.entity == proposal.target && $0.form == .name
        }
      }
      guard !isNamed, let named = scene.naming(proposal.target, before: proposal.anchor) else {
        return proposal
      }
      var result = proposal
      result.sentences = (proposal.sentences + [named]).sorted()
      return result
    }
  }

  /// The offices of which no rule has read a holder and a body.
  private func open() -> [OpenOffice] {
    let told = Set(readings.filter { $0.type == .position || $0.type == .member }.map(\.anchor))
    let sentences = finder.analysis.text.sentences
    return finder.told.filter { office in
      let phrase = office.holding.phrase
      return (office.holding.holders.isEmpty || office.holding.targets.isEmpty) && !phrase.tie
        && !office.holding.isOfPerson && !told.contains(phrase.tokens.lowerBound)
        // "General Lima": a rank is held nowhere.
        && !phrase.title.allSatisfy { words.is($0, .militaryRank) }
        && !finder.isSupposed(phrase.tokens.lowerBound, in: sentences[office.sentence].tokens)
    }
  }
}

extension OfficeProposals {
  /// The open offices of a document with everything that a model could choose among, as one learns from.
  ///
  /// Owners are learnt where rules know the holder.
  func examples(_ syntax: inout SentenceSyntax?) -> [OfficeExample] {
    let scene = OfficeScene(finder: finder, readings: readings)
    return open().map { office in
      var slot = OfficeSlot(office, scene)
      slot.parse(&syntax)
      var example = OfficeExample(
        title: slot.title, sentence: scene.text.sentences[slot.sentence].span,
        holders: slot.holding.holders, targets: slot.holding.targets, candidates: [])
      if slot.holding.holders.isEmpty {
        let features = HolderFeatures(slot)
        example.candidates = HolderFeatures.candidates(slot).map {
          ($0, features.features(of: $0).features)
        }
      } else {
        let candidates = OwnerFeatures.candidates(slot)
        let features = OwnerFeatures(slot, among: candidates)
        example.candidates = candidates.map { ($0, features.features(of: $0).features) }
      }
      return example
    }
  }
}

/// An office with the persons who may hold it, or, where its holders are known, with the bodies and places where it may be.
package struct OfficeExample {
  /// In small letters.
  package var title: String
  /// The bytes of the sentence that tells it.
  package var sentence: TextSpan
  /// Indices of entities; empty where the holder is asked for.
  package var holders: [Int]
  /// Indices of entities, as far as rules know them.
  package var targets: [Int]
  package var candidates: [(entity: Int, features: [UInt64])]

  /// From which likelihood the program proposes, and from which with medium confidence.
  package static var thresholds: [Float] { [OfficeProposals.least, OfficeProposals.sure] }
}
