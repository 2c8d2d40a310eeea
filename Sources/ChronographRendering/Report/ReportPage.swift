public import ChronographNetwork
internal import ChronographReading

/// Writes a network as one HTML page: tables of people, offices, bodies, cases, events and findings, each with
/// its quotes, their document, publisher, date and link.
///
/// The page asks for nothing from outside and runs nothing: its policy forbids both. It is valid XML too.
/// https://html.spec.whatwg.org/multipage/
public struct ReportPage: Sendable {
  /// A picture to show in the page.
  public struct Picture: Hashable, Sendable {
    /// What it is, such as "Network".
    public var caption: String
    /// Its file, relative to the page.
    public var file: String
    /// An SVG made by ``NetworkDiagram`` or ``TimelineDiagram``.
    public var svg: [UInt8]

    /// Creates a picture.
    public init(caption: String, file: String, svg: [UInt8]) {
      self.caption = caption
      self.file = file
      self.svg = svg
    }
  }

  /// What the page holds.
  public struct Options: Hashable, Sendable {
    /// Pictures, in order.
    ///
    /// Up to 2 MB they are part of the page, beyond that a link.
    public var pictures: [Picture] = []
    /// The most quotes shown for each statement; the rest is counted.
    public var maximumQuotes = 3

    /// Creates the default options.
    public init() {}
  }

  /// What the page holds.
  public var options: Options

  /// Creates a page with those options.
  public init(_ options: Options = Options()) { self.options = options }

  /// The page.
  ///
  /// The same network gives the same bytes.
  public func html(for network: Network) -> [UInt8] {
    let index = NetworkIndex(network)
    let title = DisplayText.clipped(network.title ?? "Network", to: 200)
    let sections = ReportSections(index, quotes: options.maximumQuotes)
    var page = MarkupWriter()
    page.raw("<!DOCTYPE html>\n".utf8)
    page.element("html", ["lang": "en", "xmlns": "http://www.w3.org/1999/xhtml"]) { page in
      Self.writeHead(title, to: &page)
      page.element("body") { page in
        page.element("header") { page in
          page.element("h1", ["dir": "auto"], text: title)
          page.element("p", text: sections.summary)
          sections.writeContents(pictures: options.pictures, to: &page)
        }
        page.element("main") { page in
          for picture in options.pictures { Self.write(picture, to: &page) }
          sections.write(to: &page)
        }
        page.element(
          "footer",
          text: "Written by Chronograph \(DisplayText.clipped(network.programVersion, to: 40)).")
      }
    }
    return page.output.bytes
  }

  private static func writeHead(_ title: String, to page: inout MarkupWriter) {
    page.element("head") { page in
      page.element("meta", ["charset": "utf-8"])
      page.element("title", text: title)
      page.element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      page.element(
        "meta",
        [
          "http-equiv": "Content-Security-Policy",
          "content": "default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
            + "base-uri 'none'; form-action 'none'",
        ])
      page.element("meta", ["name": "generator", "content": "Chronograph"])
      page.element("link", ["rel": "icon", "href": "data:,"])
      page.raw("<style>\n\(ReportStyle.sheet)</style>\n".utf8)
    }
  }

  private static let inlineLimit = 2 << 20

  private static func write(_ picture: Picture, to page: inout MarkupWriter) {
    page.element("figure") { page in
      // Only what starts like one of our own pictures goes in as markup.
      if picture.svg.count <= inlineLimit, picture.svg.starts(with: "<svg ".utf8) {
        page.raw("<div class=\"picture\">\n".utf8)
        page.raw(picture.svg)
        page.raw("</div>\n".utf8)
      }
      page.element("figcaption") { page in
        page.element("a", ["href": picture.file], text: picture.caption)
      }
    }
  }
}

/// The page's style sheet.
enum ReportStyle {
  static let sheet = """
    :root { color-scheme: light; }
    body { font: 15px/1.45 Helvetica, Arial, "Noto Sans CJK SC", sans-serif; color: #1c2126;
      background: #fff; margin: 0 auto; max-width: 76rem; padding: 1.5rem; }
    h1 { font-size: 1.9rem; margin: 0 0 .3rem; line-height: 1.15; overflow-wrap: anywhere; }
    h2 { font-size: 1.3rem; margin: 2.4rem 0 .6rem; border-bottom: 2px solid #1c2126; }
    a { color: #005a8e; }
    nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; }
    caption { text-align: left; color: #4d565e; padding: 0 0 .4rem; }
    th, td { text-align: left; vertical-align: top; padding: .45rem .8rem .45rem 0;
      border-bottom: 1px solid #d5dade; overflow-wrap: anywhere; }
    thead th { border-bottom: 1px solid #1c2126; font-size: .85rem; }
    tbody th { font-weight: bold; }
    td ul { margin: 0; padding: 0; list-style: none; }
    td li + li { margin-top: .35rem; }
    td ul.events { margin-top: .5rem; padding-top: .35rem; border-top: 1px dotted #d5dade; }
    tr:target th, tr:target td { background: #fff6d6; }
    .aliases, .source, .more { color: #4d565e; font-size: .87rem; }
    .told { border: 1px solid #6b4a00; border-radius: 2px; padding: 0 .3em; font-size: .82rem;
      color: #6b4a00; white-space: nowrap; }
    blockquote { margin: 0 0 .45rem; padding-left: .6rem; border-left: 3px solid #d5dade; }
    blockquote p { margin: 0; }
    td li blockquote { font-size: .87rem; margin: .15rem 0 .3rem; }
    td li:target { background: #fff6d6; }
    summary { cursor: pointer; }
    figure { margin: 1.5rem 0; }
    .picture { overflow: auto; border: 1px solid #d5dade; }
    .picture svg { display: block; }
    .c1 { width: 24%; } .c2 { width: 34%; } .c3 { width: 42%; }
    @media (max-width: 40rem) { table, tbody, tr, th, td { display: block; width: auto; }
      thead { display: none; } }
    @media print { body { max-width: none; padding: 0; font-size: 10pt; } nav { display: none; }
      .picture svg { max-width: 100%; height: auto; }
      tr, blockquote, figure { break-inside: avoid; } a { color: inherit; }
      .source a::after { content: " (" attr(href) ")"; } }

    """
}
