extension MarkupWriter {
  /// Writes the root element with title and description first, as screen readers want it.
  mutating func picture(
    id: String, size: Size, title: String, description: String, style: DiagramStyle,
    _ body: (inout MarkupWriter) -> Void
  ) {
    let (width, height) = (number(size.width.rounded(.up)), number(size.height.rounded(.up)))
    element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "xmlns:xlink": "http://www.w3.org/1999/xlink",
        "width": width, "height": height, "viewBox": "0 0 \(width) \(height)", "role": "img",
        "aria-labelledby": "\(id)-title \(id)-description", "font-family": DiagramStyle.fontFamily,
      ]
    ) { svg in
      svg.element("title", ["id": "\(id)-title"], text: title)
      svg.element("desc", ["id": "\(id)-description"], text: description)
      svg.element("rect", ["width": width, "height": height, "fill": style.background])
      body(&svg)
    }
  }

  /// Writes a line of text.
  ///
  /// Its length is given where we know it, so that no font makes it overflow.
  mutating func text(
    _ text: String, at point: Point, _ metrics: TextMetrics, fill: String, anchor: String? = nil
  ) {
    guard !text.isEmpty else { return }
    let isExact = TextMetrics.isExact(text) && text.utf8.count > 1
    element(
      "text",
      [
        "x": number(point.x), "y": number(point.y), "font-size": number(metrics.size),
        "font-weight": metrics.isBold ? "bold" : nil, "fill": fill, "text-anchor": anchor,
        "textLength": isExact ? number(metrics.width(of: text)) : nil,
        "lengthAdjust": isExact ? "spacingAndGlyphs" : nil,
      ], text: text)
  }

  /// Writes runs of text one after the other on one line, each in its own size and colour, with room between them.
  ///
  /// They flow: where a font is wider than ours, the later ones give way. White space at the end of a run is lost in
  /// some programs, so that the room is told as such.
  mutating func text(
    _ runs: [(text: String, metrics: TextMetrics, fill: String)], gap: Double, at point: Point,
    anchor: String? = nil
  ) {
    let runs = runs.filter { !$0.text.isEmpty }
    guard !runs.isEmpty else { return }
    element(
      "text", ["x": number(point.x), "y": number(point.y), "text-anchor": anchor],
      runs: runs.enumerated().map { place, run in
        let isExact = TextMetrics.isExact(run.text) && run.text.utf8.count > 1
        return (
          "tspan",
          [
            "dx": place > 0 ? number(gap) : nil, "font-size": number(run.metrics.size),
            "font-weight": run.metrics.isBold ? "bold" : nil, "fill": run.fill,
            "textLength": isExact ? number(run.metrics.width(of: run.text)) : nil,
            "lengthAdjust": isExact ? "spacingAndGlyphs" : nil,
          ], run.text
        )
      })
  }

  /// Writes what a click on it opens; without an address, just what is in it.
  mutating func link(_ address: String?, _ body: (inout MarkupWriter) -> Void) {
    guard let address else { return body(&self) }
    element("a", ["xlink:href": address, "target": "_blank", "rel": "noopener"], body)
  }
}
