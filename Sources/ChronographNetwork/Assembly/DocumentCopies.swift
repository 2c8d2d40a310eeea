import ChronographDates
import ChronographExtraction
import ChronographReading

/// Which documents repeat another one, word for word or nearly so.
///
/// Only what statements quote is compared, since an extraction holds no more of the text. Of a set of copies the first
/// published is the original, of equals the first by id. What a copy that is nearly equal says in the original's words is
/// dropped, and the quotes of one that is equal count once, so that a report that was sent round is one source.
struct DocumentCopies {
  /// For each document the index of the one that it repeats, or its own.
  private(set) var originals: [Int]
  private let documents: [Extraction]

  /// Copies share this part of their words, and of their names.
  private static let likeness = 0.8
  /// Shorter texts are copies only where they are equal.
  private static let fewestShingles = 16
  /// Further apart, a text of the same words is a form that is filled in anew.
  private static let mostDays = 31

  /// - Parameter documents: sorted by id.
  init(_ documents: [Extraction]) {
    self.documents = documents
    var sets = DisjointSets(count: documents.count)
    var firstOf: [String: Int] = [:]
    for (index, document) in documents.enumerated() where !document.source.sha256.isEmpty {
      if let first = firstOf[document.source.sha256] {
        sets.join(first, index)
      } else {
        firstOf[document.source.sha256] = index
      }
    }
    Self.joinAlike(documents, Array(firstOf.values).sorted(), &sets)
    var best: [Int: Int] = [:]
    let roots = documents.indices.map { sets.root(of: $0) }
    for (index, root) in roots.enumerated() {
      if let other = best[root], Self.rank(documents[other]) <= Self.rank(documents[index]) {
        continue
      }
      best[root] = index
    }
    originals = roots.indices.map { best[roots[$0]] ?? $0 }
  }

  /// The first published comes first, a document without a date last.
  private static func rank(_ document: Extraction) -> (String, String) {
    (document.source.published ?? "~", document.document)
  }

  // MARK: What follows

  /// The id of the document that each one repeats.
  func original(of index: Int) -> String? {
    originals[index] == index ? nil : documents[originals[index]].document
  }

  /// The documents, those that are nearly equal to an original without what stands in it.
  var withoutRepetitions: [Extraction] {
    var quotes: [Int: Set<String>] = [:]
    return documents.enumerated().map { index, document in
      let original = originals[index]
      guard original != index,
        documents[original].source.sha256 != document.source.sha256
      else { return document }
      let known = quotes[original] ?? Set(Self.quotes(of: documents[original]).map(\.quote))
      quotes[original] = known
      var document = document
      document.relations.removeAll { $0.evidence.allSatisfy { known.contains($0.quote) } }
      document.events.removeAll { $0.evidence.allSatisfy { known.contains($0.quote) } }
      return document
    }
  }

  /// A note for each copy.
  var findings: [Finding] {
    documents.indices.compactMap { index in
      guard let original = original(of: index) else { return nil }
      let isSame =
        documents[index].source.sha256 == documents[originals[index]].source.sha256
      return Finding(
        .note, code: "copy",
        message: "'\(documents[index].document)' repeats '\(original)' "
          + "\(isSame ? "word for word" : "nearly word for word"); what both say counts once",
        place: documents[index].document)
    }
  }

  // MARK: Likeness

  /// What of a text is compared.
  private struct Print {
    let document: Int
    let shingles: Set<UInt64>
    let names: Set<String>
    let published: CivilDate?
  }

  private static func joinAlike(
    _ documents: [Extraction], _ candidates: [Int], _ sets: inout DisjointSets
  ) {
    var holders: [UInt64: [Print]] = [:]
    for index in candidates {
      let print = Self.print(of: documents[index], index)
      guard print.shingles.count >= fewestShingles else { continue }
      // Two texts that are alike share one of their smallest hashes all but certainly.
      var compared: Set<Int> = []
      for hash in print.shingles.sorted().prefix(8) {
        for other in (holders[hash] ?? []).suffix(8)
        where compared.insert(other.document).inserted && areAlike(print, other) {
          sets.join(other.document, index)
        }
        holders[hash, default: []].append(print)
      }
    }
  }

  private static func areAlike(_ one: Print, _ other: Print) -> Bool {
    if let day = one.published?.dayNumber, let otherDay = other.published?.dayNumber,
      abs(day - otherDay) > mostDays
    {
      return false
    }
    return share(one.shingles, other.shingles) >= likeness
      && share(one.names, other.names) >= likeness
  }

  private static func share<Item: Hashable>(_ one: Set<Item>, _ other: Set<Item>) -> Double {
    let both = one.intersection(other).count
    return Double(both) / Double(max(1, one.count + other.count - both))
  }

  private static func print(of extraction: Extraction, _ index: Int) -> Print {
    let words = quotes(of: extraction).flatMap { evidence in
      evidence.quote.lowercased().split { !$0.isLetter && !$0.isNumber }
    }
    var shingles: Set<UInt64> = []
    for start in words.indices.dropLast(3) {
      var hash = StableHash()
      for word in words[start..<(start + 4)] { hash.combine(String(word)) }
      shingles.insert(hash.value)
    }
    return Print(
      document: index, shingles: shingles,
      names: Set(extraction.entities.map { "\($0.kind.rawValue) \(NameKey($0.name).text)" }),
      published: extraction.source.published.flatMap { PartialDate($0)?.earliest })
  }

  /// The quotes of all statements, each place once, in order.
  private static func quotes(of extraction: Extraction) -> [Extraction.Evidence] {
    let all = extraction.relations.flatMap(\.evidence) + extraction.events.flatMap(\.evidence)
    var seen: Set<Int> = []
    return all.sorted { ($0.utf8Start, $0.utf8End) < ($1.utf8Start, $1.utf8End) }
      .filter { seen.insert($0.utf8Start).inserted }
  }
}
