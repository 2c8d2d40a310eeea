import Chronograph

/// Writes articles that read like the sample's, with ever new names and dates, the same ones for a seed.
///
/// Half of the sentences are taken from the project's own articles, half are made from patterns, so that
/// names, bodies and dates vary as they do in real text.
struct ArticleGenerator {
  private var random: SeededGenerator
  private let sentences: [String]

  /// Creates a generator that draws on the sentences of those texts.
  init(seed: UInt64, texts: [String], tokenizer: TextTokenizer) {
    random = SeededGenerator(seed: seed)
    sentences = texts.flatMap { text in
      let tokens = tokenizer.tokenize(text)
      return tokens.sentences.map { tokens[$0.span] }
    }
  }

  /// So many articles, of 16 to 31 sentences each.
  mutating func articles(_ count: Int) -> [Document] {
    (0..<count).map { number in
      Document(
        id: "generated-\(number)", publisher: "Benchmark",
        published: PartialDate(year: 2024, month: 6, day: 1 + number % 28), body: body())
    }
  }

  private mutating func body() -> String {
    let length = 16 + Int(random.next() % 16)
    var paragraphs: [String] = []
    for number in 0..<length {
      let sentence =
        random.next() % 2 == 0 && !sentences.isEmpty ? random.pick(sentences) : invented()
      if number % 4 == 0 {
        paragraphs.append(sentence)
      } else {
        paragraphs[paragraphs.count - 1] += " " + sentence
      }
    }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  /// A sentence made from a pattern: `$p` a person, `$b` a body, `$t` a title, `$l` a place, `$d` a date.
  private mutating func invented() -> String {
    var text = ""
    var isSlot = false
    for character in random.pick(Self.patterns) {
      if isSlot {
        text += filled(character)
        isSlot = false
      } else if character == "$" {
        isSlot = true
      } else {
        text.append(character)
      }
    }
    return text
  }

  private mutating func filled(_ slot: Character) -> String {
    switch slot {
    case "p": random.pick(Self.surnames) + " " + random.pick(Self.heads) + random.pick(Self.tails)
    case "b": place() + " " + random.pick(Self.bodies)
    case "t": random.pick(Self.titles)
    case "l": place()
    default:
      random.pick(Self.months) + " \(1 + random.next() % 28), \(2010 + random.next() % 15)"
    }
  }

  private mutating func place() -> String {
    random.pick(Self.surnames) + random.pick(Self.tails) + " " + random.pick(["Province", "City"])
  }

  private static let patterns = [
    "$p, $t of the $b, was dismissed on $d.",
    "On $d the $b announced that $p had been appointed $t.",
    "$p, a former $t of $l, was expelled from the Party and is under investigation.",
    "According to the $b, $p met $p in $l on $d.",
    "The $b issued the \"Measures for the Review of $l\" last month.",
    "$p replaced $p as $t of the $b two years ago.",
    "The $b accused $p of taking bribes between $d and $d.",
    "$p told reporters in $l yesterday that the report was false.",
    "A court in $l sentenced $p, once $t of $l, to twelve years in prison.",
    "The $b will hold its next meeting on $d; $p is to chair it.",
  ]
  private static let surnames = [
    "Shen", "Luo", "Tao", "Fan", "Ke", "Hou", "Pan", "Qiu", "Gao", "Nie", "Wei", "Cen", "Xia",
    "Ruan",
  ]
  private static let heads = ["Bo", "Qing", "Ren", "Yu", "Ding", "Mei", "Zhi", "An", "Wen", "Kai"]
  private static let tails = [
    "yuan", "zhu", "shu", "lan", "bang", "qi", "heng", "min", "lu", "wen",
  ]
  private static let bodies = [
    "Department of Finance", "Commission for Discipline Inspection", "People's Congress",
    "Bureau of Statistics", "Intermediate People's Court", "Development Corporation",
  ]
  private static let titles = [
    "director", "deputy director", "Party Secretary", "vice governor", "mayor", "chairman",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
