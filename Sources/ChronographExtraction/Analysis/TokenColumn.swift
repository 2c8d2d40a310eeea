/// What is known of each token of a document; a token before the first or behind the last has nothing.
///
/// Rules look one or two words to the left and right of what they found, and texts begin and end anywhere.
struct TokenColumn<Element: Sendable>: RandomAccessCollection, MutableCollection, Sendable {
  private var values: [Element]
  private let nothing: Element

  init(repeating nothing: Element, count: Int) {
    values = Array(repeating: nothing, count: count)
    self.nothing = nothing
  }

  var startIndex: Int { 0 }
  var endIndex: Int { values.count }

  subscript(token: Int) -> Element {
    get { values.indices.contains(token) ? values[token] : nothing }
    set { values[token] = newValue }
  }
}
