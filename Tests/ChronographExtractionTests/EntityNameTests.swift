import Testing

@testable import ChronographExtraction

/// Names as news writes them: each row a class that real text was read wrongly in, in words of its own.
struct EntityNameTests {
  static let persons: [EntityCase] = [
    .init(
      "Secretary-General Han Seo-yun met Choi Young-bin. Mr. Han left.", "person Han Seo-yun",
      "person Choi Young-bin"),
    .init("The Anti-graft drive and the Vice Co-chair failed."),
    .init("António Lima came. Antonio Lima left.", "person António Lima"),
    .init("Stella Pope resigned. Pope has been chief.", "person Stella Pope"),
    .init("Pan Zhongyi resigned. Pan lost his seat. Pan pipes are old.", "person Pan Zhongyi"),
    .init("They met He Weidan. He was late.", "person He Weidan"),
    .init(
      "Justices Ida Venn and Otto Krog and Minister Blessings Adeku agreed.", "person Ida Venn",
      "person Otto Krog", "person Blessings Adeku"),
    .init("Salleh Said Orkan, speaker of the house, left.", "person Salleh Said Orkan"),
    .init("The politician Mutahi Orkagwe, 61, spoke.", "person Mutahi Orkagwe"),
    .init(
      "Margaret Nyambura Otieno was named. Nyambura said so.", "person Margaret Nyambura Otieno"),
    .init("Col Ida Venn and Lt-Gen Otto Krog spoke.", "person Ida Venn", "person Otto Krog"),
    .init("Actress Ida Venn met the press.", "person Ida Venn"),
    .init("North African and West African leaders came."),
    .init("The MPs and the NGOs objected."),
    .init("Cabinet Secretary Ida Venn resigned.", "person Ida Venn"),
  ]

  static let bodies: [EntityCase] = [
    .init(
      "The Relief Mission in South Nemora (RMSN) closed. RMSN had failed.",
      "body Relief Mission in South Nemora"),
    .init(
      "The National Council for the Safeguard of the Republic (CNSR) met. CNSR ruled.",
      "body National Council for the Safeguard of the Republic"),
    .init("The Chief of the Defence Force (CDF) left.", "body Defence Force"),
    .init(
      "The Organisation for the Prohibition of Chemical Weapons met.",
      "body Organisation for the Prohibition of Chemical Weapons"),
    .init(
      "He leads the Ministry of Trade, Crafts and Industry.",
      "body Ministry of Trade, Crafts and Industry"),
    .init("The UN-Arab League envoy came.", "body UN", "body Arab League"),
    .init(
      "The United Nations Security Council met. The UN Security Council voted.",
      "body United Nations", "body United Nations Security Council"),
    .init("He was held at Muthara Police Station.", "body Muthara Police Station"),
    .init(
      "The CPC Lanhe provincial committee met.", "body CPC", "body CPC Lanhe provincial committee"),
    .init(
      "He lies in the 301 Military Hospital.", "body 301 Military Hospital"),
    .init("The Central Election Commission counted.", "body Central Election Commission"),
    .init("The defence ministry said so.", "body defence ministry"),
    .init("He joined the Labour party.", "body Labour party"),
    .init("The newspaper Kurier wrote so.", "body Kurier"),
    .init("Shares of General Motors rose.", "body General Motors"),
    .init(
      "The Hong Kong and Macao Affairs Office closed.", "body Hong Kong and Macao Affairs Office"),
    .init("The Government of India agreed.", "body Government of India"),
    .init(
      "The Court of Appeal of Nemora ruled.", "body Court of Appeal of Nemora"),
    .init("The Lanhe Provincial Government agreed.", "body Lanhe Provincial Government"),
  ]

  static let others: [EntityCase] = [
    .init(
      "The Republic of Mozambique is small. Mozambique is in Southern Africa.",
      "place Republic of Mozambique", "place Southern Africa"),
    .init(
      "The Democratic Republic of the Congo (DRC) is large. The DRC has ports.",
      "place Democratic Republic of the Congo"),
    .init("He governs in northern China and South China.", "place China"),
    .init("Guinea's Ida Venn came.", "person Ida Venn", "place Guinea"),
    .init(
      "The Osk Mountains National Nature Reserve is old.",
      "place Osk Mountains National Nature Reserve"),
    .init("They signed the New Arms treaty.", "instrument New Arms treaty"),
    .init(
      "He broke the Powers and Privileges of Parliament Act.",
      "instrument Powers and Privileges of Parliament Act"),
    .init(
      "The study, entitled “Behind the Ledger,” is new.", "instrument Behind the Ledger"),
    .init("The Water Resources Act, 2015 was assented to.", "instrument Water Resources Act, 2015"),
    .init("He was jailed over the Ambara grain scam.", "case Ambara grain scam"),
    .init("The “silent harbour” affair grew.", "case “silent harbour” affair"),
  ]

  @Test(arguments: persons + bodies + others) func findsNames(_ example: EntityCase) throws {
    #expect(try Reading(example.text).entities == example.entities)
  }

  @Test func readsTitlesWithOtherHyphens() throws {
    for hyphen in ["-", "\u{2010}", "\u{2011}"] {
      let text = "Secretary\(hyphen)General Ida Venn spoke."
      #expect(try Reading(text).entities == ["person Ida Venn"])
    }
  }
}
