/// The templates of the parser, in the order that numbers them.
package enum ParserFeatures {
  /// More than either set of templates has.
  package static let maximum = 192

  @inline(__always) private static func label(_ label: UInt8) -> UInt64 {
    FeatureHash.small(7, Int32(label))
  }

  @inline(__always) private static func distance(_ first: Int32, _ second: Int32) -> UInt64 {
    guard first >= 0 else { return FeatureHash.small(8, -1) }
    let length = second - first
    return FeatureHash.small(8, length < 5 ? length : length < 10 ? 5 : 6)
  }

  @inline(__always) private static func valency(_ count: UInt8) -> UInt64 {
    FeatureHash.small(9, Int32(count))
  }

  /// Lends the parser's view of a sentence for as long as the call takes.
  @inline(__always) private static func withView(
    _ arena: borrowing ParserArena, _ input: ParserInput.Pointers, _ body: (ParserView) -> Void
  ) {
    let count = arena.count
    arena.items.withUnsafeBufferPointer { items in
      body(ParserView(words: input.words, totals: input.totals, items: items, count: count))
    }
  }

  /// The features that choose a move.
  package static func addMoves(
    _ state: ParserState, _ arena: ParserArena, _ input: ParserInput,
    to features: inout FeatureBuffer
  ) {
    _ = input.withAtoms { addMoves(state, arena, $0, to: &features) }
  }

  @inline(__always) static func addMoves(
    _ state: ParserState, _ arena: borrowing ParserArena, _ input: ParserInput.Pointers,
    to features: inout FeatureBuffer
  ) {
    withView(arena, input) { view in
      let s0 = view.item(state.top)
      let s1 = view.item(s0.below)
      let s2 = view.item(s1.below)
      let b0 = view.front(of: state)
      addWords(view, s0.token, s1.token, s2.token, b0.token, &features)
      addContext(view, s0.token, s1.token, s2.token, b0.token, &features)
      addDependents(view, s0, s1, b0, &features)
      addMarkers(view, s0, s1, s2, b0, &features)
      addShape(view, s0, s1, b0, &features)
      addSurface(view, s0, s1, s2, b0, &features)
      addClasses(view, s0.token, s1.token, b0.token, &features)
    }
  }

  private static func addToken(_ word: ParserInput.WordAtoms, _ features: inout FeatureBuffer) {
    features.add(word.word)
    features.add(word.tag)
    features.add(word.word, word.tag)
  }

  private static func addPair(
    _ first: ParserInput.WordAtoms, _ second: ParserInput.WordAtoms,
    _ features: inout FeatureBuffer
  ) {
    features.add(first.word, second.word)
    features.add(first.tag, second.tag)
    features.add(first.word, second.tag)
    features.add(first.tag, second.word)
    features.add(first.universal, second.universal)
  }

  private static func addWords(
    _ view: ParserView, _ s0: Int32, _ s1: Int32, _ s2: Int32, _ b0: Int32,
    _ features: inout FeatureBuffer
  ) {
    let (top, below, next) = (view.word(s0), view.word(s1), view.word(b0))
    let next1 = view.word(b0 < 0 ? -1 : view.upcoming(b0 + 1))
    let next2 = view.word(b0 < 0 ? -1 : view.upcoming(b0 + 2))
    let next3 = view.word(b0 < 0 ? -1 : view.upcoming(b0 + 3))
    addToken(top, &features)
    addToken(below, &features)
    addToken(next, &features)
    addToken(next1, &features)
    features.add(view.word(s2).word)
    features.add(view.word(s2).tag)
    features.add(next2.word)
    features.add(next2.tag)
    features.add(next3.tag)
    addPair(top, next, &features)
    addPair(below, top, &features)
    addPair(below, next, &features)
    features.add(top.word, top.tag, next.word, next.tag)
    features.add(top.word, top.tag, next.tag)
    features.add(top.tag, next.word, next.tag)
    features.add(top.suffix, next.tag)
    features.add(top.tag, next.suffix)
  }

  private static func addContext(
    _ view: ParserView, _ s0: Int32, _ s1: Int32, _ s2: Int32, _ b0: Int32,
    _ features: inout FeatureBuffer
  ) {
    let next1 = view.word(b0 < 0 ? -1 : view.upcoming(b0 + 1))
    let next2 = view.word(b0 < 0 ? -1 : view.upcoming(b0 + 2))
    let (t0, t1, t2) = (view.word(s0).tag, view.word(s1).tag, view.word(s2).tag)
    let (n0, n1, n2) = (view.word(b0).tag, next1.tag, next2.tag)
    let (w0, v0) = (view.word(s0).word, view.word(b0).word)
    features.add(n0, n1)
    features.add(v0, n1)
    features.add(n0, next1.word)
    features.add(t0, n0, n1)
    features.add(t1, t0, n0)
    features.add(t2, t1, t0)
    features.add(n0, n1, n2)
    features.add(t0, n0, n1, n2)
    features.add(t1, t0, n0, n1)
    features.add(t2, t1, t0, n0)
    features.add(w0, n0, n1)
    features.add(t0, v0, n1)
    features.add(t1, w0, n0)
    features.add(t1, t0, v0)
    features.add(view.word(s1).word, t0, n0)
    features.add(w0, v0, n1)
    features.add(t0, next1.word, n0)
  }

  private static func addDependents(
    _ view: ParserView, _ s0: StackItem, _ s1: StackItem, _ b0: StackItem,
    _ features: inout FeatureBuffer
  ) {
    let (t0, t1, n0) = (view.word(s0.token).tag, view.word(s1.token).tag, view.word(b0.token).tag)
    features.add(t0, view.word(s0.left).tag, n0)
    features.add(t0, view.word(s0.right).tag, n0)
    features.add(t1, view.word(s1.right).tag, t0)
    features.add(t1, view.word(s1.left).tag, t0)
    features.add(t0, n0, view.word(b0.left).tag)
    features.add(t1, t0, view.word(s0.left).tag)
    features.add(t1, t0, view.word(s0.right).tag)
    features.add(t0, label(s0.leftLabel), label(s0.innerLeftLabel))
    features.add(t0, label(s0.rightLabel), label(s0.innerRightLabel))
    features.add(t1, label(s1.leftLabel), label(s1.innerLeftLabel))
    features.add(t1, label(s1.rightLabel), label(s1.innerRightLabel))
    features.add(n0, label(b0.leftLabel), label(b0.innerLeftLabel))
    features.add(t0, label(s0.rightLabel), n0)
    features.add(t0, label(s0.leftLabel), n0)
    features.add(t1, label(s1.rightLabel), t0, label(s0.leftLabel))
    features.add(t0, n0, label(b0.leftLabel), label(s0.leftLabel))
    features.add(view.word(s0.token).word, label(s0.rightLabel))
    features.add(view.word(s0.token).word, label(s0.leftLabel))
    features.add(view.word(s1.token).word, label(s1.rightLabel), t0)
    features.add(view.word(b0.token).word, label(b0.leftLabel))
  }

  /// Prepositions and conjunctions hang below their nouns and verbs: they decide where those attach.
  private static func addMarkers(
    _ view: ParserView, _ s0: StackItem, _ s1: StackItem, _ s2: StackItem, _ b0: StackItem,
    _ features: inout FeatureBuffer
  ) {
    let (w0, w1) = (view.word(s0.token).word, view.word(s1.token).word)
    let (t0, t1, t2) = (view.word(s0.token).tag, view.word(s1.token).tag, view.word(s2.token).tag)
    let (v0, n0) = (view.word(b0.token).word, view.word(b0.token).tag)
    let (mark, marked) = (view.word(s0.left).word, view.word(b0.left).word)
    features.add(w1, mark)
    features.add(w1, mark, w0)
    features.add(t1, mark, t0)
    features.add(t2, t1, mark, t0)
    features.add(view.word(s2.token).word, t1, mark)
    features.add(w0, marked)
    features.add(w0, marked, v0)
    features.add(t0, marked, n0)
    features.add(t1, t0, marked, n0)
    features.add(t0, mark, n0)
    features.add(t0, view.word(s0.right).word, n0)
    features.add(t1, view.word(s1.right).word, t0)
    features.add(w1, view.word(s1.right).word, w0)
  }

  private static func addShape(
    _ view: ParserView, _ s0: StackItem, _ s1: StackItem, _ b0: StackItem,
    _ features: inout FeatureBuffer
  ) {
    let (w0, w1, v0) = (
      view.word(s0.token).word, view.word(s1.token).word, view.word(b0.token).word
    )
    let (t0, t1, n0) = (view.word(s0.token).tag, view.word(s1.token).tag, view.word(b0.token).tag)
    features.add(w0, valency(s0.rightCount))
    features.add(t0, valency(s0.rightCount))
    features.add(w0, valency(s0.leftCount))
    features.add(t0, valency(s0.leftCount))
    features.add(w1, valency(s1.rightCount))
    features.add(t1, valency(s1.rightCount), t0)
    features.add(t1, valency(s1.leftCount))
    features.add(n0, valency(b0.leftCount))
    features.add(v0, valency(b0.leftCount))
    let (ahead, behind) = (distance(s0.token, b0.token), distance(s1.token, s0.token))
    features.add(w0, ahead)
    features.add(t0, ahead)
    features.add(v0, ahead)
    features.add(n0, ahead)
    features.add(t0, n0, ahead)
    features.add(t1, t0, behind)
    features.add(w1, t0, behind)
    features.add(t0, n0, view.between(s0.token, b0.token))
    features.add(t1, t0, view.between(s1.token, s0.token))
    features.add(t1, n0, view.between(s1.token, b0.token))
    features.add(t1, t0, n0, view.between(s1.token, s0.token))
  }

  /// The features that choose the label of an arc about to be made.
  package static func addLabels(
    _ move: Move, _ state: ParserState, _ arena: ParserArena, _ input: ParserInput,
    to features: inout FeatureBuffer
  ) {
    _ = input.withAtoms { addLabels(move, state, arena, $0, to: &features) }
  }

  @inline(__always) static func addLabels(
    _ move: Move, _ state: ParserState, _ arena: borrowing ParserArena,
    _ input: ParserInput.Pointers, to features: inout FeatureBuffer
  ) {
    withView(arena, input) { view in
      let dependent = view.item(state.top)
      let head = move == .left ? view.front(of: state) : view.item(dependent.below)
      let side = FeatureHash.small(10, Int32(move.rawValue))
      addPair(view, head.token, dependent.token, side, &features)
      addDependents(view, head, dependent, side, &features)
      addNeighbours(
        view, head.token, dependent.token, next: view.word(view.upcoming(state.next)).tag, side,
        &features)
    }
  }

  private static func addPair(
    _ view: ParserView, _ head: Int32, _ dependent: Int32, _ side: UInt64,
    _ features: inout FeatureBuffer
  ) {
    let (h, d) = (view.word(head), view.word(dependent))
    let (low, high) = (min(head, dependent), max(head, dependent))
    features.add(side)
    features.add(h.word, side)
    features.add(h.tag, side)
    features.add(d.word, side)
    features.add(d.tag, side)
    features.add(d.word, d.tag, side)
    features.add(h.word, d.word, side)
    features.add(h.tag, d.tag, side)
    features.add(h.word, d.tag, side)
    features.add(h.tag, d.word, side)
    features.add(h.universal, d.universal, side)
    features.add(d.suffix, h.tag, side)
    features.add(h.tag, d.tag, distance(low, high), side)
    features.add(h.tag, d.tag, view.between(low, high), side)
  }

  private static func addDependents(
    _ view: ParserView, _ head: StackItem, _ dependent: StackItem, _ side: UInt64,
    _ features: inout FeatureBuffer
  ) {
    let (h, d) = (view.word(head.token), view.word(dependent.token))
    features.add(view.word(dependent.left).word, side)
    features.add(view.word(dependent.left).word, h.tag, d.tag, side)
    features.add(view.word(dependent.left).word, d.word, side)
    features.add(view.word(dependent.left).word, h.word, side)
    features.add(label(dependent.leftLabel), h.tag, d.tag, side)
    features.add(label(dependent.leftLabel), label(dependent.innerLeftLabel), d.tag, side)
    features.add(label(dependent.rightLabel), h.tag, d.tag, side)
    features.add(d.tag, valency(dependent.leftCount), side)
    features.add(label(head.leftLabel), h.tag, d.tag, side)
    features.add(label(head.rightLabel), h.tag, d.tag, side)
    features.add(label(head.leftLabel), label(head.innerLeftLabel), d.tag, side)
    features.add(label(head.rightLabel), label(head.innerRightLabel), d.tag, side)
    features.add(h.word, label(head.leftLabel), d.tag, side)
    features.add(h.word, label(head.rightLabel), d.tag, side)
    features.add(view.word(head.left).word, h.tag, d.tag, side)
  }

  private static func addNeighbours(
    _ view: ParserView, _ head: Int32, _ dependent: Int32, next: UInt64, _ side: UInt64,
    _ features: inout FeatureBuffer
  ) {
    let (h, d) = (view.word(head), view.word(dependent))
    let (before, after) = (view.word(dependent - 1).tag, view.word(dependent + 1).tag)
    features.add(before, d.tag, side)
    features.add(d.tag, after, side)
    features.add(before, d.tag, h.tag, side)
    features.add(d.tag, after, h.tag, side)
    features.add(d.word, after, side)
    features.add(view.word(head - 1).tag, h.tag, d.tag, side)
    features.add(h.tag, view.word(head + 1).tag, d.tag, side)
    features.add(next, d.tag, h.tag, side)
  }
}
