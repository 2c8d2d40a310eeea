import Testing

@testable import ChronographTemporal

/// The table of cases: one file a category, a third of the rows with nothing to find.
@Suite struct CorpusTests {
  static let folder = "Tests/ChronographTemporalTests/Corpus/en"

  struct Row: Sendable, CustomTestStringConvertible {
    let place: String
    let text: String
    let values: [String]
    var testDescription: String { "\(place): \(text)" }
  }

  static let rows: [Row] = {
    let files = (try? TestFiles.names(in: folder)) ?? []
    return files.filter { $0.hasSuffix(".tsv") }.flatMap { file -> [Row] in
      let table = (try? TestFiles.text(folder + "/" + file)) ?? ""
      return table.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .compactMap { index, line in row(line, "\(file):\(index + 1)") }
    }
  }()

  private static func row(_ line: Substring, _ place: String) -> Row? {
    guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
    let fields = line.split(separator: "\t").map(String.init)
    let values =
      fields.count > 1 && fields[1] != "-" ? fields[1].split(separator: " ").map(String.init) : []
    return Row(place: place, text: fields[0], values: values)
  }

  @Test(arguments: rows) func findsTheSpansAndValues(_ row: Row) {
    let marked = MarkedText(row.text)
    let found = marked.timexes()
    let log = "\(found.map(marked.described))"
    #expect(found.map { marked.words($0.span) } == marked.spans.map(marked.words), "\(log)")
    #expect(found.map(\.value) == row.values, "\(log)")
  }

  @Test func theTableIsLargeBroadAndAThirdNegative() {
    let categories = Dictionary(grouping: Self.rows) { $0.place.prefix { $0 != ":" } }
    #expect(Self.rows.count >= 600)
    #expect(categories.count >= 24)
    for (name, rows) in categories {
      let negatives = rows.count { $0.values.isEmpty }
      #expect(rows.count >= 25, "\(name) has \(rows.count) rows")
      #expect(negatives * 3 >= rows.count, "\(name) has \(negatives) negatives of \(rows.count)")
    }
  }
}
