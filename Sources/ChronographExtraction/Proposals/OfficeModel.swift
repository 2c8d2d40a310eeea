package import ChronographLanguage

/// What was learnt of offices whose holder or body no rule finds: how likely a person holds an office that a sentence
/// tells, and how likely a body or place is where.
///
/// Two logistic regressions over hashed observations. They are learnt from the project's own annotated passages
/// (`Tests/Passages`).
package struct OfficeModel: Sendable {
  private let holders: LinearModel
  private let owners: LinearModel
  /// What a whole number of each model's weights stands for.
  private let scales: [Float]

  /// Sections: index and rows of either model, then their scales as the bits of two numbers.
  package init(_ file: ModelFile, named name: String) throws(ModelError) {
    guard file.sections.count == 5, file.numbers(4).count == 2 else {
      throw ModelError(file: name, problem: .damaged)
    }
    holders = try LinearModel(file, sections: 0, classes: 1, named: name)
    owners = try LinearModel(file, sections: 2, classes: 1, named: name)
    scales = file.numbers(4).map(Float.init(bitPattern:))
  }

  /// The model that is part of the program; `nil` for a language that has none.
  package static func embedded(language: String) throws(ModelError) -> OfficeModel? {
    do {
      return try OfficeModel(
        LanguageModel.embedded("offices", .offices, language), named: "\(language)-offices")
    } catch {
      if case .missing = error.problem { return nil }
      throw error
    }
  }

  /// How likely a person holds the office, from 0 to 1.
  func holder(_ features: FeatureList) -> Float { likelihood(features.features, isOwner: false) }

  /// How likely a body or place is where the office is held, from 0 to 1.
  func owner(_ features: FeatureList) -> Float { likelihood(features.features, isOwner: true) }

  /// How likely a candidate of an example is right.
  package func likelihood(_ features: [UInt64], isOwner: Bool) -> Float {
    isOwner
      ? probability(owners, features, scales[1]) : probability(holders, features, scales[0])
  }

  private func probability(_ model: LinearModel, _ features: [UInt64], _ scale: Float) -> Float {
    var score: Int32 = 0
    features.withUnsafeBufferPointer { features in
      guard let base = features.baseAddress else { return }
      model.add(base, count: features.count, to: &score)
    }
    return Logistic.value(Float(score) * scale)
  }
}

/// The logistic function without the C library: the same bits everywhere.
package enum Logistic {
  /// 1 / (1 + exp(-x)), by a series for a thousandth of the argument and ten squarings, to about six digits.
  package static func value(_ x: Float) -> Float {
    let limited = Double(max(-30, min(30, x)))
    // exp(x) = exp(x / 1024) ^ 1024
    let small = limited / 1024
    var power = 1 + small * (1 + small / 2 * (1 + small / 3))
    for _ in 0..<10 { power *= power }
    return Float(power / (1 + power))
  }
}
