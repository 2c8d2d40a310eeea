/// Whether the tags of a text open and close as XML asks; entities and attributes are looked at, names are not.
enum XMLWellFormedness {
  static func isWellFormed(_ text: String) -> Bool {
    var open: [Substring] = []
    var rest = text.replacing("\r\n", with: "\n")[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      if rest.hasPrefix("![CDATA[") {
        guard let end = rest.firstRange(of: "]]>") else { return false }
        rest = rest[end.upperBound...]
        continue
      }
      guard let end = rest.firstIndex(of: ">") else { return false }
      let tag = rest[..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!") || tag.hasPrefix("?") { continue }
      guard !tag.contains("<"), tag.filter({ $0 == "\"" }).count.isMultiple(of: 2) else {
        return false
      }
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return false }
      } else if !tag.hasSuffix("/") {
        open.append(tag.prefix { !$0.isWhitespace })
      }
    }
    return open.isEmpty
  }
}
