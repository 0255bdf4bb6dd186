import { type ArticleRow, proof } from '../articleRow';
import { RULE_SECTION_PROOFS } from '../measures/ruleProofs';
import { CASE_AND_CREDIT_PROOFS } from './caseAndCreditProofs';
import { INSPECTION_PROOFS } from './inspectionProofs';
import { RISK_AND_TASK_PROOFS } from './riskAndTaskProofs';

/** 沪府发〔2020〕7号（十七）至（二十三） */
export const SECTIONS_17_TO_23: readonly ArticleRow[] = [
  {
    article: '17a',
    zh: '行政执法公示',
    demand: 'Decisions and results are published in time and for their time, and withdrawn.',
    owners: ['enforcement', 'inspection'],
    proofs: [
      proof(
        'rules/enforcement/decisionPublication',
        'a %s penalty may be published',
        'severity %s is neither published nor due to be',
      ),
      proof(
        'rules/enforcement/decisionPublicationEnd',
        'is a year after the date of a general decision and three after that of a serious one',
      ),
      proof('silo/enforcementWriter', 'shows the public a decision to the last day of its publication, and no longer'),
      proof('silo/inspectionProfile', 'gets the inspections whose result is published, and no other'),
      proof(
        'rules/exchange/metrics/evaluation',
        'is over for a decision on the day after its twentieth working day, and not on it',
      ),
      ...INSPECTION_PROOFS['17a'],
      ...CASE_AND_CREDIT_PROOFS['17a'],
    ],
  },
  {
    article: '17b',
    zh: '执法全过程记录',
    demand: 'Every step of a case is recorded, in order, and never changed.',
    owners: ['enforcement', 'inspection'],
    proofs: [
      proof(
        'rules/enforcement/caseHistory',
        'refuses no record, one that begins in the middle, and one that does not end at the stage',
        'accepts two stages on one day and refuses one that goes back a day',
      ),
      proof(
        'silo/enforcementWriter',
        'refuses to change a recorded stage',
        'refuses to shorten the record, or to drop a decision or a penalty',
      ),
      ...INSPECTION_PROOFS['17b'],
      ...CASE_AND_CREDIT_PROOFS['17b'],
    ],
  },
  {
    article: '17c',
    zh: '重大执法决定法制审核',
    demand: 'No major decision without a legal review that it passed.',
    owners: ['enforcement'],
    proofs: CASE_AND_CREDIT_PROOFS['17c'],
  },
  {
    article: '18',
    zh: '监管执法能力',
    demand: 'Inspectors have area, qualification, licence, training and load; an expired licence is never drawn.',
    owners: ['inspection'],
    proofs: INSPECTION_PROOFS['18'],
  },
  {
    article: '19a',
    zh: '轻微问题',
    demand: 'The lowest step that suffices is proposed: interview, warning, order to correct.',
    owners: ['enforcement'],
    proofs: CASE_AND_CREDIT_PROOFS['19a'],
  },
  {
    article: '19b',
    zh: '严重违法与涉嫌犯罪',
    demand: 'Serious acts are stopped; a suspected crime is transferred in time.',
    owners: ['enforcement'],
    proofs: CASE_AND_CREDIT_PROOFS['19b'],
  },
  {
    article: '19c',
    zh: '终身禁入',
    demand: 'Whoever is banned is flagged where asked for.',
    owners: ['enforcement'],
    proofs: CASE_AND_CREDIT_PROOFS['19c'],
  },
  {
    article: '20a',
    zh: '监管效能评估',
    demand: 'Work efficiency, social effect and management benefit are measured, each figure by one definition.',
    owners: ['exchange', 'gateway'],
    proofs: [
      proof(
        'rules/exchange/metrics/registry',
        'has metrics of every area, each id once and in the form of an id',
        '%s is defined once, in both languages',
        '%s rests on fields of the schema',
      ),
      proof(
        'silo/metrics',
        '%s equals the sums of its own list, in all and for a filter',
        '%s is what the own table of %s gives',
        '%s is the sum of its parts by each dimension, and by two',
        'are refused to the public where they rest on more than is published',
      ),
      proof(
        'silo/metricFacts',
        'give shares with their interval, and say up to where they are known',
        'keep what was known before a correction',
      ),
      ...INSPECTION_PROOFS['20a'],
    ],
  },
  {
    article: '20b',
    zh: '12345 热线闭环',
    demand: 'What the hotline finds is closed by more than the department that it is about.',
    owners: ['supervision'],
    proofs: [...RISK_AND_TASK_PROOFS['20b'], ...CASE_AND_CREDIT_PROOFS['20b']],
  },
  {
    article: '20c',
    zh: '分派和督办',
    demand: 'Tasks are dispatched, accepted, reminded of and escalated in time.',
    owners: ['supervision'],
    proofs: RISK_AND_TASK_PROOFS['20c'],
  },
  {
    article: '20d',
    zh: '绩效考核',
    demand: 'Figures for appraisal stand still at their cut-off.',
    owners: ['exchange'],
    proofs: [
      proof(
        'silo/evaluations',
        'is not changed by what is told later of the same period, and can still be counted again',
        'leaves out what the exchange took in after the cut-off, whenever it is frozen',
        'cannot be changed or removed in the database',
        'is proven by its hash, counts again to the same, and leaves its trace',
        'holds every metric, per department and district and together, as metric tells them',
      ),
      proof('rules/exchange/metrics/evaluation', '%s as %s of %s: freezes %s, counts again %s'),
    ],
  },
  {
    article: '21',
    zh: '年度监管重点任务清单',
    demand: 'Key tasks of a year, with progress.',
    owners: ['supervision'],
    proofs: RISK_AND_TASK_PROOFS['21'],
  },
  {
    article: '22',
    zh: '尽职免责、失职问责',
    demand: 'What an officer could know then is told apart from what was recorded later.',
    owners: ['gateway', 'exchange', 'credit', 'supervision', 'inspection', 'enforcement'],
    proofs: [
      proof(
        'city/asOf',
        'leaves out a later correction where it is asked what was known then',
        'has the correction where it is asked what is known now, marked by the moment at which it was recorded',
        'make a silo without a past say so by name, for its own fields alone',
      ),
      proof(
        'silo/asOfReplay',
        'is what replaying the writes up to it gives: interleaving %s',
        'has every version once, each recorded later than the one before, however they were written',
      ),
      proof(
        'silo/asOfSupervision',
        'knows nothing of a change that was recorded later: the old category stands on every day since',
      ),
      proof('silo/accessLogPages', 'show an auditor everything with names'),
      proof(
        'silo/supervisionFile',
        'leaves out what was recorded after the end of the day, and has what was recorded on it',
        'names the edition of rules that was in force on the day, and none before its first day',
      ),
    ],
    open: { in: ['enforcement'], what: 'the version of the rules in the file of a case' },
  },
  {
    article: '23',
    zh: '法治保障',
    demand: 'A law that is changed or abolished names all that rests on it.',
    owners: ['supervision', 'enforcement'],
    proofs: [...RULE_SECTION_PROOFS['23'], ...CASE_AND_CREDIT_PROOFS['23']],
  },
];
