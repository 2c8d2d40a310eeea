/// Lines of a stream, read in blocks: memory follows the longest line, not the file.
struct LineReader {
  private let stream: ByteStream
  private var buffer: [UInt8]
  private var start = 0
  private var isAtEnd = false

  /// The number of the line returned last, counted from 1.
  private(set) var number = 0

  init(_ stream: ByteStream, startingWith start: [UInt8] = []) {
    self.stream = stream
    buffer = start
  }

  /// The next line without its line feed; `nil` at the end.
  mutating func next() throws(ReadingError) -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 10) { return take(to: end, skipping: 1) }
      searched = buffer.count
      if isAtEnd { return start < buffer.count ? take(to: buffer.count, skipping: 0) : nil }
      if start > 0 {
        buffer.removeSubrange(..<start)
        searched -= start
        start = 0
      }
      let block = try stream.read(1 << 16)
      isAtEnd = block.isEmpty
      buffer += block
    }
  }

  private mutating func take(to end: Int, skipping count: Int) -> ArraySlice<UInt8> {
    defer { start = end + count }
    number += 1
    return buffer[start..<end]
  }
}
