/// Tellings of relations by the sentences, persons and bodies that they are about, so that none is looked for in all.
struct TenureIndex {
  private(set) var readings: [RelationReading] = []
  private var inSentence: [Int: [Int]] = [:]
  private var ofSource: [Int: [Int]] = [:]

  init(_ readings: [RelationReading]) {
    for reading in readings { append(reading) }
  }

  /// Adds a telling.
  mutating func append(_ reading: RelationReading) {
    let index = readings.count
    readings.append(reading)
    for sentence in reading.sentences { inSentence[sentence, default: []].append(index) }
    ofSource[reading.source, default: []].append(index)
  }

  /// Changes a telling, which may gain sentences.
  mutating func update(_ index: Int, _ change: (inout RelationReading) -> Void) {
    let before = readings[index].sentences
    change(&readings[index])
    for sentence in readings[index].sentences where !before.contains(sentence) {
      inSentence[sentence, default: []].append(index)
    }
  }

  /// The indices of the tellings in a sentence.
  func told(in sentence: Int) -> [Int] { inSentence[sentence] ?? [] }

  /// The indices of the tellings of a person and a body or place.
  func told(of source: Int, at target: Int) -> [Int] {
    told(of: source).filter { readings[$0].target == target }
  }

  /// The indices of the tellings of a person.
  func told(of source: Int) -> [Int] { ofSource[source] ?? [] }
}
