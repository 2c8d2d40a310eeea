/// A relation of Universal Dependencies with the subtypes that English uses, such as `nsubj:pass`.
public enum DependencyRelation: UInt8, Hashable, Sendable, CaseIterable {
  case root, acl, relativeClause, advcl, relativeAdvcl, advmod, amod, appos, aux, auxPass, `case`
  case cc, ccPreconj, ccomp, compound, particle, conj, cop, csubj, csubjPass, dep, det, predet
  case discourse, dislocated, expl, fixed, flat, goeswith, iobj, list, mark, nmod, nmodDesc
  case nmodPoss, nmodUnmarked, nsubj, nsubjOuter, nsubjPass, nummod, obj, obl, oblAgent
  case oblUnmarked, orphan, parataxis, punct, reparandum, vocative, xcomp

  private static let names: [StaticString] = [
    "root", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux",
    "aux:pass", "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop",
    "csubj", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl", "fixed",
    "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked",
    "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:unmarked",
    "orphan", "parataxis", "punct", "reparandum", "vocative", "xcomp",
  ]

  /// The name in CoNLL-U, with its subtype.
  public var name: String { Self.names[Int(rawValue)].description }

  /// The relation of that name; an unknown subtype falls back to the relation without it.
  public init?(name: String) {
    let plain = name.prefix { $0 != ":" }
    let index =
      Self.names.firstIndex { $0.description == name }
      ?? Self.names.firstIndex { $0.description == plain }
    guard let index else { return nil }
    self.init(rawValue: UInt8(index))
  }

  /// The relation without its subtype: `nsubj` for `nsubj:pass`.
  public var universal: DependencyRelation {
    DependencyRelation(name: String(name.prefix { $0 != ":" })) ?? self
  }
}
