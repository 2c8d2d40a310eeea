/// Templates over what stands beside the words, whatever has been attached so far.
extension ParserFeatures {
  /// What stands beside the words in the text, and the dependents of second order.
  static func addSurface(
    _ view: ParserView, _ s0: StackItem, _ s1: StackItem, _ s2: StackItem, _ b0: StackItem,
    _ features: inout FeatureBuffer
  ) {
    let (t0, t1, n0) = (view.word(s0.token).tag, view.word(s1.token).tag, view.word(b0.token).tag)
    let (after, before) = (view.neighbour(s0.token, 1).tag, view.neighbour(s0.token, -1).tag)
    let ahead = view.neighbour(b0.token, -1)
    let behind = view.neighbour(s1.token, 1).tag
    features.add(t0, after, n0)
    features.add(before, t0, n0)
    features.add(t0, ahead.tag, n0)
    features.add(t0, after, ahead.tag, n0)
    features.add(t0, ahead.word, n0)
    features.add(t1, behind, t0)
    features.add(t1, before, t0)
    features.add(t1, behind, before, t0)
    features.add(view.neighbour(s1.token, -1).tag, t1, t0)
    features.add(t0, view.word(s0.right).tag, view.word(s0.innerRight).tag)
    features.add(t0, view.word(s0.left).tag, view.word(s0.innerLeft).tag)
    features.add(t1, view.word(s1.right).tag, view.word(s1.innerRight).tag, t0)
    features.add(n0, view.word(b0.left).tag, view.word(b0.innerLeft).tag, t0)
    features.add(view.word(s2.token).tag, t0, n0)
    features.add(view.word(s2.token).word, t1, t0)
    features.add(view.word(s0.token).word, view.word(s0.right).word, n0)
  }

  /// What the dictionary says a word may be: holds where the tagger errs.
  static func addClasses(
    _ view: ParserView, _ s0: Int32, _ s1: Int32, _ b0: Int32, _ features: inout FeatureBuffer
  ) {
    let (top, below, next) = (view.word(s0).known, view.word(s1).known, view.word(b0).known)
    let next1 = view.word(b0 < 0 ? -1 : view.upcoming(b0 + 1)).known
    features.add(top, next)
    features.add(below, top)
    features.add(below, top, next)
    features.add(top, next, next1)
    features.add(view.word(s0).tag, next, next1)
  }
}
