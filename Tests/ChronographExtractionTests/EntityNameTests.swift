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
    .init(
      "Hamit Orkari, the chief of police of Ucha township, spoke.", "person Hamit Orkari",
      "place Ucha"),
    .init(
      "It was wrong, said Per Lindberg, an investment economist at Velnet in Copenhagen.",
      "person Per Lindberg", "body Velnet", "place Copenhagen"),
    .init("The Secretary, Otto Tsui Yan-wai, resigned. Tsui left.", "person Otto Tsui Yan-wai"),
    .init("Director of Immigration Au Ka-fung spoke.", "person Au Ka-fung"),
    .init("Governor-Elect Ida Venn spoke.", "person Ida Venn"),
    .init("Shen Boyuan met Shen Mei.", "person Shen Boyuan", "person Shen Mei"),
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
    .init(
      "The MPs of New Concord agreed. Thrift, the largest party, objected: Thrift won most seats.",
      "body New Concord", "body Thrift"),
    .init("He spoke for five MPs of SPV OV. SPV OV said no.", "body SPV OV"),
    .init("The Saeima approved it.", "body Saeima"),
    .init(
      "The tobacco company Swedish Leaf complained. A spokesman for Swedish Leaf spoke.",
      "body Swedish Leaf"),
    .init("The Harbour Board and the Lund Council met.", "body Harbour Board", "body Lund Council"),
    .init(
      "He sat on the monetary policy committee of the Central Bank of Nemora.",
      "body monetary policy committee of the Central Bank of Nemora",
      "body Central Bank of Nemora"),
    .init("He studied at the Central Party School.", "body Central Party School"),
    .init("He heads the Prosecutor General's Office.", "body Prosecutor General's Office"),
    .init("Former Harbour Board Chairman Ana Lima spoke.", "body Harbour Board", "person Ana Lima"),
    .init(
      "He led the United Nations Economic Commission for Asia and the Pacific (UNECAP).",
      "body United Nations Economic Commission for Asia and the Pacific", "body United Nations"),
    .init(
      "He spoke for the opposition Pakistan Velk-e-Insar (PVI).", "body Pakistan Velk-e-Insar"),
    .init(
      "The Liaison Office of the Central People's Government in Hong Kong opened.",
      "body Liaison Office of the Central People's Government in Hong Kong",
      "body Central People's Government"),
    .init("Harbour Board Chairman Ana Lima spoke.", "body Harbour Board", "person Ana Lima"),
    .init("Harbour Board head Ana Lima spoke.", "body Harbour Board", "person Ana Lima"),
    .init("The United Nations High Commissioner spoke.", "body United Nations"),
    .init("The No 1 Intermediate People's Court ruled.", "body No 1 Intermediate People's Court"),
    .init(
      "Orkan Group Corp., a trader, and Orkan Iron and Steel Co., a mill, merged.",
      "body Orkan Group Corp.", "body Orkan Iron and Steel Co."),
    .init("He told The Epoch Times on Dec. 22 that it was so.", "body Epoch Times"),
    .init("He owned Orkan City (Pvt) Ltd and left.", "body Orkan City (Pvt) Ltd"),
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
    .init(
      "He was chief of the Guangxi Zhuang autonomous region and governor of Jilin province.",
      "place Guangxi Zhuang autonomous region", "place Jilin"),
    .init("He runs the Western District of Missouri.", "place Western District of Missouri"),
    .init(
      "Ana Lima leaked the Harbour Plan to the Harbour Times.", "person Ana Lima",
      "instrument Harbour Plan", "body Harbour Times"),
    .init(
      "\"The Quay Act,\" said Ana Lima, \"is void.\"", "instrument Quay Act", "person Ana Lima"),
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
