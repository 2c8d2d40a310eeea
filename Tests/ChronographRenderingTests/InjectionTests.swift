import ChronographNetwork
import Testing

@testable import ChronographRendering

/// Names are data: nothing in one can end an attribute, open an element, run or spoil the file.
@Suite(.enabled(if: hasXMLLint, "xmllint is not installed"))
struct InjectionTests {
  static let names: [String] = [
    "\"", "'", "<", "&", "&amp;", "]]>", "<!--", "-->", "a\nb", "\\N \\G \\L \\n",
    "\u{0}\u{1}\u{b}\u{1b}",
    "\u{fffe}\u{ffff}", "\u{202e}drawkcab\u{202c}", "\u{85}\u{9f}", "欧阳某甲 & 同事", "يوسف \"الراشد\"",
    "<script>alert(1)</script>", "\"><script>alert(1)</script>", "javascript:alert(1)",
    "x\" onload=\"alert(1)", "</title></svg><img src=x onerror=alert(1)>", "</style><script>", "",
    " ",
    "👩‍👩‍👧‍👦", String(repeating: "x", count: 100_000), String(repeating: "港", count: 100_000),
    "e" + String(repeating: "\u{301}", count: 100_000), String(repeating: "a\n", count: 50_000),
  ]

  static func outputs(_ network: Network) throws -> [(name: String, bytes: [UInt8])] {
    let drawing = try NetworkDiagram().svg(for: network)
    let timeline = TimelineDiagram().svg(for: network)
    var options = ReportPage.Options()
    options.pictures = [
      .init(caption: "Network", file: "network.svg", svg: drawing.svg),
      .init(caption: "Timeline", file: "timeline.svg", svg: timeline),
    ]
    return [
      ("network.svg", drawing.svg), ("timeline.svg", timeline),
      ("report.html", ReportPage(options).html(for: network)),
    ]
  }

  @Test(arguments: names.indices) func keepsNamesInTheirPlace(_ place: Int) throws {
    let plain = try Self.outputs(SampleNetwork.renamed(to: "Ana Lima"))
    let network = SampleNetwork.renamed(to: Self.names[place])
    for (output, expected) in zip(try Self.outputs(network), plain) {
      #expect(try complaintOfXMLLint(output.bytes) == nil, "\(output.name)")
      let elements = Picture(output.bytes).elements
      #expect(!elements.contains { $0.name == "script" || $0.name == "img" })
      #expect(!elements.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } })
      for link in elements.compactMap({ $0.attributes["xlink:href"] ?? $0.attributes["href"] }) {
        #expect(
          ["http://", "https://", "#", "data:,", "network.svg", "timeline.svg"].contains {
            link.hasPrefix($0)
          })
      }
      // A name of any length takes the room of a name.
      #expect(output.bytes.count < expected.bytes.count * 3 + 200_000, "\(output.name)")
    }
  }
}
