/// Parses tagged sentences with a greedy arc-hybrid system: three moves are scored at each step, labels only for arcs.
package struct DependencyParser: Sendable {
  package let moves: CompactModel
  package let labels: LinearModel

  package init(moves: CompactModel, labels: LinearModel) {
    self.moves = moves
    self.labels = labels
  }

  /// The head of each token (−1 for the root) and the label of each.
  package func parse(_ input: ParserInput) -> (heads: [Int32], labels: [UInt8]) {
    var arena = ParserArena(count: input.count)
    var number: Int32 = 0
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: ParserFeatures.maximum) { features in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: labels.classes) { scores in
        guard let base = features.baseAddress, let first = scores.baseAddress else { return }
        let memory = Memory(features: base, labels: first)
        while !arena.isFinal(arena.states[Int(number)]) {
          number = step(from: number, &arena, input, memory)
        }
      }
    }
    return arena.tree(of: number)
  }

  /// Memory for features and scores, used for one decision after another.
  private struct Memory {
    let features: UnsafeMutablePointer<UInt64>
    let labels: UnsafeMutablePointer<Int32>
  }

  private func step(
    from number: Int32, _ arena: inout ParserArena, _ input: ParserInput, _ memory: Memory
  ) -> Int32 {
    let state = arena.states[Int(number)]
    let move = bestMove(state, arena, input, memory)
    guard move != .shift else {
      return arena.apply(.shift, label: StackItem.noLabel, score: 0, to: number)
    }
    let label = bestLabel(move, state, arena, input, memory)
    return arena.apply(move, label: label, score: 0, to: number)
  }

  private func bestMove(
    _ state: ParserState, _ arena: borrowing ParserArena, _ input: ParserInput, _ memory: Memory
  ) -> Move {
    let allowed = (
      shift: arena.allows(.shift, in: state), left: arena.allows(.left, in: state),
      right: arena.allows(.right, in: state)
    )
    if allowed.shift, !allowed.left, !allowed.right { return .shift }
    if allowed.right, !allowed.shift, !allowed.left { return .right }
    var buffer = FeatureBuffer(memory.features)
    ParserFeatures.addMoves(state, arena, input, to: &buffer)
    let (shift, left, right) = moves.scores(memory.features, count: buffer.count)
    // Two moves or three are possible here, so that shifting or a left arc is among them.
    guard allowed.shift else { return right > left ? .right : .left }
    let best = allowed.left && left > shift ? (Move.left, left) : (Move.shift, shift)
    return allowed.right && right > best.1 ? .right : best.0
  }

  private func bestLabel(
    _ move: Move, _ state: ParserState, _ arena: borrowing ParserArena, _ input: ParserInput,
    _ memory: Memory
  ) -> UInt8 {
    var buffer = FeatureBuffer(memory.features)
    ParserFeatures.addLabels(move, state, arena, input, to: &buffer)
    memory.labels.update(repeating: 0, count: labels.classes)
    labels.add(memory.features, count: buffer.count, to: memory.labels)
    let scores = UnsafeMutableBufferPointer(start: memory.labels, count: labels.classes)
    return UInt8(truncatingIfNeeded: Tagger.best(scores))
  }
}
