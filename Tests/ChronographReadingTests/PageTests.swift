import ChronographReading
import Foundation
import Testing

/// Saved pages of our own, with the lines that a reader of the article would see beside them.
struct PageTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pages")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".html") }.map { String($0.dropLast(5)) }.sorted()
  }()

  /// What was found, of what should have been, and the lines of both kinds of error.
  struct Score {
    var right = 0
    var missing: [String] = []
    var extra: [String] = []
    var f1: Double { Double(2 * right) / Double(max(1, 2 * right + missing.count + extra.count)) }
  }

  static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }

  static func score(_ name: String) throws -> Score {
    let path = folder.appending(path: name + ".html").path
    var documents = try DocumentSequence([path])
    let item = documents.next()
    let document = try #require(item).result.get()
    let text = try String(contentsOf: folder.appending(path: name + ".txt"), encoding: .utf8)
    var open = lines(text)
    var score = Score()
    for line in lines(document.body) {
      if let index = open.firstIndex(of: line) {
        open.remove(at: index)
        score.right += 1
      } else {
        score.extra.append(line)
      }
    }
    score.missing = open
    return score
  }

  @Test(arguments: names) func keepsTheArticleAndDropsThePage(_ name: String) throws {
    let score = try Self.score(name)
    #expect(score.f1 >= 0.85, "missing \(score.missing), extra \(score.extra)")
  }

  @Test func reachesParagraphF1OverAllPages() throws {
    #expect(Self.names.count >= 20)
    var total = Score()
    for name in Self.names {
      let score = try Self.score(name)
      total.right += score.right
      total.missing += score.missing
      total.extra += score.extra
      for line in score.missing { print("\(name): missing: \(line)") }
      for line in score.extra { print("\(name): extra: \(line)") }
    }
    print("paragraph F1 over \(Self.names.count) pages: \(total.f1)")
    #expect(total.f1 >= 0.95)
  }
}
