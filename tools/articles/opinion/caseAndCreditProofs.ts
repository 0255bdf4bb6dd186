import { type ArticleProof, proof } from '../articleRow';

/** Proofs of sections of the Opinion in credit and enforcement, by section. */
export const CASE_AND_CREDIT_PROOFS = {
  '7': [
    proof(
      'city/caseEffects',
      'is a record of the right severity, an evaluation at once, a class of risk, and the end of the deferral once the grave case closes',
      'where everything stopped before anybody heard of the decision',
      'where the exchange heard of it and stopped before credit did',
      'where every follower reads the feed anew from its start',
    ),
    proof('city/repairEverywhere', 'is told to be let go in the feed, its earlier changes emptied'),
    proof(
      'silo/creditCommitments',
      'that is kept is recorded so, without a severity, and the public sees it',
      'is shown to nobody once its record was repaired, not by list, not by number, not at work',
    ),
    proof(
      'silo/creditMeasures',
      'is proposed, told, decided, applied with feedback in time, and seen by departments on the entity',
    ),
    proof(
      'silo/creditRatings',
      '%s: gives every entity what the rule gives it, record by record',
      'writes a rating of each entity once, tells it, and again nothing when the run is repeated on the same records',
      'goes on after a step that was cut off, with nothing left of that step and nobody rated twice',
      'gives everybody the same points as a rating of one entity alone',
    ),
    proof(
      'silo/creditRatingExplained',
      'comes out as it was stored, indicator by indicator, for each of a sample',
      'names run, edition, law, records, cut and the distance to the grades beside it, on the rating itself',
      'is what was known then, whatever came or was corrected since',
      'is an incident and no answer where what is stored is not what comes out',
      'leaves out what a transaction wrote after the run that had begun before it',
    ),
    proof(
      'silo/creditRatingPermissions',
      '%s: those in its row alone, and for others nothing is stored',
      'nobody publishes what he drafted, or adopts a run that he started',
    ),
    proof(
      'silo/creditRatingInput',
      'an edition that would hold before its publication is not published, and a published one stands',
    ),
    proof(
      'silo/withdrawals',
      'tells of each holder of the feed whether it acknowledged the withdrawal; the silent one stands out',
    ),
  ],
  '10': [
    proof(
      'silo/justiceTransfers',
      'cannot be closed without the receipt of the police, in no state before it',
      'bounces with its reason, and the case is investigated again and may be transferred anew',
    ),
    proof('silo/referrals', 'is not closed without feedback'),
  ],
  '12': [
    proof('silo/caseMeasure', 'bars the penalty that the situation forbids, answered %s, until it is found otherwise'),
    proof(
      'silo/measureNoPenalty',
      'suggests nothing as a draft, and its situation with the edition once it is published',
      'and his answer (accepted: %s) is kept within the case with its reason',
    ),
    proof('rules/enforcement/measure/noPenaltySuggestions', 'on each situation that was suggested, either way'),
  ],
  '13': [
    proof(
      'silo/supervisionAccident',
      'leads to an irregular evaluation that names it, once, with nothing of what it says in words',
    ),
    proof(
      'silo/creditFile',
      'of an accident are told, corrected under their number, withdrawn by the head, and not sent again after that',
    ),
  ],
  '14': [
    proof(
      'rules/credit/file/filingRules',
      'is never the only ground, with any number of them, and suffices with any ground of another kind',
    ),
    proof('silo/creditCommitments', 'is shown with its provider and the lowest trust'),
    proof('silo/creditRatingStands', 'never move a grade by themselves, however many speak'),
    proof('rules/credit/rating/schemeVerdicts', 'alone in a direction is refused'),
    proof(
      'rules/credit/rating/indicatorPoints',
      'gives nothing where authorities established nothing, however much is said',
      'adds to what was established, at most as much as that',
    ),
  ],
  '15': [
    proof(
      'silo/typicalCases',
      'is a published decision that a head tells to everybody, with a text',
      'holds no number under which whoever reported the case is sealed',
      'is refused %s, and nothing is stored',
      'when its decision is repaired, in the same transaction',
      'when its decision falls',
      'when the publication of its decision is over: not on its last day, but by the run of the day after',
      'is the head of the department that decided, or of the municipal one above it, and nobody else',
    ),
    proof(
      'silo/caseLeadFiles',
      'starts the clock for telling the complainant when the case is %s, as an answer to the lead itself does',
    ),
    proof(
      'contract/complainant',
      'no operation of the API: no type, no field, and no argument but the sealed number that a change is given',
    ),
    proof(
      'silo/leadOrigins',
      'is kept as a seal that the silo itself cannot read, and stands nowhere else',
      'is rewarded once by the head, by the number of the sealed register alone',
      'is due five working days after the answer, and a lead is not closed without it',
      'are attached by their hash, each once, until the lead has ended',
    ),
  ],
  '16': [
    proof(
      'silo/enforcementEffects',
      'with every column that others rest on',
      'once for each state of the decision, under a version that grows',
    ),
    proof('silo/caseMeasure', 'is refused outside the range without a reason, and taken with one or inside it'),
    proof(
      'rules/enforcement/measure/outsideRange',
      'is refused without a reason: %s',
      'is a kind that the degree does not impose, too',
    ),
    proof('rules/enforcement/measure/benchmarkSound', 'is refused (%s) with %s'),
  ],
  '17a': [
    proof('silo/sealedCaseFile', 'is completed and put away, and no other step is taken in it'),
    proof('silo/creditChannels', 'are told side by side, each with its own first and last day and what sets them'),
  ],
  '17b': [
    proof(
      'silo/enforcementRemedies',
      'names publication, challenge and withdrawal, and lets it be once they are settled',
    ),
    proof(
      'silo/enforcementAfterCase',
      'from its service through a deferral and arrears to the end, in the file and in the fact',
      'to the court and back',
    ),
    proof('silo/caseRefusals', 'EN-14, O 17b: the archive of a case whose record lacks a part'),
    proof('city/caseEffects', 'where everything stopped before anybody heard of the decision'),
  ],
  '17c': [
    proof(
      'silo/caseRefusals',
      'EN-19: no penalty after a hearing without a legal review by another, fit person, of exactly what is decided',
    ),
  ],
  '19a': [
    proof(
      'rules/enforcement/measure/ladder',
      'is %s',
      '%s needs a reason',
      'is not %s: that goes the way of %s, whatever the reason',
    ),
    proof('silo/measureLadder', 'is recorded with its facts, its reasons and its last day, and closed as it ended'),
  ],
  '19b': [
    proof('silo/measureLadder', 'is refused: %s, and nothing is stored'),
    proof(
      'silo/justiceTransfers',
      'list what is overdue the day after its last day, for the department, the police and the reform office',
    ),
  ],
  '19c': [
    proof(
      'silo/measureBans',
      'of a person is recorded by pseudonym, and flagged to every department that asks, whoever imposed it',
      'for life has no last day',
    ),
    proof(
      'rules/enforcement/measure/bans',
      'that imposes it and stands',
      'begins on the first day and is over on the day named',
    ),
    proof('silo/measureFallenBans', 'are lifted with it on the day of the document (%s), and none is recorded after'),
  ],
  '20b': [proof('silo/leadOrigins', 'of %s is registered with its term, and its sources told')],
  '20c': [
    proof(
      'silo/referrals',
      'is reminded of the day after its last day, escalated five working days later, and each is told once',
    ),
  ],
  '23': [
    proof(
      'silo/legalBasisEnds',
      'is named with the day of the end: benchmarks, situations, bans and steps of the ladder',
      'is told to everybody where it is published, and to those alone who see the rest where it is not',
      'flags at once, for everybody, the benchmark and the situation that rest on it',
      'bears them on the last day before its end, and is not applied on that day',
      'is what no new edition is published on: refused, with its draft kept',
      'may bear a new edition up to its end, and the new text from then on where it was changed',
    ),
    proof('silo/legalBasisEndPermissions', 'is the head of the municipal department, for the city'),
    proof('rules/enforcement/measure/citedLaw', 'is found in %s'),
  ],
} as const satisfies Readonly<Record<string, readonly ArticleProof[]>>;
