internal import ChronographExtraction

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

  func box(of kind: EntityKind) -> Box {
    switch kind {
    case .person: tint("#e4eef8", "#2a6099", "#1f3547", "#9cc4ea")
    case .body: tint("#f1ede4", "#7d6a43", "#38311f", "#d8c493")
    case .case: tint("#fbe6e3", "#b13a2b", "#48221d", "#f0a397")
    case .instrument: tint("#e6f2e8", "#3c7a4b", "#1f3826", "#9bd3a9")
    case .place: tint("#efe8f5", "#71519a", "#33264a", "#c7afe6")
    }
  }

  func color(of group: TieGroup) -> String {
    switch group {
    case .office: pick("#2a6099", "#8fbde8")
    case .structure: pick("#7d6a43", "#d0bb88")
    case .accusation: pick("#b13a2b", "#f08d7e")
    case .instrument: pick("#3c7a4b", "#8bcb9b")
    case .contact: pick("#71519a", "#c2a6e6")
    case .happening: pick("#4a5560", "#b9c2cb")
    }
  }

  private func tint(
    _ fill: String, _ stroke: String, _ darkFill: String, _ darkStroke: String
  ) -> Box {
    Box(fill: pick(fill, darkFill), stroke: pick(stroke, darkStroke), text: ink)
  }

  private func pick(_ light: String, _ dark: String) -> String { theme == .light ? light : dark }
}

/// What a line is about; ties of one group share a colour.
enum TieGroup: Int, Hashable, Sendable, CaseIterable {
  case office, structure, accusation, instrument, contact, happening

  init(_ type: RelationType) {
    switch type {
    case .position, .member, .leads: self = .office
    case .partOf: self = .structure
    case .removedFrom, .investigatedBy, .implicatedIn: self = .accusation
    case .issued, .about: self = .instrument
    default: self = .contact
    }
  }

  var words: String {
    switch self {
    case .office: "office, membership, command"
    case .structure: "part of"
    case .accusation: "removal, investigation, case"
    case .instrument: "issues, is about"
    case .contact: "meeting, other tie"
    case .happening: "event"
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
    switch factuality {
    case .fact: (dashes, mark, words) = (nil, nil, "told as a fact")
    case .reported: (dashes, mark, words) = ("9 3", "reported", "reported by a source")
    case .alleged: (dashes, mark, words) = ("1.5 3.5", "alleged", "alleged")
    case .planned: (dashes, mark, words) = ("8 3 1.5 3", "planned", "planned")
    case .negated: (dashes, mark, words) = (nil, "denied", "said not to be so")
    }
  }
}
