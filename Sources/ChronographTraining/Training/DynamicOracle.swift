import ChronographLanguage

/// What a move of the arc-hybrid system costs: how many gold arcs can no longer be made after it
/// (Goldberg and Nivre 2013).
struct DynamicOracle {
  let heads: [Int32]
  private let dependents: [[Int32]]

  init(heads: [Int32]) {
    self.heads = heads
    var dependents = [[Int32]](repeating: [], count: heads.count)
    for (token, head) in heads.enumerated() where head >= 0 {
      dependents[Int(head)].append(Int32(token))
    }
    self.dependents = dependents
  }

  func cost(_ move: Move, _ state: ParserState, _ arena: ParserArena) -> Int {
    switch move {
    case .shift: shiftCost(state, arena)
    case .left: leftCost(state, arena)
    case .right: rightCost(state, arena)
    }
  }

  /// The next token loses its head below the top of the stack, and its dependents on the stack.
  private func shiftCost(_ state: ParserState, _ arena: ParserArena) -> Int {
    let next = state.next
    let head = heads[Int(next)]
    var cost = 0
    var at = state.top
    while at >= 0 {
      let item = arena.items[Int(at)]
      if heads[Int(item.token)] == next { cost += 1 }
      if at != state.top, item.token == head { cost += 1 }
      at = item.below
    }
    // A token that is shifted onto another one can no longer become the root.
    if head < 0, state.top >= 0 { cost += 1 }
    return cost
  }

  /// The top loses its head below it or further on, and its dependents to come.
  private func leftCost(_ state: ParserState, _ arena: ParserArena) -> Int {
    let top = arena.items[Int(state.top)]
    let head = heads[Int(top.token)]
    var cost = laterDependents(of: top.token, from: state.next)
    if head > state.next { cost += 1 }
    if top.below >= 0 {
      if arena.items[Int(top.below)].token == head { cost += 1 }
    } else if head < 0 {
      cost += 1
    }
    return cost
  }

  /// The top loses its head and its dependents among the tokens to come.
  private func rightCost(_ state: ParserState, _ arena: ParserArena) -> Int {
    let top = arena.items[Int(state.top)].token
    return laterDependents(of: top, from: state.next) + (heads[Int(top)] >= state.next ? 1 : 0)
  }

  private func laterDependents(of token: Int32, from next: Int32) -> Int {
    dependents[Int(token)].reduce(0) { $0 + ($1 >= next ? 1 : 0) }
  }
}
