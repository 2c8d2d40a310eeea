import Foundation
import Testing

@testable import ChronographReading

/// Programs that tests may start.
enum Tools {
  static func has(_ name: String) -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }
}

/// PDF and DOCX, made here byte by byte and read by the programs that people have.
struct OfficeTests {
  /// A page of lines: each with its distance from the bottom.
  static func pdf(_ lines: [(y: Int, text: String)]) -> [UInt8] {
    let words = lines.map { "BT /F1 11 Tf 72 \($0.y) Td (\($0.text)) Tj ET" }.joined(
      separator: "\n")
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        + " /Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(words.utf8.count) >>\nstream\n\(words)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = offsets.map {
      String(repeating: "0", count: 10 - "\($0)".count) + "\($0) 00000 n \n"
    }
    let start = text.utf8.count
    text += "xref\n0 6\n0000000000 65535 f \n\(table.joined())"
    return Array((text + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n").utf8)
  }

  @Test(.enabled(if: Tools.has("pdftotext"), "pdftotext is not installed"))
  func keepsTheParagraphsOfAPDF() throws {
    let bytes = Self.pdf([
      (780, "The minister of harbours, Ilse Varga, resigned on Thursday after the Court of"),
      (766, "Audit said that a dredging contract had been awarded without a tender and inves-"),
      (752, "tigated."),
      (710, "The contract went to Baltmar AB, where Ms Varga was a director until 2021."),
    ])
    let document = try PDFReader.read(bytes, place: "a.pdf")
    #expect(
      document.body == """
        The minister of harbours, Ilse Varga, resigned on Thursday after the Court of Audit said that a dredging \
        contract had been awarded without a tender and investigated.
        The contract went to Baltmar AB, where Ms Varga was a director until 2021.
        """)
  }

  @Test(arguments: [
    ("A\nb\n\nC", "A b\nC"), ("investi-\ngation", "investigation"),
    ("Sino-\nSoviet", "Sino- Soviet"),
    ("the end of\n\n\u{0C}a page\n", "the end of a page"),
    ("The end.\n\n\u{0C}Next", "The end.\nNext"),
    ("  a   b  ", "a b"), ("", ""), ("\u{0C}", ""),
  ]) func joinsTheLinesOfAParagraph(_ text: String, _ body: String) {
    #expect(PDFReader.paragraphs(of: text) == body)
  }

  /// An archive of stored files; programs that read it check the sums.
  static func zip(_ files: KeyValuePairs<String, String>) -> [UInt8] {
    func little(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in files {
      let data = Array(text.utf8)
      let common =
        little(20, 2) + little(0, 8) + little(Int(checksum(data)), 4)
        + little(data.count, 4) + little(data.count, 4) + little(name.utf8.count, 2) + little(0, 2)
      directory +=
        [0x50, 0x4B, 1, 2] + little(20, 2) + common + little(0, 10)
        + little(archive.count, 4) + Array(name.utf8)
      archive += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + data
    }
    return archive + directory + [0x50, 0x4B, 5, 6] + little(0, 4) + little(files.count, 2)
      + little(files.count, 2) + little(directory.count, 4) + little(archive.count, 4)
      + little(0, 2)
  }

  /// CRC-32 of ISO 3309.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
        sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
      }
    }
  }

  static let word = """
    <?xml version="1.0" encoding="UTF-8"?>
    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
    <w:p><w:r><w:t xml:space="preserve">The minister </w:t></w:r><w:r><w:t>resigned &amp; left.</w:t></w:r></w:p>
    <w:p/><w:p><w:r><w:t>One</w:t><w:tab/><w:t>two</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>
    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>
    """

  @Test(.enabled(if: Tools.has("unzip"), "unzip is not installed"))
  func keepsTheParagraphsOfADOCX() throws {
    let bytes = Self.zip([
      "word/document.xml": Self.word,
      "docProps/core.xml":
        "<p xmlns:dc='d'><dc:title>A title</dc:title><dc:language>en-US</dc:language></p>",
    ])
    let folder = try TemporaryFolder()
    try folder.write("a [1]*.docx", Data(bytes))
    let document = try #require(try folder.items("a [1]*.docx").first?.document)
    #expect(document.body == "The minister resigned & left.\nOne two\nCell")
    #expect(document.title == "A title" && document.language == "en")
  }

  @Test func expandsNoEntityOfADocument() {
    let bomb = """
      <!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      <w:p xmlns:w="x"><w:t>x&b;&f;y</w:t></w:p>
      """
    #expect(
      WordText.paragraphs(of: Array(bomb.utf8)).allSatisfy { !$0.contains("root") && $0.count < 20 }
    )
  }

  @Test func namesThePackageOfAMissingProgram() {
    let pdf = #expect(throws: ReadingError.self) {
      try PDFReader.read([1], place: "a.pdf", program: "pdftotext-is-not-there")
    }
    #expect(
      pdf?.description
        == "a.pdf: PDF is read by pdftotext-is-not-there, which is not installed; "
        + "install the package poppler-utils (Debian: apt-get install poppler-utils)")
    let word = #expect(throws: ReadingError.self) {
      try DOCXReader.read([1], place: "a.docx", program: "unzip-is-not-there")
    }
    #expect(word?.code == "missing-tool")
  }

  @Test func stopsAProgramThatTakesTooLong() {
    #expect(throws: ChildProcess.Failure.timedOut(seconds: 1)) {
      try ChildProcess.output(of: "sleep", ["30"], input: "/dev/null", seconds: 1)
    }
  }

  @Test func stopsAProgramThatWritesTooMuch() {
    #expect(throws: ChildProcess.Failure.tooMuchOutput) {
      try ChildProcess.output(of: "cat", ["/dev/zero"], input: "/dev/null", limit: 1 << 20)
    }
  }

  @Test func handsTheFileOverAsStandardInput() throws {
    let folder = try TemporaryFolder(["a": "words; $(touch x)"])
    let output = try ChildProcess.output(of: "cat", [], input: folder.path("a"))
    #expect(String(decoding: output, as: UTF8.self) == "words; $(touch x)")
  }
}
