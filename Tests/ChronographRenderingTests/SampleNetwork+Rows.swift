import ChronographExtraction

extension SampleNetwork {
  static let entities: [(id: String, kind: EntityKind, name: String, aliases: [String])] = [
    ("person:ana-lima", .person, "Ana Lima", ["Lima"]),
    ("person:tomas-veidt", .person, "Tomas Veidt", ["Veidt"]),
    ("person:han-yue", .person, "Han Yue", ["韩玥", "Han"]),
    ("person:某甲", .person, "欧阳某甲", []),
    ("person:yusuf-al-rashid", .person, "يوسف الراشد", ["Yusuf al-Rashid"]),
    ("person:miriam-adler", .person, "מרים אדלר", ["Miriam Adler"]),
    (
      "person:long", .person,
      "Maximiliano Bartholomäus von Hohenwaldau-Kreuzenstein zu Unterlangenfeld und Oberweiler", []
    ),
    ("person:rosa-okafor", .person, "Rosa Okafor", []),
    ("person:idris-bell", .person, "Idris Bell", []),
    ("person:petra-novak", .person, "Petra \"Pit\" Novák & <Sons>", []),
    ("person:lena-fors", .person, "Lena Fors", []),
    ("person:karl-weiss", .person, "Karl Weiss", []),
    ("body:harbour-board", .body, "Verrana Harbour Board", ["Board"]),
    ("body:ministry-of-ports", .body, "Ministry of Ports and Inland Waterways", ["Ministry"]),
    ("body:audit-office", .body, "State Audit Office", ["SAO"]),
    ("body:discipline", .body, "Central Commission for Conduct in Public Office", ["CCCPO"]),
    ("body:city-council", .body, "Verrana City Council", []),
    ("body:courier", .body, "The Verrana Courier", ["Courier"]),
    ("body:dredging", .body, "Northern Dredging Company", []),
    ("body:bank", .body, "Seafarers' Savings Bank", []),
    ("body:union", .body, "Dockers' Union", []),
    ("body:court", .body, "District Court of Verrana", []),
    ("body:港务", .body, "维拉纳港务监督管理委员会", []),
    ("body:pilots", .body, "Pilots' Guild", []),
    ("body:parliament", .body, "Parliament", []),
    ("body:customs", .body, "Customs Service", []),
    ("body:isolated", .body, "Lighthouse Society", []),
    ("case:loans", .case, "the quay loans case", []),
    ("case:dredging", .case, "irregular dredging contracts of the northern basin", []),
    ("case:bribes", .case, "pilotage bribes", []),
    ("case:flood", .case, "the flooded warehouses", []),
    ("instrument:port-act", .instrument, "Port Act", []),
    ("instrument:loan-notice", .instrument, "Notice on Hidden Debt of Port Authorities", []),
    (
      "instrument:measures", .instrument, "Measures for the Conduct of Harbour Officials (Trial)",
      []
    ),
    ("place:verrana", .place, "Verrana", []),
    ("place:northern-basin", .place, "Northern Basin", []),
    ("place:east-quay", .place, "East Quay", []),
  ]

