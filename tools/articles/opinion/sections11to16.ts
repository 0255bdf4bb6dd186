import { type ArticleRow, proof } from '../articleRow';
import { CASE_AND_CREDIT_PROOFS } from './caseAndCreditProofs';
import { INSPECTION_PROOFS } from './inspectionProofs';
import { RISK_AND_TASK_PROOFS } from './riskAndTaskProofs';

/** 沪府发〔2020〕7号（十一）至（十六） */
export const SECTIONS_11_TO_16: readonly ArticleRow[] = [
  {
    article: '11a',
    zh: '双随机抽查',
    demand: 'No inspection of an enterprise without a draw, a key list or a recorded reason.',
    owners: ['inspection'],
    proofs: [
      proof(
        'rules/inspection/inspectionTrigger',
        'accepts %s with a plan code and refuses it without',
        'accepts %s with a reason and refuses it without',
      ),
      ...INSPECTION_PROOFS['11a'],
    ],
  },
  {
    article: '11b',
    zh: '随机抽查事项清单',
    demand: 'Only what stands on the published list is inspected.',
    owners: ['inspection'],
    proofs: [
      proof(
        'rules/inspection/itemOnList',
        'accepts the first day on the list and refuses the day before',
        'accepts the last day on the list and refuses the day of withdrawal',
      ),
      proof(
        'silo/inspectionProfile',
        'is open to the public, by code',
        'leaves out what had left the list, from the first day off it',
      ),
      proof('city/publicSurface', 'the methods: which items are inspected, by whom, on which law'),
      ...INSPECTION_PROOFS['11b'],
    ],
  },
  {
    article: '11c',
    zh: '合并与联合抽查',
    demand: 'Several items on one object make one visit, or a joint one.',
    owners: ['inspection'],
    proofs: INSPECTION_PROOFS['11c'],
  },
  {
    article: '11d',
    zh: '全程留痕',
    demand: 'Plan, draw, publicity and archive leave a record that only grows, with who did what.',
    owners: ['inspection'],
    proofs: INSPECTION_PROOFS['11d'],
  },
  {
    article: '11e',
    zh: '比例、频次、概率',
    demand: 'Ratio, frequency and probability follow credit, category and risk by published tables.',
    owners: ['inspection'],
    proofs: INSPECTION_PROOFS['11e'],
  },
  {
    article: '11f',
    zh: '与“互联网+监管”系统互联互通',
    demand: 'Data comes in and goes out by files and feeds; the same again changes nothing.',
    owners: ['exchange', 'gateway', 'credit', 'inspection', 'enforcement'],
    proofs: [
      proof(
        'silo/importFacts',
        'stores the same facts from CSV and from NDJSON: after one the other changes nothing and tells nothing',
        'replayed, a file with bad rows changes nothing at all',
      ),
      proof(
        'silo/importFile',
        'again: nothing changes and nothing is told, not even that it was put aside again',
        'changed rows alone are changed, and told',
      ),
      proof('silo/importResume', 'after %i batches has done whole rows only, and goes on from there'),
      proof(
        'silo/feedIntake',
        'goes on after a stop where it was, and stores nothing twice when it reads everything again',
      ),
      proof(
        'silo/exports',
        'holds the present state of every fact, and its manifest vouches for it',
        'is written as %s',
      ),
    ],
  },
  {
    article: '12',
    zh: '包容审慎监管',
    demand: 'First minor violations and listed situations go without penalty; sandboxes have their days and limits.',
    owners: ['enforcement', 'supervision'],
    proofs: [...RISK_AND_TASK_PROOFS['12'], ...CASE_AND_CREDIT_PROOFS['12']],
  },
  {
    article: '13',
    zh: '企业自律',
    demand: 'Enterprises declare and report; a reported accident leads to an evaluation.',
    owners: ['credit', 'supervision'],
    proofs: [
      proof('silo/supervisionTasks', 'leads within five seconds to a decision that names it'),
      proof('rules/supervision/evidenceEntered', 'may be %s', 'may not be %s'),
      ...CASE_AND_CREDIT_PROOFS['13'],
    ],
  },
  {
    article: '14',
    zh: '行业自治',
    demand: 'What associations rate is shown with where it comes from and is never the sole ground.',
    owners: ['credit'],
    proofs: CASE_AND_CREDIT_PROOFS['14'],
  },
  {
    article: '15',
    zh: '社会监督',
    demand: 'Whoever reports a violation is protected: nothing in the graph leads to them.',
    owners: ['inspection', 'enforcement'],
    proofs: [
      proof(
        'rules/inspection/inspectionVisibility',
        'gives what may point to a complainant to the inspecting department and its applications',
        'does not tell the public a complaint from a transfer',
      ),
      proof(
        'silo/inspectionProfile',
        'sees of what a complaint gave rise to nothing that tells it from a transfer',
        'tells the outbox nothing of why an inspection was triggered',
        '%s is read by the inspecting department alone',
      ),
      ...CASE_AND_CREDIT_PROOFS['15'],
    ],
  },
  {
    article: '16',
    zh: '裁量基准',
    demand: 'A decision keeps within the benchmark of its act, or gives a reason.',
    owners: ['enforcement'],
    proofs: CASE_AND_CREDIT_PROOFS['16'],
  },
];
