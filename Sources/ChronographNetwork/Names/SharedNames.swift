import ChronographLanguage

/// Names of bodies that every country, or every town, has for a body of its own.
enum SharedNames {
  /// Whether each country has a body of this name.
  static func isNational(_ key: NameKey) -> Bool {
    if phrases.contains(key.text) { return true }
    return beginnings.contains { key.text.hasPrefix($0) }
      || endings.contains { key.text.hasSuffix($0) }
  }

  /// Whether a name holds no name: "Harbour Board", "Labour Office".
  static func isGeneric(_ key: NameKey) -> Bool {
    key.hanCount == 0 && key.text.split(separator: " ").allSatisfy { common.contains(String($0)) }
  }

  private static let common: Set<String> = {
    let table = try? DataTable(named: "en/common.txt", columns: 1...1)
    return Set((table?.rows ?? []).map { $0.fields[0] })
  }()

  private static let beginnings = [
    "department for ", "department of ", "ministry for ", "ministry of ",
  ]
  private static let endings = [" ministry"]

  private static let phrases: Set<String> = [
    "air force", "anticorruption agency", "anticorruption commission", "armed forces",
    "attorney generals office", "audit office", "border guard", "central bank",
    "central election commission", "coast guard", "communist party", "conservative party",
    "constitutional court", "council of ministers", "court of appeal", "customs service",
    "defence forces", "defense forces", "election commission", "electoral commission",
    "federal government", "foreign office", "green party", "high court", "home office",
    "house of representatives", "intelligence service", "labour party", "liberal party",
    "national assembly", "national audit office", "national bank", "national guard",
    "national intelligence service", "national police", "national security council", "navy",
    "office of the president", "office of the prime minister", "peoples party",
    "presidential administration", "presidential office", "presidents office",
    "prime ministers office", "prosecutor generals office", "securities commission",
    "security service", "social democratic party", "socialist party", "state security service",
    "supreme peoples court", "tax service", "treasury", "workers party",
  ]
}
