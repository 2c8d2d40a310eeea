/// Reads one line of JSON Lines: an object with `id`, `text` and what is known about them.
enum JSONLineReader {
  /// The id, where there is one, and what the line holds or why it cannot be used.
  static func read(
    _ line: ArraySlice<UInt8>, place: String
  ) -> (id: String?, result: Result<ReadDocument, ReadingError>) {
    var id: String?
    do throws(ReadingError) {
      let value = try object(line, place: place)
      id = text(value["id"]).flatMap { $0.isEmpty ? nil : $0 }
      return (id, .success(try document(value, id: id, line: line, place: place)))
    } catch {
      return (id, .failure(error))
    }
  }

  private static func object(
    _ line: ArraySlice<UInt8>, place: String
  ) throws(ReadingError) -> JSONValue {
    do throws(JSONError) {
      let value = try JSONParser.parse(line)
      if case .object = value { return value }
    } catch {
      throw ReadingError(
        .invalidJSON, place: place,
        message: "Line is not valid JSON: \(error.message) (byte \(error.offset + 1))",
        advice: "write one JSON object a line")
    }
    throw ReadingError(
      .invalidJSON, place: place, message: "Line is no JSON object",
      advice: "write one object with id and text a line")
  }

  private static func document(
    _ value: JSONValue, id: String?, line: ArraySlice<UInt8>, place: String
  ) throws(ReadingError) -> ReadDocument {
    guard let id else {
      throw ReadingError(
        .missingID, place: place, message: "Document has no id",
        advice: "add \"id\", a text that no other document has")
    }
    guard let body = value["text"]?.string else {
      throw ReadingError(
        .missingText, place: place, message: "Document '\(shortened(id))' has no text",
        advice: "add \"text\", the body as a JSON string")
    }
    var document = ReadDocument(body: body)
    for key in Metadata.keys {
      if let text = text(value[key]) { document.metadata.set(key, text) }
    }
    for key in Metadata.otherKeys.keys.sorted() {
      if let text = text(value[key]) { document.metadata.setOther(key, text) }
    }
    if String(validating: line, as: UTF8.self) == nil {
      document.findings.append(.invalidEncoding(place: place))
    }
    return document
  }

  /// A string, or a whole number as its digits.
  private static func text(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text): text
    case .number(let digits): digits.utf8.allSatisfy { (48...57).contains($0) } ? digits : nil
    default: nil
    }
  }

  /// An id fit for a message.
  static func shortened(_ id: String) -> String {
    let line = DocumentAssembler.singleLine(id)
    return line.count > 60 ? line.prefix(60) + "…" : line
  }
}
