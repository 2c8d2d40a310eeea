/// Reads Office Open XML text (ECMA-376): `unzip` takes the parts out, libxml2 reads them.
///
/// The body has one paragraph a line, those of tables too; deleted text, notes, headers and pictures are left out.
enum DOCXReader {
  static func read(
    _ bytes: [UInt8], place: String, program: String = "unzip"
  ) throws(ReadingError) -> ReadDocument {
    guard let file = TemporaryFile(bytes) else {
      throw ReadingError(
        .toolFailed, place: place, message: "No temporary file can be written",
        advice: "set TMPDIR to a folder with space")
    }
    do throws(ChildProcess.Failure) {
      let text = try part("word/document.xml", of: file.path, program)
      var document = ReadDocument(body: WordText.paragraphs(of: text).joined(separator: "\n"))
      if let properties = try? part("docProps/core.xml", of: file.path, program) {
        let title = WordText.content(of: "dc:title", in: properties)
        document.metadata.set("title", title)
        document.metadata.set("language", WordText.content(of: "dc:language", in: properties))
      }
      return document
    } catch {
      throw ReadingError(error, of: program, package: "unzip", format: "DOCX", place: place)
    }
  }

  private static func part(
    _ name: String, of path: String, _ program: String
  ) throws(ChildProcess.Failure) -> [UInt8] {
    try ChildProcess.output(of: program, ["-p", path, name], input: "/dev/null")
  }
}
