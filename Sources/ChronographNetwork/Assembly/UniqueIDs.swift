/// Gives each of many things the first of its candidate ids that no older thing has.
///
/// Things are served in the order in which documents told them, so that a newer document takes no id away from what was
/// there before it.
struct UniqueIDs {
  /// Where a thing is told first.
  struct FirstTelling: Comparable {
    /// The rank of the document among all, the oldest first.
    var document: Int
    /// Bytes before the words.
    var place: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.document, left.place) < (right.document, right.place)
    }
  }

  /// What ids are made of.
  struct Thing {
    var first: FirstTelling
    /// The preferred one first; the last one should be unique, such as a hash of evidence.
    var candidates: [String]
  }

  /// One id for each thing, in the same order, which doesn't matter.
  static func assign(_ things: [Thing]) -> [String] {
    let order = things.indices.sorted { left, right in
      let (one, other) = (things[left], things[right])
      return one.first == other.first
        ? one.candidates.lexicographicallyPrecedes(other.candidates) : one.first < other.first
    }
    var taken: Set<String> = []
    var ids = [String](repeating: "", count: things.count)
    for index in order {
      let candidates = things[index].candidates
      var id = candidates.first { !taken.contains($0) } ?? candidates.last ?? ""
      // Hashes of six digits can meet; a longer one tells them apart.
      while !taken.insert(id).inserted { id += "-" + StableHash(id).hexDigits(6) }
      ids[index] = id
    }
    return ids
  }
}
