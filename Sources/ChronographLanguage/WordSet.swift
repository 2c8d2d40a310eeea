/// A class of words that rules ask for by name; which words those are, each language says for itself.
///
/// The words stand in `word-sets.tsv` in the language's folder, with what each class is for.
package enum WordSet: UInt16, NamedWordSet {
  // Articles, pronouns and relatives.
  case definiteArticle, indefiniteArticle, definiteOrTotal, demonstrative, definiteDeterminer,
    negativeDeterminer, personPossessive, thingPossessive, resolvedPronoun, pluralObjectPronoun,
    unmarkedPlural, firstPersonPronoun, personRelative, subjectRelative, objectRelative,
    possessiveRelative,
    thingRelative, freeRelative, placeRelative

  // Conjunctions and prepositions.
  case coordinator, titleCoordinator, genitiveClitic, genitiveMark, genitive, lateAdjective,
    companionAdverb,
    companionLink, companionPreposition, additionAdverb, preferenceAdverb, preferenceLink,
    replacementAdverb, mutualPreposition, purpose, roleMarker, goal, location, site, topic,
    origin, agentMarker, adversative, vicinity, terminus, inclusion, membershipMarker,
    sourceMarker, sincePreposition,
    comparison, condition, genitiveOrPurpose, bodyComplement, explainedComplement,
    innerNameOpener, headComplement, complementMarker, rareComplement, joiningWord,
    contentlessWord, joinedLawWord, instrumentComplement, titleInnerWord, agreementPartner,
    titleEndingPreposition, recipientPreposition, seatPreposition, employmentPreposition,
    titleComplement, titleLink, openTitleLink, listedTitleLink, holderOrigin, placeMemberLink,
    employerPreposition, placePreposition, motionPreposition, ownedNamePreposition,
    organPossession, coalitionMember, matterPreposition, accusedMatterPreposition,
    casePlacePreposition, nounPlacePreposition, listPreposition, membershipRelative,
    leavingPreposition, accompaniment, accompanimentOrJoin, definiteOrUnder, predicateOpener,
    frontedRole, clauseOpener, otherDeed, timePreposition

  // Auxiliaries, adverbs and verbs that tell the time of an office.
  case futureAuxiliary, pastPerfectAuxiliary, perfectAuxiliary, pastCopula, presentCopula,
    comingCopula, infinitiveMarker, futureMarker, habitualPast, pastHolding, copularParticiple,
    cessationAdverb, formerAdverb, pastAdverb, onceAdverb, sequenceAdverb, concurrencyWord,
    appositionAdverb, officeBridge,
    holdingMarker, predecessorLink, listFiller, postHolding, stayingWord, afterPreposition,
    servingWord,
    inceptionVerb, careerVerb, presentAdverb, birthParticiple

  // Telling and happening, beside names.
  case tellingVerb, sayingVerb, speechVerb, statementVerb, bodyVerb, personVerb, partyVerb,
    seatsNoun, accusedVerb, accusedParticiple, standingVerb, victimVerb, otherPersonWord,
    personalOccasion, groupFaction, groupNoun, parliamentaryAdjective, coalitionNoun,
    governingAdjective, listingVerb

  // Names of bodies.
  case partyAcronym, communistCreed, partyOfficer, respectively, youthNoun, leagueNoun, partyNoun,
    boardNoun, rulingNoun, governmentNoun, stateProperty,
    committeeNoun, departmentNoun, ministryNoun, courtNoun, officeNoun, agencyNoun, newsNoun,
    policeNoun,
    stationNoun, cabinetNoun, secretaryNoun, companyNoun, centralAdjective, peopleNoun,
    ownSeatOffice, liaisonAdjective, diplomaticMission, stateOrgan, newsAgency, mediumNoun,
    lawmakingBody, namedOrgan, chamber, ownNamedBody, sentenceOpeningBody, partyOrganAdjective,
    explainedHead, electionNoun, electionAdjective, gatheringHead, gatheringOrdinal,
    standingConference, ownBodyNoun, genitiveOwner, postpositiveTitle, generalsNoun, numberMark,
    instrumentNumberMark, numberedUnit, organNoun, plainOrganWord, portfolio, lowerCaseBody,
    creed, appositiveBody, loneAppositiveBody, stakeNoun, employedStaff, quittingVerb,
    ownedWord, bodyDescription, partyCreed, partAdjective,
    companyHead, companyAlias, companyDescription, firmNoun, ownedCompany, boardOwner,
    lowerCaseSuffix,
    legalForm, agencyTail, militaryAdjective, militaryArea, scriptName, bodyOfficer,
    leadingBodyHead, apposedBodyNoun, stormNoun, companyStaff, chiefOfficer, companyKind,
    companyGiant, companyCircle, organAdjective, partyUnit, matterOfBody, companyTrade,
    publicOwner, seatsBody, seatedBody, seatedAdjective, partnersNoun, traderNoun,
    modifiedBodyNoun, academicWord, degreeNoun, numberedForce, sharedOffice, officeBeforeShared,
    firmCalling, describedBody, numberedBehind, paperMaker

  // Names of places.
  case autonomousAdjective, autonomousUnit, administrativeUnit, droppedUnit, polity,
    shortenedPolity, polityAdjective, sharedCountryName, acronymCountry, countyNoun,
    districtNoun, countryNoun, townNoun, toldTownNoun, continent, continentName, continentAdjective,
    direction, compassDirection, reserveNoun, reserveKind, parkNoun, parkKind, zoneNoun,
    zoneKind, leadingPlaceHead, placeOfficer, seatHolder, seatVerb, localLeader, regionalAdjective,
    regionalLeader, metropolitanAdjective, placeAdverb, autonomousPeople, specialRegion

  // Names of persons.
  case generationSuffix, commaSuffix, designation, stateOfOffice, hyphenatedParticiple,
    owningParticiple, hyphenPrefix, jointPrefix, ethnicityNoun, plainCapitals, familyNameEnding,
    inclusionOrThem

  // Instruments and cases.
  case everydayInstrument, datedLaw, quotedLaw, namedByOrder, treatyNoun, titledParticiple,
    callingParticiple, writtenWork, issuingLink, paperTopic, organPaper, paperPreposition,
    calledWork, numberedPaper, scandalAdjective, caseKind,
    accusingVerb,
    managerTitle, summoningVerb, foreignAdjective, judgeNoun, boroughHead, unitNoun, townLeader,
    townUnit,
    regionUnit, oneNumeral, tellingOf,
    townOpening, townPreposition, topAdjective, holdingParticiple, militaryRank, outcomeVerb,
    ambiguousBodyNoun, groupDescription, winningVerb, regulatorNoun, regulatorHead, separateWord,
    genitiveOrAdversative, attendantNoun, prisonNoun, sumCrime, spoilsNoun, scandalNoun, matterHead,
    wrongdoing,
    wrongdoingWord, questioningWord, inquiringBody, accusedGroup, suspectNoun,
    suspectPreposition, listOpener, measureWord, inquiryPaper, spokesNoun, punishmentNoun,
    prosecutorWord, clearingWord, droppedWord, implicatingParticiple, allegedAdjective, wantedWord,
    topicHead, politicalTopic, unlawfulAdjective, inquiringVerb, doingVerb, partakingVerb,
    misdeedVerb, pendingAdverb, furtherPersonWord, alikeAdverb,
    currencyWord, magnitudeWord, roughlyWord,
    nothingWord, gapPreposition, announcementNoun, announcedNoun, executingVerb, executedNoun,
    conclusionVerb, openQuestion, allegationNoun, seekingVerb, soughtPunishment, costingVerb,
    losingVerb, victimNoun, harmedParticiple, involvementNoun, scenePreposition, courtAgent,
    pastHolder,
    declaringWord, culpritNoun, exposingVerb, matterLink, caseVerb, caseDeedVerb, inquiredNoun,
    courtDeedVerb, courtDeedNoun, helpNoun, suspectingVerb, inquiryLeadingVerb,
    examiningVerb, punishedWord, noticeVerb, pluralPronoun, rulingBody,
    governingOrgan, removingWord, sharedTie, friendNoun, joiningInVerb,
    paperVerb, accusingPaper,
    abductionWord, misdeed, otherWord, listEnd, companionWord, filingWord, attorneyWord, defenceWord

  // Titles and offices.
  case fieldOfficer, teacherTitle, endowedTitle, worldRegion, guestNoun, hiringPassive,
    appointingNoun,
    regionalOfficer, cabinetOfficer, membersNoun, memberNoun, deputyNoun, ministerNoun,
    subordinateTitle, actingAdjective, postNoun, vacatedPost, localJustice, portfolioNoun,
    envoyTitle,
    desertedNoun, fleeingVerb, nominatingVerb, womanEnding, manEnding, presidingTitle, sideOffice,
    remainingVerb, stateLeader, boardOfficer, oathWord, accessionWord, firstAdverb, chiefWord,
    officerNoun, sideBody,
    electingVerb,
    restoringWord, returningWord, personalStaff, titleFiller, serviceLink, otherOfficeWord,
    roleAdjective, comingAdjective, soughtAdjective, guestTitle, facultyNoun, appointedParticiple,
    postedTitle, arrivingParticle,
    departmentKind, freshAdjective, renewingWord,
    retiringWord, endingVerb,
    newAdjective, newcomerVerb, barringVerb,
    practiceNoun, jobNoun, immediateAdjective, employeeNoun, careerNoun, lateAdverb, superlative,
    priorAdverb, pastAdjective,
    earlierAdjective, postsNoun, includingVerb,
    placingVerb, attendingVerb, concessivePreposition, hiringVerb,
    orderingVerb,
    remainingAdjective, rankOrdinal,
    noPersonNoun,
    callingEnding, portfolioHolder, nextOfficeOpener,
    regardedVerb, becomingWord, mutualTie, endedTieMarker,
    actingVerb, suchWord, kinNoun, tenureNoun, founderTitle,
    delegationNoun,
    headshipNoun, rulePreposition, partySeat, havingVerb, ownAdjective, reportPaper, chargeNoun,
    takeoverParticle, takingVerb, postTaking,
    responsibilityNoun

  // Media and courts.
  case townMedium, sharedMediumNoun, courtWord, auditWord, benchNoun, proceedingNoun,
    courtOrderVerb,
    accusedNoun, pleadingVerb, indictingVerb, partInMatter,
    representingVerb, lawyerNoun, hostileWord, rulingVerb, voidAdjective, requestNoun,
    officialGerund, offenceNoun, staffNoun

  // Clauses: what stands beside the verb.
  case malePronoun, femalePronoun, neuterPronoun, maleTitle, femaleTitle, humanNoun, maleNoun,
    femaleNoun,
    maleName, femaleName, reasonSubordinator, contrastSubordinator, joiningVerb, bodyPossessive,
    personPronounRelative, floatingQuantifier, copulaVerb, possessionVerb, presentBe,
    pastAuxiliary, prospectiveParticiple, invertedConditional, conditionalSubordinator,
    openConditional, temporalSubordinator, effectWord, officeBearer, leavingReason, ledUnit,
    setPhraseNoun, sportNoun, immediateWord, afterSubordinator,
    beforeSubordinator,
    occasionPreposition, backwardDeterminer, demonstrativeHead, trioNoun, partitivePreposition,
    allegingVerb, reflexivePronoun, pluralAuxiliary, verdictComplement, pleaWord, verdictWord,
    laterAdverb, acquittalWord, appealWord, privative, almostAdverb, falselyAdverb,
    opinionAdverb, restrictiveAdverb, additiveAdverb, negativeCoordinator, affirmedNegative,
    countingNumber, officeLink, gerundLink, indefiniteQuantifier, freeChoice,
    ignoranceAdjective, postponementTarget, authorLink, meetingPartner, boardHead,
    shareholderWord, pressWord, decisionNoun, briberyWord, moneyNoun, lenderNoun,
    informerNoun

  // Verbs by what they do to their complements; lemmas.
  case leavingLemma, holdingLemma, announcingVerb, sayingLemma, makingVerb, decidingVerb,
    dealingVerb,
    addressingVerb, provingVerb, callingVerb, answeringVerb, judgingVerb, leavingVerb, goingVerb,
    acceptingVerb

  // Papers that do something, and nouns that frames ask for.
  case paperDatingVerb, paperNoun, figuresNoun, crowdNoun, measuredNoun, unitWord, openQuantity,
    downfallWord, simultaneousSubordinator, leadingVerb, deadlyAdverb, nounBehindTo,
    attorneyQualifier, playedNoun, limitingAdverb

  // Bodies and works by the words beside them.
  case localUnit, localOrgan, schoolsNoun, schoolsKind
  case districtKind, chamberNoun, romanNumeral, branchNoun, placedOffice, officeOwner,
    ownedAdjectiveNoun, stateNoun, lowerCaseUnion, factionNoun, factionMember, bracketedParty,
    authorNoun,
    workNoun, stagedWork, workMaker, nicknamingWord, obtainingWord, noteNoun, companyField,
    hyphenatedHead,
    builtWork, townsman, permanentAdjective, saintMark, patronNoun, namedAfterHead,
    postNominal, seaHead, mediumKind, mediumDescription, mannerOpener, chargingSheet, contractNoun,
    schemeNoun, scandalLink, bargainNoun, closenessAdjective, keepingVerb, honourNoun,
    colludingVerb, custodyNoun, immunityNoun, liftingWord, askingVerb, expellingWord,
    expulsionNoun, strippingWord, membershipNoun, approvingVerb, publishingPlace,
    findingParticiple, lifetimeNoun, seniorityWord, penalWord, seatTitle, vacantWord, employerHead,
    biographyNoun, taskVerb, inquiryPreposition, inquiryNoun, alternative, knownParticiple,
    causeHead, portfolioHead, reassigningVerb, advisoryTitle, officeBody, bareParty, partyPeople,
    partyMove, defectionVerb, seatedParticiple, countryOpening, nationalSociety,
    nationalSocietyColour, municipalityNoun, municipalityKind, seatedJudge, jointHead, charterNoun,
    ownNamedInstrument, reportCompanion, plainSchoolWord, firmsNoun, schoolLetter, consultingNoun,
    partyWord, stayingInVerb, heldParticiple, collusionTie
}
