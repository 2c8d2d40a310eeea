internal import ChronographExtraction
internal import ChronographNetwork

/// A box with its text, measured so that the text never leaves it.
struct NodeBox: Sendable {
  static let nameMetrics = TextMetrics(size: 11, bold: true)
  static let aliasMetrics = TextMetrics(size: 9.5)
  static let lineHeight = 13.5
  private static let widest = 128.0

  let entity: DrawingModel.Node
  let lines: [String]
  let alias: String?
  let size: Size

  init(_ node: DrawingModel.Node) {
    entity = node
    let name = DisplayText.clipped(node.entity.name, to: 400)
    lines = Self.nameMetrics.balanced(
      name.isEmpty ? node.entity.id : name, to: Self.widest, lines: 4)
    alias = Self.otherScript(node.entity, name).map {
      Self.aliasMetrics.truncated($0, to: Self.widest)
    }
    let text = max(
      Self.nameMetrics.width(of: lines), alias.map { Self.aliasMetrics.width(of: $0) } ?? 0)
    let height = Double(lines.count) * Self.lineHeight + (alias == nil ? 0 : 12.5)
    size = Self.outer(of: Size(width: text, height: height), node.entity.kind)
  }

  /// The room around a text of that size, by shape: comfortable where the text is as wide as measured, and enough for the
  /// widest font, whose text may come near the border but not to it.
  private static func outer(of text: Size, _ kind: EntityKind) -> Size {
    func size(_ room: Double, least: Double, height: Double) -> Size {
      let usual = max(text.width * 1.04, 34) + room
      return Size(
        width: max(usual, text.width * TextMetrics.widestFont + least),
        height: text.height + height)
    }
    switch kind {
    case .person: return size(22, least: 10, height: 12)
    case .body: return size(20, least: 8, height: 15)
    case .case: return size(26, least: 14, height: 16)
    case .instrument: return size(28, least: 16, height: 13)
    case .place: return size(34, least: 22, height: 12)
    }
  }

  /// The first alias in another script than the name, such as the Chinese beside the pinyin.
  private static func otherScript(_ entity: Network.Entity, _ name: String) -> String? {
    guard !name.unicodeScalars.contains(where: { $0.value >= 0x590 }) else { return nil }
    return entity.aliases.lazy.map { DisplayText.clipped($0, to: 60) }.first { alias in
      !alias.isEmpty && alias.unicodeScalars.allSatisfy { $0.value >= 0x590 || $0 == " " }
    }
  }

  /// Draws the shape of a kind around a centre.
  static func outline(
    of kind: EntityKind, in box: Box, attributes: (fill: String, stroke: String, width: Double),
    to svg: inout MarkupWriter
  ) {
    let (fill, stroke) = (attributes.fill, attributes.stroke)
    let width = number(attributes.width)
    switch kind {
    case .person, .body:
      let radius = kind == .person ? number(min(11, box.height / 2)) : "1.5"
      svg.element(
        "rect",
        [
          "x": number(box.minX), "y": number(box.minY), "width": number(box.width),
          "height": number(box.height), "rx": radius, "fill": fill, "stroke": stroke,
          "stroke-width": width,
        ])
      guard kind == .body else { return }
      // The bar tells a body from a person without colour.
      svg.element(
        "rect",
        [
          "x": number(box.minX), "y": number(box.minY), "width": number(box.width),
          "height": "4", "fill": stroke,
        ])
    case .case, .instrument, .place:
      svg.element(
        "path",
        [
          "d": path(of: kind, box), "fill": fill, "stroke": stroke,
          "stroke-width": width, "stroke-linejoin": "round",
        ])
    }
  }

  private static func path(of kind: EntityKind, _ box: Box) -> String {
    switch kind {
    case .case: octagon(box)
    case .place: hexagon(box)
    case .instrument, .person, .body: page(box)
    }
  }

  private static func octagon(_ box: Box) -> String {
    let cut = min(8, box.height / 3)
    let (left, right) = (number(box.minX + cut), number(box.maxX - cut))
    let (upper, lower) = (number(box.minY + cut), number(box.maxY - cut))
    return "M\(left) \(number(box.minY))H\(right)L\(number(box.maxX)) \(upper)V\(lower)"
      + "L\(right) \(number(box.maxY))H\(left)L\(number(box.minX)) \(lower)V\(upper)Z"
  }

  private static func hexagon(_ box: Box) -> String {
    let inset = min(11, box.width / 4)
    let middle = number(box.center.y)
    return "M\(number(box.minX)) \(middle)L\(number(box.minX + inset)) \(number(box.minY))"
      + "H\(number(box.maxX - inset))L\(number(box.maxX)) \(middle)"
      + "L\(number(box.maxX - inset)) \(number(box.maxY))H\(number(box.minX + inset))Z"
  }

  /// A sheet with a folded corner.
  private static func page(_ box: Box) -> String {
    let fold = min(10, box.height / 2)
    let (x, y) = (number(box.maxX - fold), number(box.minY + fold))
    return "M\(number(box.minX)) \(number(box.minY))H\(x)L\(number(box.maxX)) \(y)"
      + "V\(number(box.maxY))H\(number(box.minX))ZM\(x) \(number(box.minY))V\(y)H\(number(box.maxX))"
  }
}
