import CLibXML2

/// Takes the text out of WordprocessingML, through the events of libxml2's XML parser: nothing is loaded, no entity of
/// the document's own is expanded, and no tree is built.
enum WordText {
  /// The paragraphs of `word/document.xml`; empty ones are left out.
  static func paragraphs(of xml: [UInt8]) -> [String] {
    let collector = Collector(textElements: ["w:t"])
    collector.parse(xml)
    return collector.lines
  }

  /// All the text in elements of that name.
  static func content(of name: String, in xml: [UInt8]) -> String {
    let collector = Collector(textElements: [name])
    collector.parse(xml)
    return collector.lines.joined(separator: " ")
  }

  fileprivate final class Collector {
    var lines: [String] = []
    private var line = LineText()
    private var isText = false
    private let textElements: Set<String>

    init(textElements: Set<String>) { self.textElements = textElements }

    func parse(_ xml: [UInt8]) {
      var handlers = xmlSAXHandler()
      handlers.initialized = 1
      handlers.startElement = startElement
      handlers.endElement = endElement
      handlers.characters = addText
      handlers.cdataBlock = addText
      let data = Unmanaged.passUnretained(self).toOpaque()
      guard let context = xmlCreatePushParserCtxt(&handlers, data, nil, 0, nil) else { return }
      defer { xmlFreeParserCtxt(context) }
      let options =
        XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
        | XML_PARSE_NOWARNING.rawValue | XML_PARSE_RECOVER.rawValue
      xmlCtxtUseOptions(context, Int32(options))
      xml.withUnsafeBytes { buffer in
        let start = buffer.bindMemory(to: CChar.self).baseAddress
        xmlParseChunk(context, start, Int32(clamping: buffer.count), 1)
      }
      flush()
    }

    func start(_ name: String) {
      isText = textElements.contains(name)
      if name == "w:tab" || name == "w:br" || name == "w:cr" { line.appendSpace() }
    }

    func end(_ name: String) {
      isText = false
      if name == "w:p" || name == "w:tc" { flush() }
    }

    func add(_ bytes: UnsafeBufferPointer<UInt8>) {
      if isText { line.append(Array(bytes)[...], isLink: false) }
    }

    private func flush() {
      if !line.isEmpty { lines.append(line.take().text) } else { line = LineText() }
    }
  }

  private static func collector(_ data: UnsafeMutableRawPointer?) -> Collector? {
    data.map { Unmanaged<Collector>.fromOpaque($0).takeUnretainedValue() }
  }

  private static let startElement: startElementSAXFunc = { data, name, _ in
    if let name { collector(data)?.start(String(cString: name)) }
  }

  private static let endElement: endElementSAXFunc = { data, name in
    if let name { collector(data)?.end(String(cString: name)) }
  }

  private static let addText: charactersSAXFunc = { data, text, count in
    collector(data)?.add(UnsafeBufferPointer(start: text, count: Int(count)))
  }
}
