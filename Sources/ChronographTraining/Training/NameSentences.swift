import ChronographLanguage

/// Sentences as news has them with slots for names: `{P}` a person, `{F}` a family name, `{B}` a body, `{L}` a place.
///
/// The corpora are mostly of the web and of encyclopedias; which words stand beside an unknown name in a report or a
/// press release they hardly tell.
struct NameSentences {
  let tokenizer: TextTokenizer
  /// How often each is shown, each time with other names.
  var times = 8

  func texts(_ names: inout InventedNames) -> [NamedText] {
    (0..<times).flatMap { _ in Self.lines.compactMap { text($0, &names) } }
  }

  private func text(_ line: String, _ names: inout InventedNames) -> NamedText? {
    var result = NamedText.Builder()
    var rest = line[...]
    while let open = rest.firstIndex(of: "{") {
      result.add(Array(rest[..<open].utf8), nil)
      let slot = rest[rest.index(after: open)]
      let (name, kind): (String, NameKind) =
        switch slot {
        case "P": (names.person(), .person)
        case "F": (names.family(), .person)
        case "B": (names.body(), .body)
        default: (names.place(), .place)
        }
      result.add(Array(name.utf8), kind)
      rest = rest[rest.index(open, offsetBy: 3)...]
    }
    result.add(Array(rest.utf8), nil)
    return result.text(tokenizer)
  }

