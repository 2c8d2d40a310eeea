package import ChronographDates
package import ChronographReading
import Foundation

// Stands in until the readers land; reads JSON Lines from standard input only.

package enum InputFormat: String, CaseIterable, Sendable {
  case auto, text, markdown, html, jsonl
}

package struct ReadingOptions: Sendable {
  package var format: InputFormat
  package var published: PartialDate?
  package init(format: InputFormat = .auto, published: PartialDate? = nil) {
    self.format = format
    self.published = published
  }
}

package struct ReadingError: Error, Sendable {
  package var code: String
  package var message: String
  package var place: String
  package var advice: String?
}

package struct InputItem: Sendable {
  package var place: String
  package var line: Int?
  package var id: String?
  package var result: Result<Document, ReadingError>
}

package struct DocumentSequence: Sequence, IteratorProtocol {
  private var line = 0

  package init(_ inputs: [String], options: ReadingOptions) throws(ReadingError) {
    guard inputs == ["-"] else {
      throw ReadingError(code: "unsupported", message: "only '-' is read so far", place: inputs.joined())
    }
  }

  package mutating func next() -> InputItem? {
    guard let text = readLine() else { return nil }
    line += 1
    let record = try? JSONDecoder().decode([String: String?].self, from: Data(text.utf8))
    let id = record?["id"] ?? nil
    guard let record, let id, let body = record["text"] ?? nil else {
      return InputItem(
        place: "-:\(line)", line: line, id: id,
        result: .failure(.init(code: "bad-json", message: "line is no document", place: "-:\(line)")))
    }
    let document = Document(
      id: id, title: record["title"] ?? nil, publisher: record["publisher"] ?? nil,
      published: (record["published"] ?? nil).flatMap { PartialDate($0) },
      language: (record["language"] ?? nil) ?? "en", url: record["url"] ?? nil, body: body)
    return InputItem(place: "-:\(line)", line: line, id: id, result: .success(document))
  }
}
