/// A parsed page: elements and texts in document order, each knowing where its subtree ends.
///
/// Walks are loops over indices, so that no depth of nesting can exhaust the stack.
struct HTMLTree {
  /// An element, or a text where the name is empty.
  struct Node {
    let parent: Int
    let name: String
    let role: ElementRole
    let attributes: [Attribute]
    /// The bytes of a text.
    var text: Range<Int>
    /// The index after the last node of the subtree.
    var end: Int

    var isText: Bool { name.isEmpty }
  }

  /// A name in lower case, and a value with entities resolved.
  struct Attribute {
    let name: String
    let value: String
  }

  /// The root has index 0 and stands for the page.
  private(set) var nodes: [Node]
  private(set) var bytes: [UInt8] = []
  /// Whether parsing stopped because elements nest too deeply.
  var isTruncated = false
  private var open = [0]

  init() {
    nodes = [Node(parent: 0, name: "#page", role: .container, attributes: [], text: 0..<0, end: 1)]
  }

  /// The number of elements that are open while the tree is built.
  var depth: Int { open.count }

  mutating func openElement(_ name: String, _ attributes: [Attribute]) {
    let role = ElementRole(of: name)
    let parent = open.last ?? 0
    nodes.append(
      Node(
        parent: parent, name: name, role: role, attributes: attributes, text: 0..<0,
        end: nodes.count + 1))
    if role != .void { open.append(nodes.count - 1) }
  }

  /// Closes the innermost element of that name, and what is open inside it.
  mutating func closeElement(_ name: String) {
    guard ElementRole(of: name) != .void,
      let index = open.lastIndex(where: { nodes[$0].name == name })
    else { return }
    while open.count > index { close() }
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard !text.isEmpty else { return }
    let start = bytes.count
    bytes.append(contentsOf: text)
    if let last = nodes.last, last.isText, last.text.upperBound == start, last.parent == open.last {
      nodes[nodes.count - 1].text = last.text.lowerBound..<bytes.count
      return
    }
    nodes.append(
      Node(
        parent: open.last ?? 0, name: "", role: .inline, attributes: [], text: start..<bytes.count,
        end: nodes.count + 1))
  }

  mutating func closeAll() {
    while open.count > 1 { close() }
    nodes[0].end = nodes.count
  }

  private mutating func close() {
    guard open.count > 1, let index = open.popLast() else { return }
    nodes[index].end = nodes.count
  }

  // MARK: Reading

  /// The value of an attribute.
  func attribute(_ name: String, of index: Int) -> String? {
    nodes[index].attributes.first { $0.name == name }?.value
  }

  /// All the text of a subtree as it stands in the page.
  func text(of index: Int) -> String {
    var text: [UInt8] = []
    for node in nodes[index..<nodes[index].end] where node.isText { text += bytes[node.text] }
    return String(decoding: text, as: UTF8.self)
  }

  /// The text of a subtree on one line, of very long ones only the start.
  func line(of index: Int, limit: Int = 4000) -> String {
    var line = LineText()
    var count = 0
    for node in nodes[index..<nodes[index].end] where node.isText {
      let text = bytes[node.text].prefix(limit - count)
      line.append(text, isLink: false)
      count += text.count
      if count >= limit { break }
    }
    return line.take().text
  }
}
