internal import ChronographLanguage

/// A class of words that date rules ask for beside an ``AtomKind``; a word may be in several.
///
/// The words stand in `temporal-sets.tsv` in the language's folder, with what each class is for.
enum TemporalSet: UInt8, NamedWordSet {
  // Numbers and lengths.
  case numberNoun, pairNoun, dozensNoun, someQuantifier, vagueQuantifier, secondUnit,
    lengthAdjective, endingParticiple, longAdjective, lastingVerb, totalAdjective, twiceAdverb,
    spendingWord

  // Names that hold a number or a date.
  case lawNoun, numberedDecision, weekdayNickname, newAdjective, eveNoun, worldwideAdjective,
    womenNoun, goodFriday, blackFriday, palmSunday, ashWednesday

  // What stands beside a date.
  case topicPreposition, vaguePreposition, subjectPronoun, infinitiveAuxiliary, seasonOrVerb,
    seasonOrNoun, endNoun, lastOfSeveral, exactAdverb, nextButOne, lastButOne,
    beginningParticiple, nowIntensifier, degreeAdverb, physicalAdjective, pastNoun, nightHours,
    smallAdjective, overnightAdverb, clockLetter, clockNoun, nowAdverb, effectWord,
    goalPreposition, backAdverb

  // What tells the tense.
  case presentBe, pastBe, bareBe, beenParticiple, haveAuxiliary, perfectAuxiliary, abilityVerb,
    modalMonth, goingParticiple, planningVerb, setParticiple, asideVerb, facingVerb,
    companionPreposition, puttingVerb, puttingParticle, puttingOffVerb, offParticle,
    calledOffParticiple, postponedParticiple, timetabledVerb, successionVerb, timetabledPlural,
    timetabledPhrasal, timetabledParticle, againAdverb,
    limitPreposition, ballotNoun, ballotVerb,
    figurePreposition, figureUnit
}
