import CLibXML2

/// Decodes a page: by its byte order mark, else by the charset that its first bytes declare, else as UTF-8.
enum HTMLCharset {
  static func decode(_ bytes: [UInt8]) -> TextDecoder.Result {
    let hasMark = [[0xEF, 0xBB, 0xBF], [0xFE, 0xFF], [0xFF, 0xFE]].contains {
      bytes.starts(with: $0)
    }
    guard !hasMark, let label = declared(in: bytes) else { return TextDecoder.decode(bytes) }
    let name = encoding(of: label)
    guard name != "UTF-8" else { return TextDecoder.decode(bytes) }
    return convert(bytes, from: name) ?? TextDecoder.decode(bytes)
  }

  /// The charset in `<meta charset="…">` or `content="text/html; charset=…"` among the first 4,096 bytes.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4096).map { (65...90).contains($0) ? $0 | 32 : $0 }
    let word = Array("charset".utf8)
    var position = 0
    while let tag = head[position...].firstIndex(of: 60) {
      position = tag + 1
      guard head[position...].starts(with: Array("meta".utf8)) else { continue }
      let element = head[position...].prefix { $0 != 62 }
      guard let found = element.indices.first(where: { element[$0...].starts(with: word) }) else {
        continue
      }
      let value = element[(found + word.count)...].drop {
        $0 <= 32 || $0 == 61 || $0 == 34 || $0 == 39
      }
      let label = value.prefix { $0 > 32 && $0 != 34 && $0 != 39 && $0 != 59 && $0 != 47 }
      if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
    }
    return nil
  }

  /// The encoding that browsers use for a label (WHATWG Encoding, 4.2), where it is another one.
  static func encoding(of label: String) -> String {
    switch label {
    case "gb2312", "gbk", "gb_2312-80", "x-gbk", "csgb2312", "chinese", "gb18030": "GB18030"
    case "iso-8859-1", "latin1", "ascii", "us-ascii", "windows-1252", "iso8859-1", "cp1252":
      "WINDOWS-1252"
    case "big5", "big5-hkscs", "x-x-big5": "BIG5-HKSCS"
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j": "CP932"
    case "euc-kr", "ks_c_5601-1987", "windows-949": "CP949"
    // A page whose declaration could be read byte by byte is no UTF-16.
    case "utf-8", "utf8", "unicode", "utf-16", "utf-16le", "utf-16be": "UTF-8"
    default: label.uppercased()
    }
  }

  /// Converts with the system's iconv; an invalid byte becomes U+FFFD and the rest goes on.
  private static func convert(_ bytes: [UInt8], from name: String) -> TextDecoder.Result? {
    let converter = iconv_open("UTF-8", name)
    guard let converter, converter != UnsafeMutableRawPointer(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var converted: [UInt8] = []
    converted.reserveCapacity(bytes.count * 2)
    var firstInvalidLine: Int?
    var input = bytes.map { CChar(bitPattern: $0) }
    var block = [CChar](repeating: 0, count: 1 << 14)
    input.withUnsafeMutableBufferPointer { source in
      var (from, inputLeft) = (source.baseAddress, source.count)
      while inputLeft > 0 {
        let before = inputLeft
        let isStuck = block.withUnsafeMutableBufferPointer { target in
          var (to, outputLeft) = (target.baseAddress, target.count)
          let status = iconv(converter, &from, &inputLeft, &to, &outputLeft)
          for byte in target.prefix(target.count - outputLeft) {
            converted.append(UInt8(bitPattern: byte))
          }
          // A full block is no error; an invalid or cut character is.
          return status == Int(bitPattern: UInt.max) && outputLeft > 8 || inputLeft == before
        }
        guard isStuck, inputLeft > 0 else { continue }
        if firstInvalidLine == nil { firstInvalidLine = converted.count { $0 == 10 } + 1 }
        converted += [0xEF, 0xBF, 0xBD]
        (from, inputLeft) = (from?.advanced(by: 1), inputLeft - 1)
      }
    }
    return .init(
      text: String(decoding: converted, as: UTF8.self), firstInvalidLine: firstInvalidLine)
  }
}
