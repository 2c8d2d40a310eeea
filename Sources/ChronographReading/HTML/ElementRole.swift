/// What an element of HTML does to the text in it.
enum ElementRole: Equatable, Sendable {
  /// Stands inside a line.
  case inline
  /// Holds other blocks.
  case container
  /// A paragraph.
  case paragraph
  /// A heading, from 1 to 6.
  case heading(Int)
  /// An item of a list, or a part of a definition list.
  case item
  /// A cell of a table.
  case cell
  /// Text with its own line breaks.
  case preformatted
  /// Words below a picture or table.
  case caption
  /// `br` and `hr`.
  case lineBreak
  /// Has no content, so nothing closes it.
  case void
  /// Never shown as text of the article.
  case dropped

  init(of name: String) { self = Self.table[name] ?? .inline }

  var isBlock: Bool {
    switch self {
    case .inline, .lineBreak, .void, .dropped: false
    default: true
    }
  }

  private static let table: [String: ElementRole] = {
    var table: [String: ElementRole] = [:]
    func add(_ names: String, _ role: ElementRole) {
      for name in names.split(separator: " ") { table[String(name)] = role }
    }
    add(
      "html head body div section article main header footer aside nav form fieldset center table tbody"
        + " thead tfoot tr ul ol dl figure hgroup details summary blockquote address search amp-sidebar",
      .container)
    add("p", .paragraph)
    add("li dt dd", .item)
    add("td th", .cell)
    add("pre listing xmp plaintext", .preformatted)
    add("figcaption caption legend", .caption)
    add("br hr", .lineBreak)
    add("wbr source track embed area base col img input link meta param keygen", .void)
    add(
      "script style noscript template iframe svg math canvas object applet audio video button select"
        + " textarea datalist dialog title frameset map progress meter menu rp rt",
      .dropped)
    for level in 1...6 { table["h\(level)"] = .heading(level) }
    return table
  }()
}
