/// Blanks out what would take libxml2's HTML parser more than linear time: attributes of one tag beyond 256 (each is
/// compared with all before it) and end tags that nothing has opened (each is looked for among all open elements).
struct HTMLGuard {
  private var bytes: [UInt8]
  private var position = 0
  private var open: [[UInt8]: Int] = [:]
  private static let maximalAttributes = 256

  static func guarded(_ bytes: [UInt8]) -> [UInt8] {
    var guarded = HTMLGuard(bytes: bytes)
    guarded.run()
    return guarded.bytes
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    while let mark = bytes[position...].firstIndex(of: 60) {
      position = mark + 1
      guard position < bytes.count else { return }
      if Self.isLetter(bytes[position]) {
        startTag()
      } else if bytes[position] == 47 {
        endTag()
      } else if bytes[position...].starts(with: [33, 45, 45]) {
        position += 3
        comment()
      }
    }
  }

  private mutating func comment() {
    while let dash = bytes[position...].firstIndex(of: 45) {
      position = dash + 1
      if bytes[position...].starts(with: [45, 62]) { return }
    }
    position = bytes.count
  }

  private mutating func endTag() {
    let mark = position - 1
    position += 1
    let name = takeName()
    // An end tag of a paragraph breaks the line even where none is open.
    guard !name.isEmpty, name != [112], name != [98, 114] else { return }
    let count = open[name, default: 0]
    guard count == 0 else { return open[name] = count - 1 }
    blank(from: mark, to: position)
    if position < bytes.count, bytes[position] == 62 { bytes[position] = 32 }
  }

  private mutating func startTag() {
    open[takeName(), default: 0] += 1
    var count = 0
    while position < bytes.count, bytes[position] != 62 {
      let start = position
      let isAttribute = skipAttribute()
      if isAttribute { count += 1 }
      if count > Self.maximalAttributes { blank(from: start, to: position) }
    }
  }

  /// Skips an attribute as libxml2 delimits it, or one byte between attributes.
  private mutating func skipAttribute() -> Bool {
    guard !Self.isSpace(bytes[position]), bytes[position] != 47 else {
      position += 1
      return false
    }
    skip { !Self.isSpace($0) && $0 != 61 && $0 != 62 && $0 != 47 }
    let afterName = position
    skip(while: Self.isSpace)
    guard position < bytes.count, bytes[position] == 61 else {
      position = max(afterName, position)
      return true
    }
    position += 1
    skip(while: Self.isSpace)
    guard position < bytes.count else { return true }
    let quote = bytes[position]
    if quote == 34 || quote == 39 {
      position += 1
      skip { $0 != quote }
      position = min(position + 1, bytes.count)
    } else {
      skip { !Self.isSpace($0) && $0 != 62 }
    }
    return true
  }

  private mutating func takeName() -> [UInt8] {
    let start = position
    skip { Self.isLetter($0) || (48...58).contains($0) || $0 == 45 || $0 == 95 }
    return bytes[start..<position].map { Self.isLetter($0) ? $0 | 32 : $0 }
  }

  private mutating func skip(while test: (UInt8) -> Bool) {
    while position < bytes.count, test(bytes[position]) { position += 1 }
  }

  private mutating func blank(from start: Int, to end: Int) {
    for index in start..<end { bytes[index] = 32 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
