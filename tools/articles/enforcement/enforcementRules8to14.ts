import { type ArticleRow, proof } from '../articleRow';

/** Rules of administrative penalties, EN-8 to EN-14. */
export const ENFORCEMENT_RULES_8_TO_14: readonly ArticleRow[] = [
  {
    article: 'EN-8',
    zh: '不予处罚',
    demand: 'Minor, first and slight, or without fault: no penalty, and education in each case.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'rules/enforcement/measure/noPenaltySuggestions',
        'is what the law itself says where no situation fits: %s',
        'is leave to impose nothing where it is the first and the harm slight, and nothing where it is not the first',
      ),
      proof(
        'rules/enforcement/proceedings/noPenaltyGround',
        'EN-8: minor, corrected in time and without harm is never penalised',
        'EN-8: a first act with slight harm that was corrected in time may go without a penalty',
        'EN-8: proven lack of fault is never penalised, whatever the harm',
        'EN-8: nothing speaks against a penalty for %s',
        'EN-8: whoever goes without a penalty for an act is educated',
      ),
    ],
  },
  {
    article: 'EN-9',
    zh: '裁量基准',
    demand: 'Benchmarks are published, and a decision outside its range says why.',
    owners: ['enforcement'],
    proofs: [
      proof('silo/caseMeasure', 'is refused outside the range without a reason, and taken with one or inside it'),
      proof(
        'rules/enforcement/measure/basisEnd',
        'bears what rests on it to the last day before its end, and not on that day',
      ),
      proof('rules/enforcement/measure/discretionRange', 'is %s'),
      proof('rules/enforcement/measure/outsideRange', 'is refused without a reason: %s'),
      proof(
        'silo/measureBenchmarks',
        'is drafted, published by somebody else, and gives everybody the range of a penalty from then on',
        'never changes once published: neither the app role nor the owner of the table gets at it',
      ),
      proof('rules/enforcement/measure/valueEstablished', 'is established where %s'),
    ],
  },
  {
    article: 'EN-10',
    zh: '追责期限',
    demand: 'Two years from the end of the act, five where life, health or financial safety was harmed.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'silo/caseActs',
        'EN-10, EN-12, EN-17: an act found too late, too few officers, registered evidence left open',
      ),
      proof(
        'rules/enforcement/proceedings/limitation',
        'EN-10: %s: found on the last day is penalised, the day after no more',
        'EN-10: an act that goes on has no limitation',
        'EN-10: the five years count for acts that ended on or after the first day of the revised law',
        'EN-10: names the number and its source, of the first known law for the oldest acts',
      ),
    ],
  },
  {
    article: 'EN-11',
    zh: '从旧兼从轻',
    demand: 'The law of the act applies, the later one where it is lighter.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'rules/enforcement/proceedings/applicableLaw',
        'EN-11: the law of the day of the act governs where the new one is equal or heavier',
        'EN-11: a new law with %s governs',
        'EN-11: a law that is lighter in one and heavier in another leaves the law of the act in place',
        'EN-11: what is held unlawful no more, or was not on the day of the act, is not penalised',
        'EN-11: a version ends on the day before its successor begins',
        'EN-11: a decision under the wrong version is refused and names the right one',
      ),
    ],
  },
  {
    article: 'EN-12',
    zh: '执法人员与回避',
    demand: 'Two certified officers; recusal is decided by the head and does not stop the investigation.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'silo/caseActs',
        'EN-10, EN-12, EN-17: an act found too late, too few officers, registered evidence left open',
      ),
      proof(
        'silo/casePermissions',
        'lets an officer whose recusal was granted do nothing more, and one on whom nothing is decided go on',
      ),
      proof('rules/enforcement/proceedings/certificateShown', 'EN-12: by every officer who asks or inspects'),
      proof(
        'rules/enforcement/proceedings/certifiedOfficers',
        'EN-12: two qualified officers are enough, one is not',
        'EN-12: a certificate serves on its last day and no longer on the day after',
        'EN-12: a third officer without a valid certificate is not made good by the other two',
        'EN-12: a person counts once, under two accounts or with two certificates',
      ),
      proof(
        'rules/enforcement/proceedings/recusal',
        'EN-12: a request does not stop the investigation, and a refused one neither',
        'EN-12: an officer whose recusal was granted is off the case',
        'EN-12: nobody decides on his own',
        'EN-12: no case is decided while a request has no answer',
      ),
    ],
  },
  {
    article: 'EN-13',
    zh: '告知与陈述申辩',
    demand: 'No decision before the notice and the defence; none is heavier because of a defence.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'silo/caseRefusals',
        'EN-13: no decision without notice, none while the term of the statement runs, and one the day after',
      ),
      proof(
        'silo/cases',
        'comes back from a review for further investigation, and new facts alone lead beyond what was told',
      ),
      proof(
        'rules/enforcement/proceedings/noHeavier',
        'EN-13: %s is not heavier',
        'EN-13: %s is heavier',
        'EN-13: what new facts bear out may be heavier, but is told anew before the decision',
        'EN-13: the value of property, and of other penalties, that rises or is first stated is heavier, and so is other property',
        'EN-13: nothing is heavier than itself, and adding a penalty always is',
      ),
      proof(
        'rules/enforcement/proceedings/notice',
        'EN-13: penalty, facts, reasons, basis and rights',
        'EN-13: a notice without %s is refused',
        'EN-13: the right to a hearing is told where one must be offered',
        'EN-13: none before the notice was served',
        'EN-13: a notice of %s holds the decision back until %s, across %s; the day after it is free',
        'EN-13: an express waiver frees the decision on its day, not before it and not one from before the notice',
        'EN-13: what the party stated is reviewed first, however long ago the notice was',
        'EN-13: where the last day is not known, only a review or a waiver frees the decision',
      ),
      proof(
        'rules/enforcement/proceedings/statementReview',
        'EN-13: says what was reviewed, and why something was not accepted',
        'EN-13: %s accepted, with finding %j and reason %j, lacks %j',
      ),
    ],
  },
  {
    article: 'EN-14',
    zh: '证据',
    demand: 'Evidence is of eight kinds, verified; what was got illegally is left out.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'silo/cases',
        'goes from the lead through hearing and legal review to the archive; its history adds up to the file at each step',
      ),
      proof(
        'rules/enforcement/proceedings/evidenceFit',
        'EN-14: the law knows eight kinds, and each will do once verified',
        'EN-14: no facts without evidence',
        'EN-14: what was excluded counts for nothing',
        'EN-14: every piece that is used was verified',
        'EN-14: %j is no hash of a piece of evidence',
        'EN-14: a kind that the law does not know is refused',
      ),
    ],
  },
];
