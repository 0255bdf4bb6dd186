import { type ArticleRow, proof } from '../articleRow';
import { RULE_PROOFS } from './ruleProofs';

/** 《上海市分类监管管理办法》第十条至第十七条 */
export const ARTICLES_10_TO_17: readonly ArticleRow[] = [
  {
    article: '10 ¶1',
    zh: '分类监管程序',
    demand: 'Collect, determine, measure: no step is skipped, and the evidence is frozen in between.',
    owners: ['supervision'],
    proofs: [
      proof(
        'silo/supervisionRuns',
        'scores, places by the shares of the year, and decides categories with their measures once it is adopted',
        'keeps to its order: nothing is adopted before all is scored, nor given up once it is adopted',
        'freezes its evidence: what comes after the start changes nothing',
        'goes on after it was cut off, and evaluates nobody twice',
      ),
      proof(
        'silo/supervisionScoring',
        'comes to what the rules come to for each subject, whatever the rules, the day, the snapshot and the evidence',
      ),
      proof('rules/supervision/runs/evaluationDay', 'accepts today and refuses the day after'),
    ],
  },
  {
    article: '10 ¶2',
    zh: '监管评价报告',
    demand: 'Supervision leaves a record and a report, and a change of category rests on one.',
    owners: ['supervision'],
    proofs: [
      proof(
        'rules/supervision/adjustmentProposal',
        'is refused without a ground, and admitted with one report or one record',
      ),
      proof(
        'silo/supervisionAdjustment',
        'is written on inspections of the subject, numbered and sealed in the history',
        'is refused %s, and nothing is stored',
        'is admitted on the first day of the Measures, and by officers of the authority alone',
        'is approved no more where a ground was withdrawn, or the category changed, since it was proposed',
      ),
    ],
  },
  {
    article: '11 ¶1',
    zh: '评价指标',
    demand: 'Indicators tell of lawfulness, and cover every duty of the authority.',
    owners: ['supervision'],
    proofs: [...RULE_PROOFS['11 ¶1']],
  },
  {
    article: '11 ¶2',
    zh: '定性与定量',
    demand: 'Each indicator says whether it is measured and objective; the objective ones outweigh the rest.',
    owners: ['supervision'],
    proofs: [...RULE_PROOFS['11 ¶2']],
  },
  {
    article: '11 ¶3',
    zh: '年度微调',
    demand: 'Indicators are changed from year to year and stand within one.',
    owners: ['supervision'],
    proofs: [...RULE_PROOFS['11 ¶3']],
  },
  {
    article: '12 ¶1-2',
    zh: '分类标准',
    demand: 'Scored items name the ground on which they divide: problems, effect, penalty, risk, field, harm, place.',
    owners: ['supervision'],
    proofs: [...RULE_PROOFS['12 ¶1-2']],
  },
  {
    article: '12 ¶3',
    zh: '不得作为标准的因素',
    demand: 'Benefit and form of organisation are no ground, unless a law says so.',
    owners: ['supervision'],
    proofs: [...RULE_PROOFS['12 ¶3']],
  },
  {
    article: '13 ¶1',
    zh: '监管类别',
    demand: 'Categories with levels stand in one order of intensity.',
    owners: ['supervision'],
    proofs: [
      proof(
        'rules/supervision/categoryIntensity',
        'is total: no two pairs of category and level share a place',
        'puts every level of a higher category above every level of a lower one',
        'is stable: the places are these numbers, and stay so',
      ),
      ...RULE_PROOFS['13 ¶1'],
    ],
  },
  {
    article: '13 ¶2',
    zh: '相对比例',
    demand: 'Shares are fixed before the year; more entities are of ordinary intensity than of the others together.',
    owners: ['supervision'],
    proofs: [
      proof(
        'silo/supervisionProfile',
        'keeps ordinary intensity above the others together, as 分类监管管理办法 13-2 asks',
      ),
      ...RULE_PROOFS['13 ¶2'],
      proof(
        'silo/supervisionRunResults',
        'cannot be adopted at 500 of ordinary intensity against 300 and 200, for half is not enough',
        'can be adopted at 501 against 299 and 200',
        'counts in the shares: refused at five of ten that would stand as ordinary',
      ),
      proof('silo/supervisionRuns', 'refuses a year without shares'),
    ],
  },
  {
    article: '13 ¶3',
    zh: '确定监管类别',
    demand: 'A category follows from a completed evaluation.',
    owners: ['supervision'],
    proofs: [
      proof(
        'rules/supervision/categoryStatus',
        'accepts an evaluation that gave a category',
        'refuses an evaluation without a category',
      ),
      proof(
        'rules/supervision/evaluation/calibrateCuts',
        'takes exactly the planned share into HIGHER and into LOWER, and not one more',
        'leaves a group of one total that does not fit as a whole to ORDINARY, and names its total',
        'is the largest group that fits, whatever the totals',
      ),
      proof(
        'rules/supervision/evaluation/placeSubject',
        'of %d is %s',
        'is HIGHER by law whatever the points, at the level of the points',
      ),
      proof(
        'rules/supervision/evaluation/explain',
        'its value, the records that it rests on, the article, the points and the step that gave them',
        'that a tie went to ORDINARY',
      ),
      proof(
        'rules/supervision/evaluation/smallestChange',
        'is found to %s whatever the rules, and where there is none none is told',
      ),
      proof(
        'silo/supervisionExplanation',
        'leads from every indicator with its value, records, law and points to the cut',
        'says why nobody was placed who is too new or waits for a grave case, and which measures go on',
      ),
      proof(
        'silo/supervisionWhatIf',
        'says who would move from which grade to which, and whether ordinary outnumbers the others',
      ),
    ],
  },
  {
    article: '14',
    zh: '评价周期',
    demand: 'Evaluations come round by their cycle, and at once when a condition appears.',
    owners: ['supervision'],
    proofs: [
      proof(
        'rules/supervision/runs/regularCycle',
        'accepts the day %i months after the last and refuses the day before',
        'takes the last day of a month that has no such day',
      ),
      proof(
        'silo/supervisionRuns',
        'keeps to the cycle: refuses the day before six months are over and accepts the day',
      ),
      proof(
        'silo/supervisionTasks',
        'leads within five seconds to a decision that names it',
        'asks for nobody’s evaluation when it is none that the rules name, says nothing new, or is of a stranger',
        'is served together with others of the same moment, each told by its own record',
        'that fails for one subject fails for nobody else, and keeps the code of its refusal',
      ),
    ],
  },
  {
    article: '15 ¶1',
    zh: '监管措施：机制',
    demand: 'Measures encourage, warn or punish.',
    owners: ['supervision'],
    proofs: [...RULE_PROOFS['15 ¶1']],
  },
  {
    article: '15 ¶2',
    zh: '监管措施：差异',
    demand: 'Measures of categories differ in resources, method, content and frequency.',
    owners: ['supervision'],
    proofs: [
      ...RULE_PROOFS['15 ¶2'],
      proof(
        'rules/supervision/disclosure/measuresInForce',
        'are those of the edition for $code, with their law, on the days of the decision',
        'are the mildest of ordinary intensity for who has no category',
      ),
      proof('silo/supervisionDisclosure', 'are those of the edition it was decided under, on the days of the decision'),
    ],
  },
  {
    article: '16 ¶1',
    zh: '动态调整',
    demand: 'A category and its measures change together.',
    owners: ['supervision'],
    proofs: [
      proof(
        'rules/supervision/runs/evaluationDecision',
        'gives the grade that was decided, with the measures of that grade and not those of the proposed one',
        'has the measures of ordinary intensity and no category when %s, whatever stood',
      ),
      proof(
        'silo/supervisionRunDecisions',
        'ends the decision that stood on the day on which the next begins, and leaves a confirmed one as it is',
        'never lacks measures: the database itself refuses a category under rules without them',
      ),
    ],
  },
  {
    article: '16 ¶2',
    zh: '重大变化或者异常',
    demand: 'A grave change leads to an evaluation at once.',
    owners: ['supervision'],
    proofs: [
      proof(
        'silo/supervisionTasks',
        'leads within five seconds to a decision that names it',
        'counts when what it told is withdrawn, too',
      ),
      proof(
        'silo/supervisionTaskWaits',
        'waits while a source is loaded for the first time, and goes on by itself afterwards',
        'leaves an evaluation incomplete and the category as it stands, until it is heard of again',
      ),
    ],
  },
  {
    article: '16 ¶3',
    zh: '调高与越级',
    demand: 'A rise takes six months of meeting the standard and no step is skipped upward.',
    owners: ['supervision'],
    proofs: [
      proof(
        'rules/supervision/evaluation/raisingPersistence',
        'refuses five months and thirty days, and accepts six months',
        'begins anew after an evaluation that does not meet the standard',
        'begins anew after a gap longer than one cycle, and not after one as long',
      ),
      proof(
        'rules/supervision/evaluation/judgeChange',
        'goes one grade where two are proposed',
        'relaxes freely, by as many grades as are proposed',
        'are computed whichever is declared: from %s to %s they admit %s and %s',
        'may pass over a grade with the leave of an approver who says why, and the decision names both',
        'are none without %s',
      ),
      proof(
        'rules/supervision/judgeAdjustment',
        'is refused five months and 30 days after its standard was first met, and admitted after six months',
        'may skip a step, which takes the leave of the approver',
      ),
      proof(
        'silo/supervisionAdjustment',
        'takes two: who proposed it does not approve it, and an approver of another authority neither',
        'is refused as a rise without six months, and admitted where it cites an abnormality (16 ¶2)',
      ),
      proof(
        'silo/supervisionOverview',
        'are counted by direction: who would be tightened waits under the one, who would be relaxed under the other',
        'are told subject by subject, with the category under either',
      ),
      proof(
        'silo/supervisionRunDecisions',
        'takes six months under the declared reading: held at first, stepped when they are over',
        'counts by a query on whom the two readings of 调高 differ',
      ),
    ],
  },
  {
    article: '17 ¶1',
    zh: '不予评价',
    demand: 'An entity licensed for under six months, or stopped for a year, is not evaluated that year.',
    owners: ['supervision'],
    proofs: [
      proof(
        'rules/supervision/categoryStatus',
        'accepts an entity not evaluated without a category, and refuses it with one',
        'admits each reason under its own status alone',
      ),
      proof(
        'rules/supervision/evaluation/evaluationStatus',
        'an approval of %s is %s on 2 November 2026: exactly six months is evaluated',
        'business stopped since %s is %s: exactly a year is not evaluated',
        'gives way to a higher law that the rules cite',
      ),
    ],
    open: {
      in: ['supervision'],
      what: 'keeping events of the same calendar year from evaluating whom its regular evaluation found too new (A6)',
    },
  },
  {
    article: '17 ¶2',
    zh: '暂缓评价',
    demand: 'Evaluation waits while a grave case is open, and the earlier category stands on.',
    owners: ['supervision', 'enforcement'],
    proofs: [
      proof('rules/supervision/categoryStatus', 'lets the earlier category stand on, or none, under %s'),
      proof(
        'rules/supervision/evaluation/evaluationStatus',
        'waits while a grave case is open, names it, and is evaluated from the day of its closing',
        'takes a grave one at the stage %s: %s',
      ),
      proof('rules/supervision/categoryPublication', 'refuses to publish what stands on while an evaluation is %s'),
      proof(
        'rules/enforcement/caseStage',
        'counts a case handed to the police as open: it may come back (27), and evaluation waits (办法 17-2)',
      ),
      proof(
        'silo/supervisionTaskWaits',
        'defers the evaluation, the category stands on; its closing resumes it by itself',
        'that is only a lead, or is no grave one, defers nothing',
      ),
    ],
  },
];
