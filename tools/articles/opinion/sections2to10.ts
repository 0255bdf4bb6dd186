import { type ArticleRow, proof } from '../articleRow';
import { RULE_SECTION_PROOFS } from '../measures/ruleProofs';
import { CASE_AND_CREDIT_PROOFS } from './caseAndCreditProofs';
import { INSPECTION_PROOFS } from './inspectionProofs';
import { RISK_AND_TASK_PROOFS } from './riskAndTaskProofs';

/** Whoever is on a key list is covered in full. */
const KEY_LIST_COVERED = proof('silo/inspectionPool', 'is for who is on the key list of the matter, on its days');

/** 沪府发〔2020〕7号（二）至（十） */
export const SECTIONS_2_TO_10: readonly ArticleRow[] = [
  {
    article: '2.1',
    zh: '谁审批、谁监管',
    demand: 'Every matter has one authority that answers for it.',
    owners: ['supervision'],
    proofs: [
      proof('city/publicSurface', 'the matters: under whom, on which law, since when'),
      proof('silo/supervisionProfile', 'is narrowed by leading department; an unknown one is refused'),
      proof(
        'silo/supervisionResponsibility',
        'names the districts in which nobody answers, page by page',
        'names two that answer at once',
        'has two open entries of an area refused by the database itself',
      ),
      proof(
        'rules/supervision/oversight/responsibilityGaps',
        'is a gap before the first entry and from the day on which the last ends',
      ),
    ],
  },
  {
    article: '2.2',
    zh: '公正透明',
    demand: 'Anybody reads matters, method, procedure and results.',
    owners: ['gateway', 'supervision', 'inspection', 'enforcement'],
    proofs: [
      proof(
        'city/publicSurface',
        'the matters: under whom, on which law, since when',
        'the methods: which items are inspected, by whom, on which law',
        'the results: what inspections found and what was decided, where it is published',
      ),
      proof('city/readmeRequests', 'answer the public whole: no error, what the law publishes, every source'),
      proof(
        'silo/supervisionRuleSets',
        'gives everybody the six parts, with the law that each entry rests on, and the hash of the whole',
      ),
      ...INSPECTION_PROOFS['2.2'],
    ],
  },
  {
    article: '2.3, 2.6',
    zh: '分级分类、系统集成',
    demand: 'Supervision fits the entity and follows its whole life.',
    owners: ['supervision'],
    proofs: [
      proof('city/stories', '%s shows what the page promises'),
      proof('city/asOf', 'finds nothing before anything was observed or known, without an error'),
      proof('silo/asOfReplay', 'is what replaying the writes up to it gives: interleaving %s'),
      proof(
        'silo/supervisionFile',
        'is evidence, decisions and work in one list, newest first, each with source and article',
      ),
    ],
    open: { in: ['supervision'], what: 'scenes of supervision' },
  },
  {
    article: '2.4',
    zh: '科学高效',
    demand: 'Data is shared, and supervision disturbs as little as it can: visits are counted.',
    owners: ['exchange', 'gateway'],
    proofs: [
      proof(
        'city/interference',
        'is visits for every 1,000 entities, as the tables of two silos give it',
        'is the share of visits %s, as the table of inspections gives it',
      ),
      proof(
        'silo/metrics',
        'repeat_visits_90_days is what the own table of inspection gives',
        '%s equals the sums of its own list, in all and for a filter',
      ),
      proof('city/sharingMatrix', 'gives each viewer what is its own or agreed, and refuses all the rest'),
    ],
  },
  {
    article: '4',
    zh: '监管对象和范围',
    demand: 'Each state of an approval has its supervisor: approved, cancelled, filed, broken, devolved, transferred.',
    owners: ['supervision'],
    proofs: [
      proof(
        'rules/supervision/oversight/responsibleParty',
        '%s: %s has to %s, enforced by %s',
        'is resolved for each of the six states',
        'is refused where nobody could take over what was devolved',
      ),
      proof(
        'rules/supervision/oversight/responsibilityGaps',
        'moves supervision to the district on the same day, and not the day before',
      ),
      proof(
        'silo/supervisionResponsibility',
        '%s: anybody reads that it is %s, to %s',
        'moves to the district on the day of devolving; what held there ends on the same day',
      ),
    ],
  },
  {
    article: '5',
    zh: '监管主体职责',
    demand: 'A list of supervision matters, changed as law changes, each with a department that leads.',
    owners: ['supervision'],
    proofs: [
      proof('silo/supervisionWriter', 'changes a matter and tells of it; the same again changes nothing'),
      proof(
        'silo/supervisionProfile',
        'leaves out what is not in force on the day, and refuses a cursor of another filter',
      ),
      proof(
        'silo/asOfSupervision',
        'has the matter of each category, by its first name before it was observed and by the later one after',
      ),
      proof(
        'rules/supervision/oversight/responsibilityGaps',
        'is flagged from the day on which the law is no longer in force, and not the day before',
      ),
      proof(
        'silo/supervisionResponsibility',
        'tells anybody object, methods and cooperating departments of a matter',
        'flags a matter from the day on which its law ended, and tells the outbox of the change',
      ),
    ],
  },
  {
    article: '6',
    zh: '“互联网+监管”',
    demand: 'Systems of departments are interconnected; supervision off site, remote and mobile is told apart.',
    owners: ['inspection', 'exchange'],
    proofs: [
      proof('silo/inspectionProfile', '%s of the API has the values of the rules', 'has every %s'),
      proof('silo/metrics', 'off_site_share is what the own table of inspection gives'),
      proof('city/feedStream', 'gives every event of a resource once, in order, and goes on from any position'),
      proof('silo/webhooks', 'sends what is recorded from the registration on, in order, each signed and once'),
      ...INSPECTION_PROOFS['6'],
    ],
    open: { in: ['supervision'], what: 'warnings from remote supervision; an alert that was raised is checked' },
  },
  {
    article: '7',
    zh: '信用监管',
    demand:
      'Credit information is collected, rated and repaired; what is repaired is told nowhere; ratings are never mixed.',
    owners: ['credit', 'exchange', 'gateway'],
    proofs: [
      proof(
        'city/repairedRecord',
        'a record and a decision are told on no way on which they were told before',
        'their withdrawal stands in the feed, without a word of what they said',
        'their past is the auditor’s alone',
      ),
      proof(
        'silo/creditVisibility',
        'takes a record away on the day it is %s, and tells so once',
        'stands when original and repair come at once from two processes',
      ),
      proof(
        'silo/metricFacts',
        'let go of a withdrawn decision with all that was told of it, also when older events come again',
      ),
      proof('silo/webhooks', 'takes a withdrawal to the receiver, and nothing of what was sealed'),
      proof('rules/credit/ratingScheme', 'refuses a grade of another scale'),
      proof('rules/credit/riskLevel', 'refuses %p, which is a letter of another scale or none'),
      proof('silo/providerQuality', 'is what the events themselves give when they are counted one by one'),
      ...CASE_AND_CREDIT_PROOFS['7'],
    ],
  },
  {
    article: '8',
    zh: '分类监管与重点监管清单',
    demand: 'Rules hold six parts; a short list of key objects is supervised in full.',
    owners: ['supervision', 'inspection'],
    proofs: [
      proof(
        'silo/keySupervision',
        'tells the lists that an entity is on today, and no longer those that it left',
        'are refused without a ground, and then nothing is stored',
        'are for departments: the public is told NOT_PUBLIC and finds none by id',
      ),
      proof(
        'rules/supervision/keySupervisionPeriod',
        'is so for a ground, without an end or with one after its first day',
      ),
      KEY_LIST_COVERED,
      ...RULE_SECTION_PROOFS['8'],
      ...RISK_AND_TASK_PROOFS['8'],
    ],
  },
  {
    article: '9',
    zh: '风险监管',
    demand: 'A clue of risk is discovered, verified, disposed of and fed back; models are versioned.',
    owners: ['supervision'],
    proofs: RISK_AND_TASK_PROOFS['9'],
  },
  {
    article: '10',
    zh: '协同监管',
    demand: 'Approval, supervision, enforcement and justice are linked; a transferred case has its receipt.',
    owners: ['inspection', 'enforcement'],
    proofs: [...INSPECTION_PROOFS['10'], ...CASE_AND_CREDIT_PROOFS['10']],
  },
];
