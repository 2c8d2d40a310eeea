/// A class of words that rules ask for by name; which words those are, each language says for itself.
///
/// The words stand in `word-sets.tsv` in the language's folder, with what each class is for.
package enum WordSet: UInt16, CaseIterable, Sendable {
  // Articles, pronouns and relatives.
  case definiteArticle, indefiniteArticle, definiteOrTotal, demonstrative, definiteDeterminer,
    negativeDeterminer, personPossessive, thingPossessive, resolvedPronoun, pluralObjectPronoun,
    firstPersonPronoun, personRelative, subjectRelative, objectRelative, possessiveRelative,
    thingRelative, placeRelative

  // Conjunctions and prepositions.
  case coordinator, genitive, mutualPreposition, purpose, roleMarker, goal, location, site, topic,
    origin, agentMarker,
    adversative, vicinity, terminus, inclusion, membershipMarker, sourceMarker, comparison,
    condition, genitiveOrPurpose, bodyComplement, explainedComplement, innerNameOpener,
    headComplement, complementMarker, rareComplement, joiningWord, contentlessWord, joinedLawWord,
    instrumentComplement, titleInnerWord, titleEndingPreposition, recipientPreposition,
    seatPreposition, employmentPreposition, titleComplement, titleLink, openTitleLink,
    listedTitleLink, holderOrigin, placeMemberLink, employerPreposition, placePreposition,
    motionPreposition, ownedNamePreposition, organPossession, coalitionMember, matterPreposition,
    accusedMatterPreposition, casePlacePreposition, nounPlacePreposition, listPreposition,
    membershipRelative, leavingPreposition, accompaniment, accompanimentOrJoin, definiteOrUnder,
    predicateOpener, frontedRole, clauseOpener, otherDeed, timePreposition

  // Auxiliaries, adverbs and verbs that tell the time of an office.
  case futureAuxiliary, pastPerfectAuxiliary, perfectAuxiliary, pastCopula, presentCopula,
    comingCopula, infinitiveMarker, futureMarker, habitualPast, pastHolding, copularParticiple,
    cessationAdverb, formerAdverb, pastAdverb, onceAdverb, appositionAdverb, officeBridge,
    holdingMarker, predecessorLink, listFiller, postHolding, sequence, servingWord,
    inceptionVerb, birthParticiple

  // Telling and happening, beside names.
  case tellingVerb, sayingVerb, speechVerb, statementVerb, bodyVerb, personVerb, partyVerb,
    seatsNoun, accusedVerb, accusedParticiple, otherPersonWord, personalOccasion, groupFaction,
    groupNoun, parliamentaryAdjective, coalitionNoun, governingAdjective, listingVerb, acquittalWord

  // Names of bodies.
  case partyAcronym, youthNoun, leagueNoun, partyNoun, boardNoun, governmentNoun, committeeNoun,
    ministryNoun, courtNoun, officeNoun, agencyNoun, newsNoun, policeNoun, stationNoun, cabinetNoun,
    secretaryNoun, companyNoun, centralAdjective, peopleNoun, ownSeatOffice, liaisonAdjective,
    diplomaticMission, stateOrgan, newsAgency, mediumNoun, lawmakingBody, namedOrgan, chamber,
    ownNamedBody, sentenceOpeningBody, partyOrganAdjective, explainedHead, electionNoun,
    electionAdjective, gatheringHead, gatheringOrdinal, standingConference, ownBodyNoun,
    genitiveOwner, postpositiveTitle, generalsNoun, numberMark, instrumentNumberMark, numberedUnit,
    organNoun, plainOrganWord, portfolio, lowerCaseBody, creed, appositiveBody, loneAppositiveBody,
    bodyDescription, companyHead, companyAlias, companyDescription, ownedCompany, boardOwner,
    lowerCaseSuffix, legalForm, agencyTail, militaryAdjective, militaryArea, scriptName,
    bodyOfficer, leadingBodyHead, apposedBodyNoun, stormNoun, companyStaff, chiefOfficer,
    companyKind,
    organAdjective, partyUnit, matterOfBody, companyTrade, companyCircle, seatedBody,
    seatedAdjective

  // Names of places.
  case autonomousAdjective, autonomousUnit, administrativeUnit, droppedUnit, polity,
    shortenedPolity, polityAdjective, sharedCountryName, acronymCountry, countyNoun, districtNoun,
    countryNoun, townNoun, continent, continentName, continentAdjective, direction,
    compassDirection, reserveNoun, reserveKind, parkNoun, parkKind, zoneNoun, zoneKind,
    leadingPlaceHead, placeOfficer, localLeader, regionalAdjective, regionalLeader,
    metropolitanAdjective, placeAdverb, autonomousPeople, specialRegion

  // Names of persons.
  case generationSuffix, commaSuffix, designation, stateOfOffice, hyphenatedParticiple,
    hyphenPrefix, ethnicityNoun, plainCapitals, familyNameEnding, inclusionOrThem

  // Instruments and cases.
  case everydayInstrument, datedLaw, quotedLaw, namedByOrder, treatyNoun, titledParticiple,
    callingParticiple, writtenWork, calledWork, scandalAdjective,
    scandalNoun, matterHead, wrongdoing, wrongdoingWord

  // Titles and offices.
  case fieldOfficer, cabinetOfficer, membersNoun, memberNoun, deputyNoun, subordinateTitle,
    actingAdjective, postNoun, localJustice, portfolioNoun, envoyTitle, personalStaff, titleFiller,
    serviceLink, otherOfficeWord, roleAdjective, noPersonNoun, callingEnding, portfolioHolder,
    nextOfficeOpener,
    tenureNoun, chargeNoun, takeoverParticle, takingVerb, responsibilityNoun

  // Media and courts.
  case sharedMediumNoun, courtWord, auditWord

  // Clauses: what stands beside the verb.
  case malePronoun, femalePronoun, neuterPronoun, maleTitle, femaleTitle, maleNoun,
    femaleNoun, maleName, femaleName, reasonSubordinator, bodyPossessive,
    personPronounRelative, floatingQuantifier, copulaVerb, possessionVerb, presentBe, pastAuxiliary,
    prospectiveParticiple, invertedConditional, conditionalSubordinator, openConditional,
    temporalSubordinator, afterSubordinator, beforeSubordinator, occasionPreposition,
    backwardDeterminer, trioNoun, partitivePreposition, allegingVerb, reflexivePronoun, pleaWord,
    verdictWord, appealWord, privative, almostAdverb, restrictiveAdverb, additiveAdverb,
    negativeCoordinator, affirmedNegative, countingNumber, officeLink, gerundLink,
    indefiniteQuantifier, freeChoice, ignoranceAdjective, postponementTarget, authorLink,
    meetingPartner, boardHead, shareholderWord, pressWord, decisionNoun, selectingPronoun

  // Verbs by what they do to their complements; lemmas.
  case announcingVerb, sayingLemma, makingVerb, decidingVerb, addressingVerb, provingVerb,
    callingVerb, answeringVerb, judgingVerb

  /// The name that tables give it.
  package var name: String { String(describing: self) }

  /// The classes by name.
  static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
