import { type ArticleRow, proof } from '../articleRow';

/** Rules of publication and repair, CR-20 to CR-27. */
export const CREDIT_RULES_20_TO_27: readonly ArticleRow[] = [
  {
    article: 'CR-20',
    zh: '失信程度与公示期限',
    demand: 'Minor, general and serious: each with its shortest and longest publication.',
    owners: ['credit'],
    proofs: [
      proof(
        'rules/credit/repair/channelTerms',
        '%s, %s: the shortest and the longest time run to the end of their last day',
        '%s: what is minor ends after three months, and sooner on application',
      ),
    ],
  },
  {
    article: 'CR-21',
    zh: '失信程度划分',
    demand: 'Severity follows from the penalty, by a table with editions.',
    owners: ['credit'],
    proofs: [
      proof(
        'city/caseEffects',
        'is a record of the right severity, an evaluation at once, a class of risk, and the end of the deferral once the grave case closes',
      ),
      proof(
        'silo/creditRatingAtOnce',
        'is whoever a decision of enforcement strikes, and again when the decision falls',
      ),
      proof(
        'rules/credit/repair/severityOfPenalty',
        'of %j is %s',
        'is versioned: no edition before 2026-04-01, and the one in force is shown as not verified',
      ),
    ],
  },
  {
    article: 'CR-22',
    zh: '起算日',
    demand: 'The clock starts on the date of the document.',
    owners: ['credit'],
    proofs: [
      proof('rules/credit/repair/channelTerms', '%s, %s: from its own first day to its own last'),
      proof(
        'silo/creditChannels',
        'once, with the severity of the table and the date of the decision, however often it is told',
      ),
    ],
  },
  {
    article: 'CR-23',
    zh: '到期停止公示',
    demand: 'Publication stops by itself when the longest term is up; the nightly job may run twice.',
    owners: ['credit'],
    proofs: [
      proof('silo/enforcementPublicity', 'the day after its last day and not on it, once'),
      proof(
        'silo/creditChannels',
        'ends a publication the day after its last, once, told to all, and not on the last day',
        'is not undone by the supplier’s next delivery of the same record',
      ),
    ],
  },
  {
    article: 'CR-24',
    zh: '修复条件',
    demand: 'Repair has four conditions; each that is missing is named.',
    owners: ['credit'],
    proofs: [
      proof(
        'rules/credit/repair/repairConditions',
        'without %j it is refused, and the reason names what is missing',
        'first: %s is too early the day before and on the last day, and heard the day after',
      ),
      proof('silo/creditRepairs', 'with %j is not granted: the refusal and the application name what is missing'),
      proof(
        'silo/creditPerformance',
        'bars the grant whatever the proofs say, and does so no more once enforcement tells that it is performed',
      ),
    ],
  },
  {
    article: 'CR-25',
    zh: '修复效力',
    demand: 'A repaired record is given by no silo, feed, cache or export, by list or by id; an audit alone sees it.',
    owners: ['credit'],
    proofs: [
      proof(
        'silo/enforcementEffects',
        'it is told by neither list, number nor id, and nothing of it is told to others but that it is to be let go',
        'once, however often it is told',
      ),
      proof(
        'city/repairEverywhere',
        'is told everywhere until it is repaired, and then nowhere: in credit at once, in every silo within five seconds',
        'is told to be let go in the feed, its earlier changes emptied',
        'is looked at by the auditor alone, in both silos, and each look is written down',
        'has no past for anybody else',
        'reached whoever had it: webhooks by their deliveries, queries by the next answer; each with its proof',
      ),
      proof(
        'silo/sealedCaseFile',
        'keeps its number, authority and stage and since when it is sealed, and tells nothing else to anybody',
        'is found by its authority and its stage, and by nothing that it says',
        'is opened by the auditor alone, for a reason, which stands in the history',
      ),
      proof(
        'silo/sealedFollowUp',
        'is told to its handlers alone, in no list, and no longer once it is performed',
        'falls before it is sealed: nothing is performed, its bans are lifted, and it is told once',
      ),
      proof(
        'silo/sealedLeads',
        'lets go of its case, though it was neither closed nor answered in words, and whoever sent it is told',
      ),
      proof(
        'silo/enforcementWriter',
        'shows a repaired decision, and the case that has no other, to nobody, by list or by id, and tells ids and state alone',
      ),
      proof(
        'silo/asOfEnforcement',
        'keeps a decision that is repaired today, and its case, out of the past, by case and by id, but for the auditor',
      ),
      proof('silo/creditMeasures', 'is lifted in the same transaction by whatever way it is %s'),
      proof(
        'silo/creditListings',
        'is left by who cured the ground: the record is sealed for everybody at once, the entry told to the auditor alone',
      ),
      proof(
        'silo/creditRatingStands',
        'follows a repair in the same transaction, with what led to it',
        'is not undone by a run over the city that was scored before it and is adopted after it',
      ),
      proof(
        'rules/credit/rating/recordCounts',
        'leaves out a record that is %s',
        'takes it on the last day of %s and not on the day after',
      ),
      proof(
        'silo/creditRatingExplained',
        "is the auditor's alone once a record that it rests on is sealed, and names that by id and since when",
      ),
      proof(
        'silo/creditSealed',
        'is gone for everybody, by list and by id, and no word of it is left with the application',
        'is gone in reads of an earlier day, but for the auditor',
        'is the auditor’s alone, states its reason, and stands in the history that it shows and in the log of accesses',
      ),
      proof(
        'silo/withdrawals',
        'tells of each department that asked by which accesses, and which later one proves that it was told',
      ),
    ],
  },
  {
    article: 'CR-26',
    zh: '谁认定谁修复',
    demand: 'The department that established the fact repairs; one window takes applications.',
    owners: ['credit'],
    proofs: [
      proof('rules/credit/work/creditSight', '%s sees that of every department'),
      proof('silo/creditRepairPermissions', '%s is for whom the table names, and for nobody else'),
    ],
  },
  {
    article: 'CR-27',
    zh: '修复结果共享',
    demand: 'The result of a repair is shared within 3 working days, and deletion goes with it.',
    owners: ['credit'],
    proofs: [
      proof(
        'city/repairEverywhere',
        'reached whoever had it: webhooks by their deliveries, queries by the next answer; each with its proof',
      ),
      proof(
        'silo/creditRepairs',
        'is received, granted by the department that established the record, and shared by the centre',
        'is the department’s and the centre’s, filtered, and shows what is late to be shared',
      ),
    ],
  },
];
