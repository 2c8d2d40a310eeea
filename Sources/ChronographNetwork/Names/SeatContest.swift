import ChronographExtraction

/// Names that bodies of several countries or places bear, and which of them a document means.
///
/// A name that every country uses, such as "Ministry of Finance", is contested where documents put it in several
/// countries; another name without a name in it, such as "Harbour Board", only where documents say themselves that it
/// is part of several places. Bodies of a contested name are one where they belong to one place. One of which nothing
/// is known stays with its document.
struct SeatContest {
  private struct Claims {
    var told: Set<String> = []
    var spokenOf: Set<String> = []
  }

  /// The places that claim each contested name.
  private var places: [String: [String]] = [:]

  init(_ entities: [LocalEntity]) {
    var claims: [String: Claims] = [:]
    for local in entities where local.entity.kind == .body && !local.isBound {
      guard let seat = local.seat else { continue }
      claims[local.key.text, default: Claims()].spokenOf.insert(seat.place)
      if seat.isTold { claims[local.key.text]?.told.insert(seat.place) }
    }
    for (name, claim) in claims where claim.spokenOf.count > 1 {
      let key = NameKey(name)
      if SharedNames.isNational(key) {
        places[name] = claim.spokenOf.sorted()
      } else if Self.areOfOneLevel(claim.told), SharedNames.isGeneric(key) {
        places[name] = claim.told.sorted()
      }
    }
  }

  /// A town and its country are no contradiction; two towns are.
  private static func areOfOneLevel(_ places: Set<String>) -> Bool {
    let countries = places.count { Countries.embedded.country(ofPlace: NameKey($0)) != nil }
    return places.count > 1 && (countries == 0 || countries == places.count)
  }

  /// What tells a body of a contested name from others; `nil` for names that are not contested.
  func part(of local: LocalEntity) -> String? {
    guard local.entity.kind == .body, let claimed = places[local.key.text] else { return nil }
    if let seat = local.seat, claimed.contains(seat.place) { return "in " + seat.place }
    return "\(local.document)#\(local.entity.id)"
  }

  /// The bodies of which a document doesn't say itself whose they are.
  func open(in entities: [LocalEntity]) -> [(member: Int, words: String)] {
    entities.indices.compactMap { member in
      let local = entities[member]
      guard local.entity.kind == .body, local.seat?.isTold != true,
        let claimed = places[local.key.text]
      else { return nil }
      let name = local.entity.name.prefix(80)
      let names = claimed.prefix(4).map(Countries.embedded.name(of:)).joined(separator: " or ")
      guard let seat = local.seat, claimed.contains(seat.place) else {
        return (member, "Nothing tells whether '\(name)' is that of \(names)")
      }
      let place = Countries.embedded.name(of: seat.place)
      return (
        member,
        "'\(name)' is taken for that of \(place), of which its document speaks most; not told: \(names)"
      )
    }
  }
}