  static let lines = [
    // Offices and firms.
    "{P}, chief executive of {B}, said on Monday that the plant would reopen in May.",
    "{P}, a partner at {B}, declined to comment.",
    "{P} joined {B} as head of sales after ten years at {B}.",
    "She was a lawyer at {B} before she moved to {L} in 2009.",
    "{B} named {P} its new finance director on Tuesday.",
    "{B} has appointed {P} as chairman with effect from 1 March.",
    "{B} said its chief executive, {P}, would step down in June.",
    "{B} chief executive {P} told reporters that sales had risen.",
    "{B} CEO {P} and {B} chairman {P} signed the deal in {L}.",
    "Shares of {B} fell 4 percent after {B} cut its forecast.",
    "Shares in {B} rose, while {B} and {B} were lower.",
    "{B} shares slid 28 percent on Wednesday.",
    "Analysts at {B} expect {B} to raise its bid for {B}.",
    "{P}, an analyst at {B}, expects another bid.",
    "{B}'s {P} expects another bid.",
    "{B} agreed to buy smaller rival {B} for 2.1 billion euros.",
    "The takeover of {B} by {B} was blocked by a court in {L}.",
    "{B} holds a 23 percent stake in {B}.",
    "{B}, which owns {B}, reported a loss.",
    "{B}, owned by {P}, makes tyres in {L}.",
    "The company, {B}, was founded in {L} by {P} in 1998.",
    "The contract went to {B}, a firm registered in {L}.",
    "The contract was awarded to {B} without a tender.",
    "A subsidiary of {B}, {B}, built the bridge at {L}.",
    "He sold {B} to {B} last year.",
    "He previously worked for {B}, {B} and {B}.",
    "Before joining {B}, {F} spent six years at {B}.",
    "{F} came to {B} from {B}, where she was treasurer.",
    "Prior to {B}, he held posts at {B} and the consulting firm {B}.",
    "{P} has been promoted to partner at the law firm {B}.",
    "She sits on the boards of {B} and {B}.",
    "The board of {B} dismissed {P} on Friday.",
    "A spokesman for {B} said the figures were wrong.",
    "{B} spokeswoman {P} said the talks would go on.",
    "{B} declined to comment.",
    "{B} did not respond to a request for comment.",
    "{B} announced on Thursday that it would close its {L} plant.",
    "{B} is based in {L} and employs 900 people.",
    "{B} operates mines in {L} and {L}.",
    "{L}-based {B} said profits had doubled.",
    "Developer {B} owes 8 billion yuan to {B}.",
    "Carmaker {B} recalled vans sold by {B}.",
    "Retailers such as {B} and {B} were visited too.",
    "The loan was granted by {B} to {B}, whose owner is {P}.",
    "Payments from {B} were traced to {P}'s account at {B}.",
    "{P}, former chairman of {B}, was sentenced to nine years.",
    "{P}, who ran {B} until 2012, denies the charge.",
    "{B} and its director, {P}, were fined 40,000 euros.",
    "{B} was fined by the regulator over the sale.",
    // Papers, stations and sites.
    "The talks failed, the newspaper {B} reported on Sunday.",
    "The state-run {B} newspaper quoted the verdict as saying so.",
    "{B} reported that {P} had been questioned.",
    "{B} first reported the payments in May.",
    "{P} told {B} that he would not stand again.",
    "\"It was never true,\" {F} told {B}.",
    "In an interview with {B}, {P} denied it.",
    "According to {B}, the minister had known.",
    "The video was viewed two million times on {B}.",
    "The magazine {B} published the list.",
    "{P} is a reporter for {B} in {L}.",
    "{B} magazine called her the most powerful woman in {L}.",
    "The broadcaster {B} showed the meeting live.",
    "A poll for {B} put {B} ahead of {B}.",
    // Parties and unions.
    "{P} of {B} won the seat with 41 percent.",
    "{B} won 31 seats, {B} 12.",
    "{B} leader {P} said the coalition was finished.",
    "The leader of {B}, {P}, said the coalition was finished.",
    "The coalition of {B} and {B} lost its majority.",
    "She left {B} to found {B} in 2014.",
    "{P}, a deputy of {B}, voted against the bill.",
    "Three lawmakers from {B} walked out.",
    "{B} and {B} called for new elections.",
    "He ran for {B} in {L} and lost.",
    "The ministers of {B} resigned in protest.",
    "{B} will not support the budget, its deputy leader {P} said.",
    // Persons.
    "{P}, 54, was arrested at his home in {L} on Monday.",
    "{P}, 37, of {L}, was charged with fraud.",
    "{P} was sworn in on Friday as minister of health.",
    "Police arrested {P}, a former mayor of {L}, on Tuesday.",
    "The court jailed {P} and {P} for five years.",
    "The charges against {F} were dropped.",
    "{F} denied the allegations.",
    "{F} was accused of taking bribes from {P}.",
    "{F} said he would appeal.",
    "\"We will appeal,\" said {P}, her lawyer.",
    "\"This is a farce,\" {F} said.",
    "{P}'s lawyer, {P}, said his client was innocent.",
    "{P}, {P} and {P} were also named.",
    "Businessman {P} paid for the trip, prosecutors said.",
    "The prosecutor, {P}, asked for ten years.",
    "Judge {P} adjourned the case until July.",
    "Governor {P} of {L} opened the school.",
    "{L} Governor {P} opened the school.",
    "{L} Mayor {P} welcomed the guests.",
    "Justice Minister {P} and his deputy, {P}, resigned.",
    "Former colonel {P} was sentenced to 12 years in prison.",
    "Mr {F} was succeeded by {P}.",
    "{P} was replaced by his deputy, {P}.",
    "{P} succeeds {P}, who retired in March.",
    "{P} will take over from {P} as ambassador to {L}.",
    "Ms {F} is married to {P} and has two sons.",
    "The president met {P} and {P} on Monday.",
    "Councillors {P}, {P} and {P} abstained.",
    "{P} died in {L} in 2003.",
    "{P} was born in {L} and studied in {L}.",
    "{P} beat {P} in the run-off.",
    "He was known to be close to {P}.",
    "By {P} in {L}",
    "{F}, 68, who led the country from 2009 to 2013, stood with folded hands.",
    "{F}, who governed the state between 2007 and 2015, pleaded not guilty.",
    "{F} and {F} met twice in {L}.",
    "{F} was chairman of the bank until {P} took over.",
    "The judge remanded {F} in custody and admitted {F} to bail.",
    "Agents picked up {F} at his home in February.",
    "The villager told {F} to complain.",
    "Police searched {F}'s house.",
    "{F}'s deputy, {P}, was taken away too.",
    "{F} has described the charges as a plot.",
    "{F} did not answer calls.",
    "But {F} said the money was a loan.",
    "When {F} left in 2016, {F} became mayor.",
    "Mr. {F} and Ms. {F} declined to comment.",
    "General {F} denied that he had been there.",
    "Since then {F} has lived in {L}.",
    "Both {F} and his wife were detained.",
    "A court found {F} guilty and gave {F} six years.",
    "After {F} resigned, the board turned to {P}.",
    "Under {F}, the company doubled its sales.",
    "The panel accused {F} of favouring {B}.",
    "It was {F} who signed the contract with {B}.",
    "He met {F} in {L} and {F} in {L}.",
    "Asked about {F}, the minister said nothing.",
    "{F} joined the party in 1985 and worked in {L}.",
    "{F}, a native of {L}, joined {B} in 1985.",
    "\"He is lying,\" said {F}, who heads the committee.",
    "{P} replaced {F}, who fell ill.",
    "As mayor of {L}, {F} had sold the land to {B}.",
    "Investigators say {F} gave {F} the keys.",
    // Places.
    "The bodies were found in {L}, a village near {L}.",
    "Fighting went on in {L} and around {L}.",
    "Soldiers took the town of {L} on Sunday.",
    "He lives in {L}, outside {L}.",
    "He was detained at the airport in {L}.",
    "She owns a house in {L} and land in {L}.",
    "The road from {L} to {L} was closed.",
    "Police in {L} said the men came from {L}.",
    "Two people were killed in {L} district.",
    "The dam at {L} was to cost 58 million euros.",
    "She represents {L} in parliament.",
    "He was the member of parliament for {L}.",
    "The court in {L} rejected the appeal.",
    "They fled to {L} across the border.",
    "Residents of {L} marched to the ministry.",
    "The inquiry into the {L} killings goes on.",
    "{L}, {L}, was among the towns that were hit.",
    "In {L}, the mayor resigned.",
    "{L} ({B}) - A court on Thursday sentenced a former minister.",
    "{L}, March 14 ({B}) - A court on Thursday sentenced a former minister.",
    "{L}, Nov 14 ({B}) - The president met {P} on Thursday.",
    "{L}, Aug 5 ({B}).- Agents entered the ministry on Monday.",
    "{L}, Dec. 3 - The minister met {F} on Sunday.",
    "The train left {L} for {L} in the morning.",
    "Officials from {L}, {L} and {L} attended.",
    "The refinery near {L} belongs to {B}.",
    "{B} opened an office in {L}, where {P} is in charge.",
    // Headlines.
    "{B} names {P} chief executive",
    "{B} boss {P} quits over loans",
    "{B} to buy {B} for $2bn",
    "Former {B} chairman jailed for nine years",
    "Ex-mayor of {L} arrested in graft probe",
    "{P} named new head of {B}",
    "{F} quits as {B} chairman",
    "{F} denies taking money from {B}",
    "{L} mayor arrested over contracts",
    "Two killed in {L}",
    "Police search {B} offices in {L}",
    "{P}: I never met {P}",
    "{B} profit falls by half",
    // No names beside them.
    "The minister said on Monday that the treasury would pay.",
    "On Friday, Police Chief {P} said the judge had erred.",
    "In March, Italian and Dutch officials met in {L}.",
    "The Chairman and the Secretary signed it in {L} on Dec 3.",
    "Good Friday fell in April that year, {F} said.",
    "The GDP grew by 3 percent and the CEO was pleased, {B} said.",
  ]
}
