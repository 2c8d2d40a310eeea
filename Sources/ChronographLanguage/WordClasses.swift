/// What a word list says about a word.
///
/// A word can be in several lists.
public struct WordClasses: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt64
  /// Creates classes from their bits.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: UInt64) { self.init(rawValue: 1 << bit) }

  /// Usually written in lower case in running text.
  public static let common = WordClasses(bit: 0)
  /// A family name.
  public static let surname = WordClasses(bit: 1)
  /// A given name.
  public static let givenName = WordClasses(bit: 2)
  /// A Chinese family name in pinyin.
  public static let pinyinSurname = WordClasses(bit: 3)
  /// A syllable of pinyin.
  public static let pinyin = WordClasses(bit: 4)
  /// The head of an office title: minister, secretary, chairman.
  public static let titleHead = WordClasses(bit: 5)
  /// A modifier inside an office title: deputy, vice, first.
  public static let titleModifier = WordClasses(bit: 6)
  /// An honorific before a name: Mr, Dr, Sen.
  public static let honorific = WordClasses(bit: 7)
  /// The head of a body's name: Commission, Ministry, Court.
  public static let bodyHead = WordClasses(bit: 8)
  /// The last word of a company's name: Inc., plc.
  public static let companySuffix = WordClasses(bit: 9)
  /// The head of an instrument's title: Regulation, Act, Plan.
  public static let instrumentHead = WordClasses(bit: 10)
  /// A noun for a matter: scandal, case, affair.
  public static let caseHead = WordClasses(bit: 11)
  /// An adjective or noun of a country, people or creed: Chinese.
  public static let demonym = WordClasses(bit: 12)
  /// A word beside a place's name: Province, City, Mount.
  public static let placeHead = WordClasses(bit: 13)
  /// A place.
  public static let place = WordClasses(bit: 14)
  /// A month's name.
  public static let month = WordClasses(bit: 15)
  /// A weekday's name.
  public static let weekday = WordClasses(bit: 16)
  /// A preposition.
  public static let preposition = WordClasses(bit: 17)
  /// A determiner or possessive.
  public static let determiner = WordClasses(bit: 18)
  /// A conjunction.
  public static let conjunction = WordClasses(bit: 19)
  /// A personal pronoun.
  public static let pronoun = WordClasses(bit: 20)
  /// A form of be, have, do.
  public static let auxiliary = WordClasses(bit: 21)
  /// A modal verb.
  public static let modal = WordClasses(bit: 22)
  /// A negation.
  public static let negation = WordClasses(bit: 23)
  /// A gathering: Congress, Plenum, Summit.
  public static let gathering = WordClasses(bit: 24)
  /// A word that may stand inside a name in lower case: van, bin, de.
  public static let nameParticle = WordClasses(bit: 25)
  /// A verb form of the table of verbs.
  public static let verb = WordClasses(bit: 26)
  /// A word that makes an office a past one: former, ex-.
  public static let formerMarker = WordClasses(bit: 27)
  /// A relative pronoun.
  public static let relative = WordClasses(bit: 28)
  /// A body known by this name.
  public static let body = WordClasses(bit: 29)
  /// A number word.
  public static let numberWord = WordClasses(bit: 30)
  /// A noun for a relative or ally: wife, aide.
  public static let tie = WordClasses(bit: 31)
  /// A role that is no office: member, commentator.
  public static let plainRole = WordClasses(bit: 32)
  /// Also a person's name, or otherwise not to be trusted alone.
  public static let ambiguous = WordClasses(bit: 33)
  /// Listed in capitals: matches tokens in capitals only.
  public static let acronym = WordClasses(bit: 34)
  /// A phrase of several words starts with it.
  public static let phraseStart = WordClasses(bit: 35)
  /// A country.
  public static let country = WordClasses(bit: 36)
  /// The head of an office of a country where no body is named: minister, premier, monarch.
  public static let nationalOffice = WordClasses(bit: 37)

  /// An adjective or noun of a unit of administration: Provincial, Municipal, County.
  public static let administrative = WordClasses(bit: 38)
  /// A verb of directing a body: heads, chaired.
  public static let leadVerb = WordClasses(bit: 39)
  /// A past form among listed verbs.
  public static let pastForm = WordClasses(bit: 40)
  /// Who held an office before: predecessor.
  public static let predecessorWord = WordClasses(bit: 41)
  /// Who holds an office after: successor.
  public static let successorWord = WordClasses(bit: 42)
  /// The noun of "in place of", "in succession to".
  public static let replacement = WordClasses(bit: 43)
  /// A noun for a deed that may be a case: sale, collapse, demolition.
  public static let matterNoun = WordClasses(bit: 44)
  /// A word of inquiry or punishment that a case may stand behind: inquiry, fired, charged.
  public static let accusation = WordClasses(bit: 45)
  /// A party or movement by the last word of its name.
  public static let partyHead = WordClasses(bit: 46)
  /// The head of a public body's name, before which a place stands: Council, Commission, Police.
  public static let publicHead = WordClasses(bit: 47)
  /// A verb of working that takes an office behind "as": joined, started, worked.
  public static let workVerb = WordClasses(bit: 48)
  /// A word in the name or title of whoever inquires or prosecutes: inspection, police, attorney.
  public static let inquiryWord = WordClasses(bit: 49)
  /// A word for sanctions.
  public static let sanction = WordClasses(bit: 50)
  /// A word of listing names: list, names, includes.
  public static let listing = WordClasses(bit: 51)
  /// The head of a school's name: University, Academy.
  public static let schoolHead = WordClasses(bit: 52)
  /// An instrument that a number names: resolution 77, Order 5.
  public static let numbered = WordClasses(bit: 53)
  /// A noun before "of" and a place: government, mayor, outskirts.
  public static let placeOwner = WordClasses(bit: 54)
  /// A word of going somewhere or being sent, before "to", "from" or "into".
  public static let relocation = WordClasses(bit: 55)
  /// A verb whose object is a place: visited, invaded.
  public static let visiting = WordClasses(bit: 56)
  /// What a place has, behind its genitive: government, economy, border.
  public static let placeProperty = WordClasses(bit: 57)
  /// A word of removal against somebody's will: dismissed, ouster.
  public static let involuntary = WordClasses(bit: 58)
  /// What a part of a body is called: subsidiary, unit, department.
  public static let organ = WordClasses(bit: 59)
  /// A title that every body has, so that it does not tell by itself where: chairman, spokesman.
  public static let anywhere = WordClasses(bit: 61)
  /// A word of a title of a company's officers: director, treasurer.
  public static let corporate = WordClasses(bit: 60)
  /// A word that only a text about a company has: shareholders, boardroom.
  public static let companyWord = WordClasses(bit: 63)
  /// A word of a title of whoever leads a body: chairman, head, minister.
  public static let leader = WordClasses(bit: 62)

  /// The classes that tables may name.
  static let named: [String: WordClasses] = [
    "common": .common, "surname": .surname, "givenName": .givenName,
    "pinyinSurname": .pinyinSurname, "pinyin": .pinyin, "titleHead": .titleHead,
    "titleModifier": .titleModifier, "honorific": .honorific, "bodyHead": .bodyHead,
    "companySuffix": .companySuffix, "instrumentHead": .instrumentHead, "caseHead": .caseHead,
    "demonym": .demonym, "placeHead": .placeHead, "place": .place, "city": .place,
    "region": .place, "country": [.place, .country], "month": .month, "weekday": .weekday,
    "preposition": .preposition, "determiner": .determiner, "conjunction": .conjunction,
    "pronoun": .pronoun, "auxiliary": .auxiliary, "modal": .modal, "negation": .negation,
    "gathering": .gathering, "nameParticle": .nameParticle, "verb": .verb,
    "formerMarker": .formerMarker, "relative": .relative, "body": .body,
    "predecessorWord": .predecessorWord, "successorWord": .successorWord,
    "replacement": .replacement, "matterNoun": .matterNoun, "accusation": .accusation,
    "partyHead": .partyHead, "placeOwner": .placeOwner, "relocation": .relocation,
    "visiting": .visiting, "placeProperty": .placeProperty, "involuntary": .involuntary,
    "numbered": .numbered, "schoolHead": .schoolHead,
    "inquiryWord": .inquiryWord, "sanction": .sanction,
    "listing": .listing, "workVerb": .workVerb, "publicHead": .publicHead,
    "administrative": .administrative, "leadVerb": .leadVerb, "pastForm": .pastForm,
    "nationalOffice": .nationalOffice, "numberWord": .numberWord, "tie": .tie,
    "organ": .organ, "anywhere": .anywhere, "corporate": .corporate, "companyWord": .companyWord,
    "leader": .leader,
    "plainRole": .plainRole, "ambiguous": .ambiguous,
  ]
}