  static let ties: [Tie] = [
    .init(
      type: .position, source: "person:ana-lima", target: "body:harbour-board", title: "treasurer",
      status: .former, start: "2012", end: "2023-07-27"),
    .init(
      type: .position, source: "person:ana-lima", target: "body:bank", title: "adviser",
      status: .former),
    .init(
      type: .removedFrom, source: "person:ana-lima", target: "body:harbour-board",
      start: "2023-07-27"),
    .init(
      type: .position, source: "person:tomas-veidt", target: "body:ministry-of-ports",
      title: "minister", status: .current, start: "2019-03"),
    .init(
      type: .position, source: "person:han-yue", target: "body:harbour-board",
      title: "deputy chairwoman and acting treasurer", status: .current, start: "2023-08~"),
    .init(
      type: .position, source: "person:某甲", target: "body:港务", title: "director",
      status: .former, start: "2009", end: "2016~"),
    .init(
      type: .position, source: "person:yusuf-al-rashid", target: "body:audit-office",
      title: "auditor general", status: .current, start: "2015/.."),
    .init(
      type: .position, source: "person:miriam-adler", target: "body:court", title: "judge",
      status: .current),
    .init(
      type: .position, source: "person:long", target: "body:harbour-board",
      title: "honorary president", status: .former, start: "1998"),
    .init(
      type: .position, source: "person:rosa-okafor", target: "body:harbour-board",
      title: "chairwoman", status: .future, start: "2024-09", factuality: .planned),
    .init(
      type: .position, source: "person:idris-bell", target: "body:union", title: "secretary",
      status: .current, start: "2020"),
    .init(
      type: .position, source: "person:lena-fors", target: "body:courier", title: "editor",
      status: .current),
    .init(
      type: .member, source: "person:idris-bell", target: "body:city-council", status: .current),
    .init(
      type: .member, source: "person:karl-weiss", target: "body:pilots", status: .former,
      factuality: .reported, attribution: ["body:courier"]),
    .init(
      type: .partOf, source: "body:harbour-board", target: "body:ministry-of-ports"),
    .init(type: .partOf, source: "body:港务", target: "body:ministry-of-ports"),
    .init(type: .partOf, source: "body:customs", target: "body:ministry-of-ports"),
    .init(type: .partOf, source: "body:pilots", target: "body:harbour-board"),
    .init(type: .partOf, source: "body:court", target: "place:verrana"),
    .init(
      type: .investigatedBy, source: "person:ana-lima", target: "body:discipline",
      start: "2023-06"),
    .init(
      type: .investigatedBy, source: "person:petra-novak", target: "body:audit-office",
      start: "2024-02", factuality: .reported, attribution: ["body:courier"]),
    .init(
      type: .investigatedBy, source: "body:dredging", target: "body:audit-office",
      start: "2024"),
    .init(
      type: .investigatedBy, source: "person:tomas-veidt", target: "body:discipline",
      factuality: .negated, attribution: ["body:ministry-of-ports"]),
    .init(type: .implicatedIn, source: "person:ana-lima", target: "case:loans"),
    .init(
      type: .implicatedIn, source: "person:petra-novak", target: "case:dredging",
      factuality: .alleged, attribution: ["person:karl-weiss"]),
    .init(type: .implicatedIn, source: "body:dredging", target: "case:dredging"),
    .init(
      type: .implicatedIn, source: "person:karl-weiss", target: "case:bribes",
      factuality: .alleged),
    .init(
      type: .implicatedIn, source: "body:bank", target: "case:loans", confidence: .medium),
    .init(
      type: .implicatedIn, source: "body:union", target: "case:bribes", confidence: .low),
    .init(
      type: .issued, source: "body:parliament", target: "instrument:port-act",
      start: "2011-11-02"),
    .init(
      type: .issued, source: "body:ministry-of-ports", target: "instrument:loan-notice",
      start: "2024-05-15"),
    .init(
      type: .issued, source: "body:discipline", target: "instrument:measures", start: "2022"),
    .init(type: .about, source: "instrument:port-act", target: "body:harbour-board"),
    .init(type: .about, source: "instrument:loan-notice", target: "body:bank"),
    .init(type: .about, source: "instrument:measures", target: "body:harbour-board"),
    .init(type: .about, source: "case:dredging", target: "place:northern-basin"),
    .init(type: .about, source: "case:flood", target: "place:east-quay"),
    .init(
      type: .met, source: "person:tomas-veidt", target: "person:rosa-okafor",
      start: "2024-05-20", factuality: .planned),
    .init(
      type: .met, source: "person:han-yue", target: "person:yusuf-al-rashid",
      start: "2024-04-03"),
    .init(
      type: .leads, source: "person:tomas-veidt", target: "body:customs", status: .current),
    .init(
      type: .associatedWith, source: "person:petra-novak", target: "person:ana-lima",
      title: "brother-in-law"),
    .init(
      type: .associatedWith, source: "body:dredging", target: "body:bank",
      title: "borrowed from", start: "2017-23"),
  ]
}
