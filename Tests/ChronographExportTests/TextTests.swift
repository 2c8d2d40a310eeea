import ChronographReading
import Testing

@testable import ChronographExport

@Suite struct TextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let result: String
    init(_ text: String, _ result: String) { (self.text, self.result) = (text, result) }
    var testDescription: String { String(reflecting: text) }
  }

  @Test(arguments: [
    Case("plain", "plain"), Case("", ""), Case("a\nb\r\nc\td", "a b  c d"),
    Case("a\u{0}\u{7}\u{7F}\u{9B}b", "ab"), Case("a\u{2028}b\u{85}c", "a b c"),
    Case("\u{202E}evil\u{2066}\u{200F}", "evil"), Case("Zu\u{308}rich", "Zürich"),
    Case("\u{FEFF}a\u{FFFE}\u{1FFFF}", "a"), Case("👩‍🏫 شرطة 李", "👩‍🏫 شرطة 李"),
  ]) func cleansText(_ example: Case) {
    #expect(PlainText.cleaned(example.text) == example.result)
  }

  @Test(arguments: [
    (5, "abcde"), (4, "abc…"), (1, "…"), (9, "abcde"),
  ]) func cutsTextAtALimit(_ limit: Int, _ result: String) {
    #expect(PlainText.cleaned("abcde", limit: limit) == result)
    #expect(PlainText.cleaned("a\u{0}bcde", limit: limit) == result)
  }

  @Test(arguments: [
    Case("plain", "plain"), Case(#"say "hi""#, #"say \"hi\""#), Case(#"C:\New\"#, #"C:\\New\\"#),
    Case("R&D", "R&D"), Case("&lt;b&gt;", "&amp;lt;b&amp;gt;"), Case("&#60; & ;", "&amp;#60; & ;"),
    Case("a\nb", "a b"), Case("<b>", "<b>"),
  ]) func escapesLabelsForDOT(_ example: Case) {
    var writer = DOTWriter()
    writer.addText("label", example.text)
    #expect(writer.output.text == " [label=\"\(example.result)\"")
  }

  @Test func leavesEntitiesAloneWhereGraphvizDoes() {
    var writer = DOTWriter()
    writer.add("quote", "&lt;")
    writer.add("empty", "")
    writer.add("none", nil)
    writer.endStatement()
    #expect(writer.output.text == " [quote=\"&lt;\"];\n")
  }

  @Test(arguments: [
    Case("plain", "plain"), Case("R&D", "<![CDATA[R&D]]>"), Case("a<b", "<![CDATA[a<b]]>"),
    Case("a]]>b", "<![CDATA[a]]]]><![CDATA[>b]]>"), Case("]]]>", "<![CDATA[]]]]]><![CDATA[>]]>"),
    Case("\"quoted\"", "\"quoted\""), Case("a\u{0}b", "ab"),
  ]) func writesTextForXML(_ example: Case) {
    var writer = XMLWriter()
    writer.text(example.text)
    let text = writer.output.text.split(separator: "?>\n", maxSplits: 1).last.map(String.init)
    #expect(text == example.result)
  }

  @Test func escapesAttributesForXML() {
    var writer = XMLWriter()
    writer.attribute("id", "a\"<&>'\nb")
    #expect(writer.output.text.hasSuffix(" id=\"a&quot;&lt;&amp;&gt;' b\""))
  }

  @Test(arguments: [(1.0, "1.0"), (-0.05, "-0.1"), (10.55, "10.6"), (0, "0.0"), (-12.34, "-12.3")])
  func writesNumbersWithOneDecimal(_ number: Double, _ text: String) {
    #expect(Decimals.text(number) == text)
  }
}
