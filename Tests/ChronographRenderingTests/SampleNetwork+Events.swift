import ChronographExtraction

extension SampleNetwork {
  static let happenings: [Happening] = [
    .init(
      type: "appointment", date: "2012",
      participants: [("person:ana-lima", .patient), ("body:harbour-board", .body)]),
    .init(
      type: "investigation", date: "2023-06",
      participants: [("body:discipline", .agent), ("person:ana-lima", .patient)]),
    .init(
      type: "expulsion", date: "2023-07-27",
      participants: [("person:ana-lima", .patient), ("body:harbour-board", .body)]),
    .init(
      type: "expulsion", date: "2023-07-25~",
      participants: [("person:ana-lima", .patient), ("body:harbour-board", .body)],
      factuality: .reported, attribution: ["body:courier"]),
    .init(
      type: "arrest", date: "2023-09~",
      participants: [("person:ana-lima", .patient), ("place:verrana", .place)],
      factuality: .alleged),
    .init(
      type: "trial", date: "2024-10",
      participants: [("body:court", .agent), ("person:ana-lima", .patient)], factuality: .planned),
    .init(
      type: "defection", date: "2023-08-02",
      participants: [("person:ana-lima", .agent)], factuality: .negated,
      attribution: ["body:discipline"]),
    .init(
      type: "appointment", date: "2019-03-11",
      participants: [("person:tomas-veidt", .patient), ("body:ministry-of-ports", .body)]),
    .init(
      type: "visit", date: "2023-10-05",
      participants: [("person:tomas-veidt", .agent), ("place:northern-basin", .place)]),
    .init(
      type: "meeting", date: "2024-05-20",
      participants: [("person:tomas-veidt", .agent), ("person:rosa-okafor", .patient)],
      factuality: .planned),
    .init(
      type: "statement", date: "2024-05-16",
      participants: [("person:tomas-veidt", .agent), ("body:courier", .recipient)]),
    .init(
      type: "statement", date: "2024-05-17",
      participants: [("person:tomas-veidt", .agent), ("body:parliament", .recipient)]),
    .init(
      type: "statement", date: "2024-05-17",
      participants: [("person:han-yue", .agent), ("body:courier", .recipient)]),
    .init(
      type: "appointment", date: "2023-08~",
      participants: [("person:han-yue", .patient), ("body:harbour-board", .body)]),
    .init(
      type: "meeting", date: "2024-04-03",
      participants: [("person:han-yue", .agent), ("person:yusuf-al-rashid", .agent)]),
    .init(
      type: "meeting", date: "2024-04-04",
      participants: [("person:han-yue", .agent), ("body:union", .patient)]),
    .init(
      type: "meeting", date: "2024-04-05",
      participants: [("person:han-yue", .agent), ("body:pilots", .patient)]),
    .init(
      type: "removal", date: "2016",
      participants: [("person:某甲", .patient), ("body:港务", .body)]),
    .init(
      type: "charge", date: "2017-23",
      participants: [("body:audit-office", .agent), ("person:某甲", .patient)],
      factuality: .reported),
    .init(
      type: "enforcement", date: "2021-01/2021-10",
      participants: [("body:customs", .agent), ("body:dredging", .patient)]),
    .init(
      type: "enforcement", date: "2022-03/..",
      participants: [("body:audit-office", .agent), ("body:dredging", .patient)]),
    .init(
      type: "founding", date: "../2011-11-01",
      participants: [("body:harbour-board", .body), ("body:parliament", .agent)]),
    .init(
      type: "issuance", date: "2011-11-02",
      participants: [("body:parliament", .agent), ("instrument:port-act", .theme)]),
    .init(
      type: "issuance", date: "2024-05-15",
      participants: [("body:ministry-of-ports", .agent), ("instrument:loan-notice", .theme)]),
    .init(
      type: "issuance", date: "2022",
      participants: [("body:discipline", .agent), ("instrument:measures", .theme)]),
    .init(
      type: "publication", date: "2024-02-09",
      participants: [("body:courier", .agent), ("case:dredging", .theme)]),
    .init(
      type: "leak", date: "2024-01?",
      participants: [("person:karl-weiss", .agent), ("body:courier", .recipient)],
      factuality: .alleged),
    .init(
      type: "death", date: "199X",
      participants: [("person:long", .patient)], factuality: .reported),
    .init(
      type: "death", date: "2003-02-14",
      participants: [("person:long", .patient)], factuality: .fact),
    .init(type: "founding", date: nil, participants: [("body:pilots", .body)]),
    .init(
      type: "visit", date: nil,
      participants: [("person:rosa-okafor", .agent), ("place:east-quay", .place)]),
    .init(
      type: "charge", date: "XXXX-07",
      participants: [("body:audit-office", .agent), ("person:petra-novak", .patient)],
      factuality: .alleged),
    .init(
      type: "statistic", date: "2020", participants: [("body:bank", .theme)]),
    .init(
      type: "other", date: "2020-11-20/2020-11-23",
      participants: [("case:flood", .theme), ("place:east-quay", .place)]),
    .init(
      type: "publication", date: "2024-05-16",
      participants: [("person:lena-fors", .agent), ("body:courier", .body)], confidence: .low),
  ]
}
