internal import ChronographExtraction
internal import ChronographNetwork

/// What a picture of a network shows, before anything has a place.
struct DrawingModel: Sendable {
  /// A box.
  struct Node: Sendable {
    var entity: Network.Entity
    var isFocus = false
  }

  /// A line: a relation, or events of one kind between the same two.
  struct Tie: Sendable {
    var id: String
    var source: Int
    var target: Int
    var group: TieGroup
    /// What it says, such as "former minister".
    var words: String
    var date: String?
    var factuality: Factuality
    var status: TenureStatus?
    var hasArrow = true
    var evidence: [String]
    var attribution: [String]
    /// The ids of the events that it stands for, or that tell the same.
    var events: [String] = []
  }

  /// How much of the network is not in the picture.
  struct LeftOut: Hashable, Sendable {
    var unsureTies = 0
    var untied: [EntityKind: Int] = [:]
    var beyondLimit = 0
    var beyondFocus = 0
    var events = 0
  }

  var nodes: [Node] = []
  var ties: [Tie] = []
  var leftOut = LeftOut()
  var focus: String?
  /// What happened to one entity alone, such as an arrest, which no line can show; by its id.
  var eventsAlone: [String: [Network.Event]] = [:]
  /// Those of the focus.
  var eventsOfFocus: [Network.Event] { focus.flatMap { eventsAlone[$0] } ?? [] }
}
