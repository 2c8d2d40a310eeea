internal import ChronographExport
internal import ChronographExtraction
internal import ChronographNetwork

/// The colours and faces of pictures and pages, in one place.
///
/// Colour never says anything alone: kinds differ by shape, factuality by dashes, and words repeat both.
public struct DiagramStyle: Hashable, Sendable {
  /// Light or dark.
  public enum Theme: String, Hashable, Sendable, CaseIterable {
    /// Dark ink on white, for print.
    case light
    /// Light ink on near-black, for screens.
    case dark
  }

  /// Fill, border and text of a box.
  struct Box: Hashable, Sendable {
    var fill: String
    var stroke: String
    var text: String
  }

  /// Light or dark.
  public let theme: Theme

  /// Creates the style of a theme.
  public init(_ theme: Theme = .light) { self.theme = theme }

  static let fontFamily =
    "Helvetica, Arial, 'Liberation Sans', 'Noto Sans CJK SC', 'PingFang SC', "
    + "'Microsoft YaHei', sans-serif"

  var background: String { pick("#ffffff", "#16191d") }
  var ink: String { pick("#1c2126", "#e8eaed") }
  var muted: String { pick("#5a646e", "#a7b0b9") }
  var rule: String { pick("#d5dade", "#3a4149") }
  var band: String { pick("#f5f6f7", "#1d2126") }

  /// The look of a kind: by day that of every other format.
  func box(of kind: EntityKind) -> Box {
    let look = NetworkStyle.node(kind)
    guard theme == .dark else { return Box(fill: look.fill, stroke: look.border, text: ink) }
    switch kind {
    case .person: return Box(fill: "#1f3547", stroke: "#9cc4ea", text: ink)
    case .body: return Box(fill: "#38311f", stroke: "#e0bb78", text: ink)
    case .case: return Box(fill: "#45202f", stroke: "#eda3c4", text: ink)
    case .instrument: return Box(fill: "#1b382c", stroke: "#8fd3b7", text: ink)
    case .place: return Box(fill: "#2d3136", stroke: "#b4bac0", text: ink)
    }
  }

  func color(of group: TieGroup) -> String {
    switch group {
    case .office: pick(NetworkStyle.color(of: .position), "#8fbde8")
    case .structure: pick("#8a5a00", "#e0bb78")
    case .departure: pick("#3d4a57", "#c3ccd6")
    case .accusation: pick(NetworkStyle.color(of: .removedFrom), "#f3956b")
    case .relief: pick("#1f6f8b", "#86cfe6")
    case .instrument: pick("#00664b", "#8fd3b7")
    case .contact: pick("#96305f", "#eda3c4")
    case .happening: pick(NetworkStyle.eventColor, "#c2a6e6")
    case .unspecific: muted
    }
  }

  private func pick(_ light: String, _ dark: String) -> String { theme == .light ? light : dark }
}

/// What a line is about; ties of one group share a colour.
enum TieGroup: Int, Hashable, Sendable, CaseIterable {
  case office, structure, departure, accusation, relief, instrument, contact, happening
  /// No subject: a sign in a legend that explains a form, not a colour.
  case unspecific

  init(_ type: RelationType) {
    switch type {
    case .position, .member, .leads: self = .office
    case .partOf: self = .structure
    case .removedFrom: self = .departure
    case .investigatedBy, .implicatedIn: self = .accusation
    case .issued, .about: self = .instrument
    default: self = .contact
    }
  }

  var words: String {
    switch self {
    case .office: "office, membership, command"
    case .structure: "part of"
    case .departure: "removed from, leaves office"
    case .accusation: "investigation, arrest, trial, case"
    case .relief: "acquittal, pardon, release"
    case .instrument: "issues, is about"
    case .contact: "meeting, other tie"
    case .happening: "event"
    case .unspecific: ""
    }
  }
}

/// How a statement's factuality looks and reads.
struct FactualityStyle: Hashable, Sendable {
  /// Lengths of strokes and gaps; `nil` is a solid line.
  var dashes: String?
  /// The word at the line, of everything that is not told as a fact.
  var mark: String?
  /// The words in the legend.
  var words: String

  init(_ factuality: Factuality) {
    mark = factuality.mark
    switch factuality {
    case .fact: (dashes, words) = (nil, "told as a fact")
    case .reported: (dashes, words) = ("9 3", "reported by a source")
    case .alleged: (dashes, words) = ("1.5 3.5", "alleged")
    case .planned: (dashes, words) = ("8 3 1.5 3", "planned")
    case .negated: (dashes, words) = ("4 4", "denied: said not to be so")
    }
  }
}
