import CLibXML2

/// Parses a page with libxml2's HTML parser, through its event interface.
///
/// No tree of libxml2 is built, nothing is loaded from anywhere, and elements may nest 512 deep: what follows after that
/// is not read. See https://gnome.pages.gitlab.gnome.org/libxml2/html/libxml2-HTMLparser.html
enum HTMLParser {
  static let maximalDepth = 512

  /// Parses UTF-8.
  static func parse(_ bytes: [UInt8]) -> HTMLTree {
    let builder = Builder()
    let page = HTMLGuard.guarded(bytes)
    guard !page.isEmpty, let context = htmlNewParserCtxt() else { return builder.finished() }
    defer { htmlFreeParserCtxt(context) }
    context.pointee.sax.pointee = handlers
    context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
    builder.context = context
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    page.withUnsafeBytes { buffer in
      let start = buffer.bindMemory(to: CChar.self).baseAddress
      let document = htmlCtxtReadMemory(
        context, start, Int32(clamping: buffer.count), nil, "UTF-8", Int32(options))
      if let document { xmlFreeDoc(document) }
    }
    builder.context = nil
    return builder.finished()
  }

  /// Collects the events of one parse.
  fileprivate final class Builder {
    var tree = HTMLTree()
    var context: htmlParserCtxtPtr?

    func finished() -> HTMLTree {
      tree.closeAll()
      return tree
    }

    func stop() {
      tree.isTruncated = true
      xmlStopParser(context)
    }
  }

  private static var handlers: xmlSAXHandler {
    var handlers = xmlSAXHandler()
    handlers.initialized = 1
    handlers.startElement = startElement
    handlers.endElement = endElement
    handlers.characters = addText
    handlers.ignorableWhitespace = addText
    handlers.cdataBlock = addText
    return handlers
  }

  private static func builder(_ data: UnsafeMutableRawPointer?) -> Builder? {
    data.map { Unmanaged<Builder>.fromOpaque($0).takeUnretainedValue() }
  }

  private static let startElement: startElementSAXFunc = { data, name, values in
    guard let builder = builder(data), let name, !builder.tree.isTruncated else { return }
    guard builder.tree.depth < maximalDepth else { return builder.stop() }
    builder.tree.openElement(String(cString: name), attributes(values))
  }

  private static let endElement: endElementSAXFunc = { data, name in
    guard let builder = builder(data), let name else { return }
    builder.tree.closeElement(String(cString: name))
  }

  private static let addText: charactersSAXFunc = { data, text, count in
    guard let builder = builder(data), let text, !builder.tree.isTruncated else { return }
    builder.tree.append(UnsafeBufferPointer(start: text, count: Int(count)))
  }

  /// Names and values alternate, up to a null name.
  private static func attributes(
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [HTMLTree.Attribute] {
    var attributes: [HTMLTree.Attribute] = []
    guard var pair = values else { return [] }
    while let name = pair.pointee {
      let value = pair.advanced(by: 1).pointee.map { String(cString: $0) } ?? ""
      attributes.append(.init(name: String(cString: name).lowercased(), value: value))
      pair = pair.advanced(by: 2)
    }
    return attributes
  }
}
