import ChronographLanguage

/// Reads headlines, which leave auxiliaries out: "Minister sacked over leak", "Lima to resign".
struct HeadlineVoice {
  let grammar: EventGrammar
  let mentions: [Mention]

  /// Lets bare participles be passives and bare infinitives plans.
  func read(_ tree: inout ClauseTree) {
    for clause in tree.clauses.indices {
      guard let group = tree.group(clause), tree.clauses[clause].verbItem > 0 else { continue }
      if group.isInfinitive, isAlone(clause, in: tree) {
        tree.groups[tree.clauses[clause].group].isInfinitive = false
        tree.groups[tree.clauses[clause].group].isDestined = true
        makeMain(clause, in: &tree)
      } else if isBarePassive(clause, group, in: tree) {
        tree.groups[tree.clauses[clause].group].isPassive = true
        tree.groups[tree.clauses[clause].group].isParticiple = false
        if isAlone(clause, in: tree) { makeMain(clause, in: &tree) }
        if let subject = passedOn(to: clause, in: tree) { tree.clauses[clause].subject = subject }
      }
    }
  }

  /// "Teacher charged by Fraud Office jailed": who charges is not who is jailed.
  private func passedOn(to clause: Int, in tree: ClauseTree) -> [Int]? {
    guard let subject = tree.clauses[clause].subject.first,
      grammar.is(tree.phrases[subject].preposition, .agentMarker),
      let item = tree.items.first(where: { $0.kind == .phrase && $0.index == subject }),
      item.clause >= 0, item.clause != clause
    else { return nil }
    return tree.clauses[item.clause].subject
  }

  /// Whether no verb stands above it.
  private func isAlone(_ clause: Int, in tree: ClauseTree) -> Bool {
    let parent = tree.clauses[clause].parent
    return parent < 0 || tree.clauses[parent].group < 0
  }

  private func makeMain(_ clause: Int, in tree: inout ClauseTree) {
    tree.clauses[clause].kind = .main
    tree.clauses[clause].parent = -1
    guard tree.clauses[clause].subject.isEmpty else { return }
    var found: [Int] = []
    var isList = false
    for item in tree.items[..<tree.clauses[clause].verbItem] {
      switch item.kind {
      case .phrase where tree.phrases[item.index].preposition == 0: found.append(item.index)
      case .conjunction: isList = isList || !found.isEmpty
      case .colon, .semicolon, .dash: (found, isList) = ([], false)
      default: break
      }
    }
    tree.clauses[clause].subject = tree.heads(of: found, coordinated: isList, mentions)
  }

  /// A past form without object of a verb that is done to somebody.
  private func isBarePassive(_ clause: Int, _ group: VerbGroup, in tree: ClauseTree) -> Bool {
    guard group.mayBeParticiple || group.isParticiple, !group.isPassive, !group.isPerfect
    else { return false }
    let frames = grammar.verbFrames[Int(group.lemma)].map { grammar.frames[Int($0)] }
    // "Lima named ambassador": an office is no object.
    let isGivenOffice = frames.contains { $0.type.rawValue == "appointment" }
    let objects = tree.objects(ofClause: clause)
    guard objects.isEmpty || isGivenOffice && tree.phrases[objects[0]].mention < 0 else {
      return false
    }
    let types = ["appointment", "removal", "expulsion", "arrest", "charge", "trial", "death"]
    return frames.contains { frame in
      types.contains(frame.type.rawValue)
        && frame.arguments.contains { $0.slot == .object && $0.role == .patient }
    }
      && !frames.contains { frame in
        frame.pattern.isEmpty
          && frame.arguments.contains { $0.slot == .subject && $0.role == .patient }
      }
  }
}
