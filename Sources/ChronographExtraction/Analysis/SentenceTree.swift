import ChronographLanguage

/// The dependency tree of one parsed sentence, by the words that depend on each.
struct SentenceTree {
  let table: SyntaxTable
  let range: Range<Int>
  private let children: [[Int]]

  init(_ table: SyntaxTable, _ range: Range<Int>) {
    self.table = table
    self.range = range
    var children: [[Int]] = Array(repeating: [], count: range.count)
    for token in range {
      guard let head = table.head(token), range.contains(head) else { continue }
      children[head - range.lowerBound].append(token)
    }
    self.children = children
  }

  /// The words that depend on a word, in order.
  func children(_ token: Int) -> [Int] { children[token - range.lowerBound] }

  /// The first word that depends on a word by one of those relations.
  func child(_ token: Int, _ wanted: DependencyRelation...) -> Int? {
    children(token).first { wanted.contains(table.relations[$0]) }
  }

  /// How a word depends on its head.
  func relation(_ token: Int) -> DependencyRelation { table.relations[token] }

  /// The word that a word depends on, inside the sentence.
  func head(_ token: Int) -> Int? {
    table.head(token).flatMap { range.contains($0) ? $0 : nil }
  }

  /// The word of a phrase that the others of it depend on.
  func head(of phrase: Range<Int>) -> Int? {
    phrase.last { token in head(token).map { !phrase.contains($0) } ?? true }
  }

  /// The words joined to a word by "and" or a comma.
  func joined(_ token: Int) -> [Int] {
    children(token).filter { table.relations[$0] == .conj }
  }
}
