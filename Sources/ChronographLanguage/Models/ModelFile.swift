/// A model as it lies in a file: numbered sections of little-endian numbers behind a fixed header.
///
/// ```
/// 0   8 bytes  "CHRONOLM"
/// 8   UInt32   format version
/// 12  UInt32   kind
/// 16  UInt64   hash of the data it was learnt from
/// 24  UInt64   checksum of everything after the header
/// 32  UInt32   number of sections, then the length of each in bytes
///     sections, each padded to four bytes
/// ```
package struct ModelFile: Sendable {
  /// What a model is for.
  package enum Kind: UInt32, Sendable, CaseIterable {
    case tagger = 1, lemmatizer, parser, labels, names, offices
  }

  /// The version that this program reads and writes.
  package static let formatVersion = 2

  package let kind: Kind
  package let dataHash: UInt64
  package let sections: [[UInt8]]

  package init(kind: Kind, dataHash: UInt64, sections: [[UInt8]]) {
    self.kind = kind
    self.dataHash = dataHash
    self.sections = sections
  }

  private static let magic = Array("CHRONOLM".utf8)
  private static let headerSize = 36

  /// Reads a model and checks that all of it is there.
  package init(
    _ bytes: UnsafeRawBufferPointer, kind: Kind, named name: String
  ) throws(ModelError) {
    guard bytes.count >= 8, Self.magic.elementsEqual(bytes.prefix(8)) else {
      let isStart = bytes.count < 8 && Self.magic.starts(with: bytes)
      throw ModelError(file: name, problem: isStart ? Self.tooShort(bytes) : .notAModel)
    }
    guard bytes.count >= Self.headerSize else {
      throw ModelError(file: name, problem: Self.tooShort(bytes))
    }
    func number(_ at: Int) -> Int {
      Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)))
    }
    func wide(_ at: Int) -> UInt64 {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }
    guard number(8) == Self.formatVersion else {
      throw ModelError(
        file: name, problem: .version(found: number(8), expected: Self.formatVersion))
    }
    guard number(12) == Int(kind.rawValue) else {
      throw ModelError(file: name, problem: .notAModel)
    }
    let count = number(32)
    var start = Self.headerSize + 4 * count
    guard count <= 64, bytes.count >= start else {
      throw ModelError(file: name, problem: .cutShort(bytes: bytes.count, expected: start))
    }
    let lengths = (0..<count).map { number(Self.headerSize + 4 * $0) }
    let expected = lengths.reduce(start) { $0 + Self.padded($1) }
    guard bytes.count >= expected else {
      throw ModelError(file: name, problem: .cutShort(bytes: bytes.count, expected: expected))
    }
    guard bytes.count == expected, wide(24) == Self.checksum(bytes[32...]) else {
      throw ModelError(file: name, problem: .damaged)
    }
    var sections: [[UInt8]] = []
    for length in lengths {
      sections.append([UInt8](bytes[start..<start + length]))
      start += Self.padded(length)
    }
    self.init(kind: kind, dataHash: wide(16), sections: sections)
  }

  /// The bytes of the file.
  package var bytes: [UInt8] {
    var payload: [UInt8] = []
    payload.append(littleEndian: UInt32(sections.count))
    for section in sections { payload.append(littleEndian: UInt32(section.count)) }
    for section in sections {
      payload += section
      payload += [UInt8](repeating: 0, count: Self.padded(section.count) - section.count)
    }
    var result = Self.magic
    result.append(littleEndian: UInt32(Self.formatVersion))
    result.append(littleEndian: kind.rawValue)
    result.append(littleEndian: dataHash)
    payload.withUnsafeBytes { result.append(littleEndian: Self.checksum($0[...])) }
    return result + payload
  }

  /// A section as numbers.
  package func numbers(_ section: Int) -> [UInt32] {
    sections[section].withUnsafeBytes { bytes in
      [UInt32](unsafeUninitializedCapacity: bytes.count / 4) { numbers, count in
        count = bytes.count / 4
        UnsafeMutableRawBufferPointer(numbers)
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<(4 * count)]))
        for index in 0..<count { numbers[index] = UInt32(littleEndian: numbers[index]) }
      }
    }
  }

  /// A section as lines of text.
  package func lines(_ section: Int) -> [String] {
    sections[section].split(separator: 10, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func padded(_ length: Int) -> Int { (length + 3) & ~3 }

  private static func tooShort(_ bytes: UnsafeRawBufferPointer) -> ModelError.Problem {
    .cutShort(bytes: bytes.count, expected: headerSize)
  }

  /// FNV-1a over words of four bytes: what follows the header is a whole number of them.
  private static func checksum(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt64 {
    let words = UnsafeRawBufferPointer(rebasing: bytes)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for at in stride(from: 0, to: words.count & ~3, by: 4) {
      let word = UInt32(littleEndian: words.loadUnaligned(fromByteOffset: at, as: UInt32.self))
      hash = (hash ^ UInt64(word)) &* 0x100_0000_01B3
    }
    return hash
  }
}

extension [UInt8] {
  /// Appends a number in little-endian order.
  package mutating func append(littleEndian value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}
