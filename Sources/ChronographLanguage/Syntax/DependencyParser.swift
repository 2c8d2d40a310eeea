/// Parses tagged sentences with an arc-hybrid system: three moves are scored at each step, labels only for arcs.
///
/// Where the best move is hardly better than the next one, both are followed for a while, at most ``BeamSearch/width``
/// readings side by side; most steps have one, and cost what a greedy step costs.
package struct DependencyParser: Sendable {
  package let moves: CompactModel
  package let labels: LinearModel
  package var search: BeamSearch

  package init(moves: CompactModel, labels: LinearModel) {
    self.moves = moves
    self.labels = labels
    search = BeamSearch(unit: moves.averageWeight)
  }

  /// The head of each token (−1 for the root) and the label of each.
  package func parse(_ input: ParserInput) -> (heads: [Int32], labels: [UInt8]) {
    withMemory { memory in
      input.withAtoms { parse($0, count: input.count, memory) } ?? ([], [])
    } ?? ([], [])
  }

  private func parse(
    _ input: ParserInput.Pointers, count: Int, _ memory: Memory
  ) -> (heads: [Int32], labels: [UInt8]) {
    var arena = ParserArena(count: count)
    var beam = [Reading(state: 0, cost: 0)]
    var candidates: [Candidate] = []
    while !arena.isFinal(arena.states[Int(beam[0].state)]) {
      candidates.removeAll(keepingCapacity: true)
      for index in beam.indices {
        addMoves(after: beam[index], arena, input, memory, to: &candidates)
      }
      if candidates.count > 1 { search.prune(&candidates) }
      beam.removeAll(keepingCapacity: true)
      for index in candidates.indices {
        let state = apply(candidates[index], &arena, input, memory)
        beam.append(Reading(state: state, cost: candidates[index].cost))
      }
    }
    return arena.tree(of: beam[0].state)
  }

  /// A partial parse, and what its moves have cost.
  private struct Reading {
    let state: Int32
    let cost: Int32
  }

  /// A move that may follow a state.
  struct Candidate {
    let state: Int32
    let move: Move
    var cost: Int32
  }

  /// Memory for features and scores, used for one decision after another, and the indices that features are in.
  private struct Memory {
    let features: UnsafeMutablePointer<UInt64>
    let labels: UnsafeMutablePointer<Int32>
    let moveIndex: UnsafeBufferPointer<UInt32>
    let labelIndex: UnsafeBufferPointer<UInt32>
    let workspace: LinearModel.Workspace
  }

  @inline(__always) private func withMemory<Result>(_ body: (Memory) -> Result) -> Result? {
    var result: Result?
    moves.withIndex { moveIndex in
      labels.withIndex { labelIndex in
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: ParserFeatures.maximum) {
          features in
          withUnsafeTemporaryAllocation(of: Int32.self, capacity: labels.classes) { scores in
            guard let base = features.baseAddress, let first = scores.baseAddress else { return }
            labels.withWorkspace { workspace in
              result = body(
                Memory(
                  features: base, labels: first, moveIndex: moveIndex, labelIndex: labelIndex,
                  workspace: workspace))
            }
          }
        }
      }
    }
    return result
  }

  private func apply(
    _ candidate: Candidate, _ arena: inout ParserArena, _ input: ParserInput.Pointers,
    _ memory: Memory
  ) -> Int32 {
    guard candidate.move != .shift else {
      return arena.apply(.shift, label: StackItem.noLabel, score: 0, to: candidate.state)
    }
    let state = arena.states[Int(candidate.state)]
    let label = bestLabel(candidate.move, state, arena, input, memory)
    return arena.apply(candidate.move, label: label, score: 0, to: candidate.state)
  }

  @inline(__always) private func addMoves(
    after reading: Reading, _ arena: borrowing ParserArena, _ input: ParserInput.Pointers,
    _ memory: Memory, to candidates: inout [Candidate]
  ) {
    let state = arena.states[Int(reading.state)]
    let allowed = (
      shift: arena.allows(.shift, in: state), left: arena.allows(.left, in: state),
      right: arena.allows(.right, in: state)
    )
    func add(_ move: Move, _ cost: Int32) {
      candidates.append(Candidate(state: reading.state, move: move, cost: reading.cost &+ cost))
    }
    if allowed.shift, !allowed.left, !allowed.right { return add(.shift, 0) }
    if allowed.right, !allowed.shift, !allowed.left { return add(.right, 0) }
    var buffer = FeatureBuffer(memory.features, announcingTo: memory.moveIndex)
    ParserFeatures.addMoves(state, arena, input, to: &buffer)
    let (left, right) = moves.scores(memory.features, count: buffer.count)
    // Two moves or three are possible here, so that shifting or a left arc is among them.
    var best = allowed.shift ? (Move.shift, Int32(0)) : (Move.left, left)
    var next = (Move.shift, Int32.min)
    func consider(_ move: Move, _ score: Int32) {
      if score > best.1 {
        (best, next) = ((move, score), best)
      } else if score > next.1 {
        next = (move, score)
      }
    }
    if allowed.shift, allowed.left { consider(.left, left) }
    if allowed.right { consider(.right, right) }
    let costs = search.costs(ofLead: best.1 &- next.1)
    add(best.0, costs.best)
    if let cost = costs.next { add(next.0, cost) }
  }

  private func bestLabel(
    _ move: Move, _ state: ParserState, _ arena: borrowing ParserArena,
    _ input: ParserInput.Pointers, _ memory: Memory
  ) -> UInt8 {
    var buffer = FeatureBuffer(memory.features, announcingTo: memory.labelIndex)
    ParserFeatures.addLabels(move, state, arena, input, to: &buffer)
    memory.labels.update(repeating: 0, count: labels.classes)
    labels.add(memory.features, count: buffer.count, to: memory.labels, in: memory.workspace)
    let scores = UnsafeMutableBufferPointer(start: memory.labels, count: labels.classes)
    return UInt8(truncatingIfNeeded: Tagger.best(scores))
  }
}
