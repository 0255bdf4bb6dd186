import { type ArticleRow, proof } from '../articleRow';
import { INSPECTION_PROOFS } from '../opinion/inspectionProofs';
import { RULE_PROOFS } from './ruleProofs';

/** Visits as they were made, beside those planned. */
const REALISED = proof(
  'silo/inspectionCoverage',
  'counts inspections of each task of the published plans of a year, those of its offices with them',
);

/** 《上海市分类监管管理办法》第一条至第九条 */
export const ARTICLES_1_TO_9: readonly ArticleRow[] = [
  {
    article: '1',
    zh: '目的宗旨',
    demand: 'Show that supervision is spent by category: tasks, hours and visits of each intensity.',
    owners: ['supervision', 'inspection'],
    proofs: [
      proof(
        'rules/supervision/resourcesByCategory',
        'is the plans of its subjects added up, and a share for each subject',
        'rises where each category takes more hours and visits a subject than the milder one',
        'does not rise where hours or visits of two categories are the same',
      ),
      proof(
        'silo/supervisionOverview',
        'go to higher intensity more than to ordinary, and to ordinary more than to lower, a subject',
      ),
      proof(
        'silo/supervisionWhatIf',
        'tells visits and hours a year before and after, under the measures of either edition',
      ),
      REALISED,
    ],
  },
  {
    article: '2',
    zh: '概念定义',
    demand: 'Know a supervised subject by its code; a natural person never by an identity number.',
    owners: ['credit', 'supervision'],
    proofs: [
      proof(
        'rules/values/uscc',
        'accepts %s without a flag',
        'is never shown, even %s',
        'is never carried by the error that is thrown',
      ),
      proof(
        'silo/importPrivacy',
        'is neither stored nor printed, wherever in the row it stands, and columns not read are not kept',
      ),
      proof(
        'rules/supervision/oversight/subjectKey',
        'is P and 17 symbols of the credit code’s alphabet',
        'is refused as personal where it holds %s',
        'is not shown where it is refused, whatever it is',
      ),
      proof(
        'silo/supervisedPersons',
        'are entered by pseudonym, and the history does not hold it',
        'are refused by a number of identity, which is neither stored nor shown',
      ),
    ],
    open: { in: ['supervision'], what: 'the evaluation of natural persons, who are entered and ended alone' },
  },
  {
    article: '3',
    zh: '适用范围',
    demand: 'A rule gives way to higher law, which it cites.',
    owners: ['supervision'],
    proofs: [...RULE_PROOFS['3']],
  },
  {
    article: '4 ¶1-2',
    zh: '职责分工：审改办',
    demand: 'The reform offices of city and districts oversee classification, each in its own area.',
    owners: ['supervision'],
    proofs: [
      proof(
        'silo/sharingGuard',
        'gives a district office its own district and the city office every district, and neither is foreign use',
      ),
      proof(
        'silo/supervisionOversight',
        'counts by authority what is overdue, and lists the longest overdue first',
        'is the own district for a district’s office, which sees neither the city’s nor another district’s',
        'has drafts of rules seen by the own district’s office and the city’s, and not by another district’s',
        'is for reform offices and auditors: authorities and the public are refused',
        'has a filing that is not overdue on its last day, and is on the day after',
        'has an evaluation that is overdue when its cycle is over, by the last one that was adopted',
      ),
      proof(
        'rules/supervision/oversight/overseenArea',
        'lets a district’s office see its own district, and neither another nor the city',
        'is what the sight of work gives them, so that one district’s drafts are none of another’s',
      ),
      ...RULE_PROOFS['4 ¶1-2'],
    ],
  },
  {
    article: '4 ¶3-4',
    zh: '职责分工：监管机关',
    demand: 'A district makes rules only for subjects that the rules of the city leave out.',
    owners: ['supervision'],
    proofs: [
      ...RULE_PROOFS['4 ¶3-4'],
      proof(
        'silo/supervisionRuns',
        'is none by a district’s rules of whom rules of the city cover: neither begun nor adopted',
      ),
    ],
  },
  {
    article: '5',
    zh: '监管要求',
    demand: 'Each category leads to measures of its own, which routine supervision takes up.',
    owners: ['supervision', 'inspection'],
    proofs: [
      proof(
        'rules/supervision/runs/evaluationDecision',
        'has measures for every grade of the rules',
        'gives the grade that was decided, with the measures of that grade and not those of the proposed one',
      ),
      proof(
        'silo/supervisionRunDecisions',
        'is told with the decision that it ends, for whoever plans inspections by it',
        'never lacks measures: the database itself refuses a category under rules without them',
      ),
      ...INSPECTION_PROOFS.M5,
    ],
  },
  {
    article: '6',
    zh: '监管原则',
    demand: 'The same information under the same version of the rules gives the same category.',
    owners: ['supervision'],
    proofs: [
      proof(
        'rules/supervision/evaluation/uniformity',
        'replays 300 decisions of three offices to the byte',
        'names the one decision whose evidence is no longer what it was',
      ),
      proof(
        'rules/supervision/evaluation/explain',
        'in whatever order evidence, history and members come, and whatever else is known',
        'and other facts another digest',
      ),
      proof(
        'rules/supervision/sealExplanation',
        'is the same, byte by byte, in whatever order its facts come',
        'differs where a value, a cut or an earlier evaluation differs',
      ),
      proof(
        'silo/supervisionExplanation',
        'stay after evidence that came later',
        'stay after a record was withdrawn, which is told by its key alone, and since when',
        'never held what a withdrawn judgement said, and nothing that is told of it says it any more',
        'stay after a newer edition of the rules, and another evaluation under it',
        'stay after a restart, in another process over the same database',
        'are never others than those of what was stored: another %s is an incident and no answer',
      ),
      proof(
        'silo/supervisionOverview',
        'is told by district, and decisions that are replayed come out the same, point by point',
        'shows a decision that does not come out as it was decided',
      ),
    ],
  },
  {
    article: '7',
    zh: '监管内容',
    demand: 'What is supervised names law, technical rule or standard, with its days in force.',
    owners: ['supervision', 'inspection'],
    proofs: [
      proof(
        'rules/supervision/matterBasis',
        'accepts a matter that names its basis',
        'refuses a matter without a basis',
      ),
      proof('rules/inspection/itemOnList', 'accepts the last day on the list and refuses the day of withdrawal'),
      ...RULE_PROOFS['7'],
      ...INSPECTION_PROOFS.M7,
    ],
  },
  {
    article: '8 ¶1',
    zh: '分类监管事项和实施细则：公布',
    demand: 'Matters and rules are published; anybody reads them, drafts stay inside.',
    owners: ['supervision'],
    proofs: [
      proof('city/publicSurface', 'the matters: under whom, on which law, since when'),
      proof('silo/supervisionProfile', 'is open to the public, by code, page by page'),
      ...RULE_PROOFS['8 ¶1'],
    ],
  },
  {
    article: '8 ¶2',
    zh: '实施细则的内容',
    demand: 'Rules hold six parts: information, indicators, standards, categories, cycle, measures.',
    owners: ['supervision'],
    proofs: [...RULE_PROOFS['8 ¶2']],
  },
  {
    article: '8 ¶3',
    zh: '备案',
    demand: 'Rules are filed with the office of the same level within 15 working days of publication.',
    owners: ['supervision'],
    proofs: [...RULE_PROOFS['8 ¶3']],
  },
  {
    article: '9 ¶1',
    zh: '分类监管信息',
    demand: 'Information on an entity is typed, with source and both times, and reached by one query.',
    owners: ['credit', 'supervision'],
    proofs: [
      proof('city/profile', 'answers the profile of each documented business from four silos, with source and time'),
      proof('rules/credit/creditCatalogue', 'admits every kind of the thirteen classes of the catalogue'),
      proof(
        'silo/creditRiskClass',
        'are stored once, told to the outbox, and the latest day stands whatever came first',
      ),
      proof(
        'rules/supervision/evidenceOfEvent',
        'is its state, its district and its trade, each since the day in Shanghai on which it was told',
        'stands until the day after the last day in effect, with the severity as its grade',
        'is the class of risk and the rating with its scheme, each of its own day',
        'is a case from its first day to the day on which it is closed, grave or ordinary',
      ),
      proof('rules/supervision/evidenceEntered', 'may be %s', 'may not be %s'),
      proof(
        'rules/supervision/evaluation/evidenceHeard',
        'counts under rules of %s when it comes from its own line',
        'gives no points under the rules of another line, though its code be the same',
      ),
      proof(
        'silo/supervisionEvidenceEntry',
        'takes catalogued information, judgements and arrears',
        'tells those who see the work of an authority in charge, page by page, and nobody else anything',
      ),
    ],
  },
  {
    article: '9 ¶2',
    zh: '信息收集',
    demand: 'An evaluation draws on what other silos know; a source that is away is named, and nothing is guessed.',
    owners: ['gateway', 'supervision'],
    proofs: [
      proof(
        'city/gatewaySiloLoss',
        'answers the profile without %s, names it, and is whole again soon after its return',
      ),
      proof(
        'rules/supervision/categoryStatus',
        'lets the earlier category stand on, or none, under %s',
        'admits each reason under its own status alone',
      ),
      proof(
        'silo/supervisionEvidenceFeed',
        'is kept with the event that told it, and its place with it, and nothing that was not followed',
        'counts no more once it is repaired, and an earlier snapshot still sees it',
        'is missing until the exchange has heard it and all of it was taken in, and again after a day of silence',
      ),
      proof(
        'rules/supervision/evidenceSource',
        'is missing while it was never loaded whole, or never heard',
        'is there for a day after it was last heard, and missing from then on',
      ),
      proof(
        'silo/supervisionEvidence',
        'are missing until they were loaded whole, those alone from which a kind comes',
        'are missing when their silo has been silent for more than a day',
        'of an earlier snapshot stay as they were when a record changes',
      ),
      proof(
        'silo/supervisionCityEvidence',
        'is what the feed tells: nothing of it is replaced, and nothing added but what work has made, when the feed comes by',
      ),
      proof('silo/supervisionRunResults', 'is incomplete while a source is away, and keeps category and measures'),
      proof(
        'silo/supervisionTaskWaits',
        'leaves an evaluation incomplete and the category as it stands, until it is heard of again',
      ),
    ],
  },
  {
    article: '9 ¶3',
    zh: '其他信息的范围目录',
    demand: 'Every piece of information stands in a published catalogue before it is used.',
    owners: ['exchange', 'supervision'],
    proofs: [
      proof(
        'contract/sharedFields',
        'belongs to exactly one resource of the catalogue, on which all subgraphs agree',
        'refuses a field without a resource',
        'refuses a resource that the catalogue does not have',
      ),
      proof(
        'silo/exchangeCatalogue',
        'is open to anybody: the resources of the schema first, then the announced entries',
        'tells its fields with their words and classes, its basis, purposes and how to apply',
      ),
      proof('city/catalogueDocuments', 'is the catalogue as DCAT-AP in JSON-LD, open to anybody'),
      proof(
        'rules/supervision/evidenceEntered',
        'is entered when the published catalogue of the matter has it, and refused when it has not',
      ),
      ...RULE_PROOFS['9 ¶3'],
    ],
  },
  {
    article: '9 ¶4',
    zh: '数据质量责任制',
    demand: 'Who handles, inspects or punishes enters; timely, accurate, whole, told by department.',
    owners: ['exchange', 'credit', 'supervision', 'inspection', 'enforcement'],
    proofs: [
      proof('rules/values/whoHandlesEnters', '%s enters what %s handled', '%s does not enter what %s handled'),
      proof('silo/importFacts', 'refuses a row of %s that another department entered'),
      proof(
        'silo/providerQuality',
        'is what the events themselves give when they are counted one by one',
        'counts a doubt that ended in a correction, and none that did not',
        'is seen by the provider and by who answers for the resource; by no other department, nor by the public',
      ),
      proof(
        'silo/supervisionEvidenceEntry',
        'is done by an officer of the authority in charge, or of the department above, each under its own name',
        'is refused to %s, and then nothing is stored',
        'compares departments by how late they enter and how much they take back',
        'leaves that it was withdrawn, with the reason, and nothing of what it said',
      ),
      proof('silo/supervisionEvidenceFeed', 'counts how late what came after the first load was told, by department'),
      proof('rules/supervision/evidenceEntered', 'happened by today, and not tomorrow'),
      proof('rules/supervision/evidenceVersion', 'say of %s whether it mends what was entered'),
      proof('silo/resourceState', 'is the share of columns that hold a value, and the lag that 95 of 100 stay within'),
    ],
  },
];
