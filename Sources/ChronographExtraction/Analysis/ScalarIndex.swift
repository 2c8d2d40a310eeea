internal import ChronographReading

/// Turns UTF-8 offsets into counts of Unicode scalars, in constant time and little memory.
struct ScalarIndex: Sendable {
  private static let block = 64
  private let utf8: [UInt8]
  /// Scalars before each block; empty for ASCII, where both counts are the same.
  private let scalarsBefore: [Int32]

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    guard utf8.contains(where: { $0 >= 0x80 }) else {
      scalarsBefore = []
      return
    }
    var (before, count) = ([Int32](), Int32(0))
    before.reserveCapacity(utf8.count / Self.block + 1)
    for (index, byte) in utf8.enumerated() {
      if index % Self.block == 0 { before.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    scalarsBefore = before
  }

  /// The number of scalars before a byte that starts one.
  func scalars(before offset: Int) -> Int {
    guard !scalarsBefore.isEmpty else { return offset }
    let block = min(offset / Self.block, scalarsBefore.count - 1)
    var count = Int(scalarsBefore[block])
    for index in (block * Self.block)..<offset where utf8[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// A span with both counts and its words.
  func quotation(_ span: TextSpan) -> Extraction.Quotation {
    Extraction.Quotation(
      start: scalars(before: span.lowerBound), end: scalars(before: span.upperBound),
      utf8Start: span.lowerBound, utf8End: span.upperBound,
      text: String(decoding: utf8[span.lowerBound..<span.upperBound], as: UTF8.self))
  }
}
