/// A move of the arc-hybrid transition system.
package enum Move: UInt8, Sendable, CaseIterable {
  /// The next token goes onto the stack.
  case shift
  /// The next token becomes the head of the top of the stack.
  case left
  /// What lies below the top of the stack becomes its head.
  case right
}

/// A token with what has been attached to it so far; −1 stands for "none".
package struct StackItem: Sendable {
  package var token: Int32
  /// The item below it on the stack.
  package var below: Int32 = -1
  /// The outermost and second outermost dependents on either side.
  package var left: Int32 = -1
  package var innerLeft: Int32 = -1
  package var right: Int32 = -1
  package var innerRight: Int32 = -1
  package var leftLabel = noLabel
  package var innerLeftLabel = noLabel
  package var rightLabel = noLabel
  package var innerRightLabel = noLabel
  package var leftCount: UInt8 = 0
  package var rightCount: UInt8 = 0

  package static let noLabel: UInt8 = 255

  package init(token: Int32) { self.token = token }

  @inline(__always) mutating func attachLeft(_ dependent: Int32, _ label: UInt8) {
    (innerLeft, innerLeftLabel) = (left, leftLabel)
    (left, leftLabel) = (dependent, label)
    if leftCount < 9 { leftCount += 1 }
  }

  @inline(__always) mutating func attachRight(_ dependent: Int32, _ label: UInt8) {
    (innerRight, innerRightLabel) = (right, rightLabel)
    (right, rightLabel) = (dependent, label)
    if rightCount < 9 { rightCount += 1 }
  }
}

/// A configuration of the parser.
///
/// Items are shared between states and never changed, so a move costs
/// the same however long the sentence is, and several readings can be followed side by side.
package struct ParserState: Sendable {
  /// The top of the stack, as an index into the items.
  package var top: Int32 = -1
  /// The next token.
  package var next: Int32 = 0
  /// The next token's item once it has dependents.
  package var front: Int32 = -1
  /// The state it came from, the move that led here, and the label of that move's arc.
  package var previous: Int32 = -1
  package var move = Move.shift
  package var label = StackItem.noLabel
  package var score: Int32 = 0

  package init() {}
}

/// The states and items of one sentence.
package struct ParserArena: Sendable {
  package private(set) var items: [StackItem] = []
  package private(set) var states: [ParserState] = [ParserState()]
  /// The number of tokens.
  package let count: Int32

  package init(count: Int) {
    self.count = Int32(count)
    items.reserveCapacity(2 * count)
    states.reserveCapacity(2 * count + 1)
  }

  /// Whether a move is possible.
  @inline(__always) package func allows(_ move: Move, in state: ParserState) -> Bool {
    switch move {
    case .shift: state.next < count
    case .left: state.next < count && state.top >= 0
    case .right: state.top >= 0 && items[Int(state.top)].below >= 0
    }
  }

  /// Whether the tree is complete.
  @inline(__always) package func isFinal(_ state: ParserState) -> Bool {
    state.next >= count && (state.top < 0 || items[Int(state.top)].below < 0)
  }

  /// The item of the next token.
  @inline(__always) package func frontItem(of state: ParserState) -> StackItem {
    state.front >= 0 ? items[Int(state.front)] : StackItem(token: state.next)
  }

  /// The head and dependent that an arc move would join.
  package func arc(_ move: Move, in state: ParserState) -> (head: Int32, dependent: Int32) {
    let top = items[Int(state.top)]
    return (move == .left ? state.next : items[Int(top.below)].token, top.token)
  }

  /// Makes a move and returns the number of the new state.
  package mutating func apply(
    _ move: Move, label: UInt8, score: Int32, to number: Int32
  ) -> Int32 {
    var state = states[Int(number)]
    (state.previous, state.move, state.label, state.score) = (number, move, label, score)
    switch move {
    case .shift:
      var item = frontItem(of: state)
      item.below = state.top
      state.top = append(item)
      state.next += 1
      state.front = -1
    case .left:
      var item = frontItem(of: state)
      let top = items[Int(state.top)]
      item.attachLeft(top.token, label)
      state.front = append(item)
      state.top = top.below
    case .right:
      let top = items[Int(state.top)]
      var item = items[Int(top.below)]
      item.attachRight(top.token, label)
      state.top = append(item)
    }
    states.append(state)
    return Int32(states.count - 1)
  }

  private mutating func append(_ item: StackItem) -> Int32 {
    items.append(item)
    return Int32(items.count - 1)
  }

  /// Reads the tree off the moves that led to a state: heads (−1 for the root) and labels.
  package func tree(of final: Int32) -> (heads: [Int32], labels: [UInt8]) {
    var heads = [Int32](repeating: -1, count: Int(count))
    var labels = [UInt8](repeating: DependencyRelation.root.rawValue, count: Int(count))
    var number = final
    while number > 0 {
      let state = states[Int(number)]
      if state.move != .shift {
        let arc = arc(state.move, in: states[Int(state.previous)])
        heads[Int(arc.dependent)] = arc.head
        labels[Int(arc.dependent)] = state.label
      }
      number = state.previous
    }
    return (heads, labels)
  }
}
