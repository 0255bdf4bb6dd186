import { DOCUMENTED_ENTITIES } from './documentedEntities';
import { type ExampleName, exampleOf } from './supervisionExamples';

/** A query by which states are seen: what it asks of an entity, or of the work on it. */
export interface StateQuery {
  /** Asked of `marketEntity`, or of the root. */
  readonly root: 'ENTITY' | 'ROOT';
  /** What is asked; the code of the entity is `$uscc`. */
  readonly fields: string;
}

const LIST = (field: string, filter: string, node: string): StateQuery => ({
  root: 'ROOT',
  fields: `${field}(${filter}) { edges { node { ${node} } } }`,
});

/** The queries of `docs/supervision-examples.md`, by name. */
export const STATE_QUERIES = {
  Category: {
    root: 'ENTITY',
    fields: `supervisionCategories { matter { code } status reason category level published measurePlan
    explanation { decided { category level } place { by } run { kind cause { kind } }
      change { direction decision differ } } }`,
  },
  Evaluation: {
    root: 'ROOT',
    fields: `explanation(run: "EV-2026-000004", uscc: $uscc) { total place { by grade { category } }
    decided { category } change { direction decision differ readings { reading admitted { category } } } }`,
  },
  KeySupervision: { root: 'ENTITY', fields: 'keySupervision { since until authority { code } }' },
  Notices: LIST('subjectNotices', 'uscc: $uscc', 'state withheldReason way doneOn'),
  Objections: LIST('objections', 'uscc: $uscc', 'state enteredOn decidedOn reasons'),
  Hearings: LIST('hearings', 'uscc: $uscc', 'state notifiedOn closesOn heardOn'),
  Interviews: LIST('interviews', 'uscc: $uscc', 'state plannedOn heldOn rectifyBy rectifiedOn'),
  Adjustments: LIST(
    'categoryAdjustments',
    'uscc: $uscc',
    'state direction standing { level } proposed { level } reason',
  ),
  Sandbox: LIST('sandboxEnrolments', 'filter: { uscc: $uscc }', 'state from until scope tolerated'),
  Clues: LIST('riskClues', 'filter: { uscc: $uscc }', 'state source nextAct disposal summary'),
  Tasks: LIST('supervisionTasks', 'filter: { escalated: true }', 'state entity { uscc } escalatedTo { code } title'),
  Hotline: LIST('hotlineIssues', 'filter: { uscc: $uscc }', 'state task result'),
  Findings: LIST('violationFindings', 'filter: { uscc: $uscc }', 'state overdue foundOn dueOn reason'),
  Timeline: LIST('supervisionTimeline', 'uscc: $uscc, first: 100', 'on kind what code matter'),
  OfficeNotices: LIST('oversightNotices', 'filter: { authority: "EDUCATION" }', 'state step article dueOn'),
} as const satisfies Readonly<Record<string, StateQuery>>;

/** Name of one of the queries. */
export type StateQueryName = keyof typeof STATE_QUERIES;

/** What is seen: a field and its value, or what is seen of it. */
export type Seen = { readonly [field: string]: string | number | boolean | Seen };

/** A state of classified supervision, and the business by which it is seen. */
export interface SupervisionState {
  readonly zh: string;
  readonly en: string;
  readonly uscc: string;
  readonly name: string;
  readonly matter: string;
  readonly query: StateQueryName;
  /** What one of the answer's rows says. */
  readonly shows: Seen;
}

type Row = readonly [zh: string, en: string, example: ExampleName | 'STOPPED', query: StateQueryName, shows: Seen];

const decided = (direction: string, decision: string): Seen => ({ explanation: { change: { direction, decision } } });

const ROWS: readonly Row[] = [
  ['较低强度', 'lower intensity', 'LOWER', 'Category', { category: 'LOWER', level: 1 }],
  ['一般强度', 'ordinary intensity', 'ORDINARY', 'Category', { category: 'ORDINARY', level: 1 }],
  ['较高强度一级', 'higher intensity, level 1', 'KEY_LISTED', 'Category', { category: 'HIGHER', level: 1 }],
  ['较高强度二级', 'higher intensity, level 2', 'HIGHER_2', 'Category', { category: 'HIGHER', level: 2 }],
  ['首次评定', 'first decision', 'LOWER_FIRST', 'Category', decided('FIRST', 'FIRST')],
  ['维持', 'confirmed', 'ORDINARY', 'Category', decided('NONE', 'CONFIRMED')],
  ['从严调整', 'tightened', 'HIGHER_2', 'Category', decided('TIGHTEN', 'ADJUSTED')],
  ['从宽调整', 'relaxed', 'LOWER', 'Category', decided('RELAX', 'ADJUSTED')],
  ['逐级调整', 'one step only', 'STEPPED', 'Category', decided('TIGHTEN', 'STEPPED')],
  ['未满六个月，暂不调整', 'held, six months not over', 'HELD', 'Evaluation', { change: { decision: 'HELD' } }],
  ['两种“调高”解读不同', 'the readings differ', 'HELD', 'Evaluation', { change: { differ: true } }],
  [
    '因列入重点监管名录',
    'higher by a key list',
    'KEY_LISTED',
    'Category',
    { explanation: { place: { by: 'FORCED' } } },
  ],
  ['重点监管名录在列', 'on a key list', 'KEY_LISTED', 'KeySupervision', { since: '2026-09-21', until: '2027-01-01' }],
  ['不满六个月，不予评价', 'not evaluated: too new', 'TOO_NEW', 'Category', { reason: 'LICENCE_UNDER_SIX_MONTHS' }],
  ['停业一年，不予评价', 'not evaluated: stopped', 'STOPPED', 'Category', { reason: 'BUSINESS_STOPPED_A_YEAR' }],
  ['重大案件未结，暂缓评价', 'deferred', 'DEFERRED', 'Category', { status: 'DEFERRED', reason: 'GRAVE_CASE_OPEN' }],
  [
    '信息源缺失，评价不完整（信息源恢复后即重新评价）',
    'incomplete, until the source is back',
    'INCOMPLETE',
    'Timeline',
    { kind: 'DECISION', what: 'INCOMPLETE', matter: 'WORK_SAFETY' },
  ],
  ['已公布', 'published', 'LOWER', 'Category', { published: true }],
  ['已告知', 'told', 'ORDINARY', 'Notices', { state: 'TOLD' }],
  ['不予告知', 'withheld', 'DEFERRED', 'Notices', { state: 'WITHHELD', withheldReason: 'INVESTIGATION' }],
  ['异议处理中', 'objection open', 'HELD', 'Objections', { state: 'OPEN' }],
  ['异议不成立', 'objection rejected', 'HEARD', 'Objections', { state: 'REJECTED' }],
  ['异议成立，重新评价', 'objection upheld', 'OBJECTION_UPHELD', 'Objections', { state: 'UPHELD' }],
  ['已听取意见', 'heard', 'HEARD', 'Hearings', { state: 'HEARD' }],
  ['逾期未答复', 'hearing lapsed', 'KEY_LISTED', 'Hearings', { state: 'LAPSED' }],
  ['已安排约谈', 'interview planned', 'KEY_LISTED', 'Interviews', { state: 'PLANNED' }],
  ['已约谈', 'interview held', 'BY_HAND', 'Interviews', { state: 'HELD' }],
  ['约谈后已整改', 'rectified', 'HIGHER_2', 'Interviews', { state: 'RECTIFIED' }],
  ['约谈后逾期未整改', 'rectification overdue', 'STEPPED', 'Interviews', { state: 'OVERDUE' }],
  ['人工调整', 'adjusted by hand', 'BY_HAND', 'Adjustments', { state: 'APPROVED', direction: 'TIGHTEN' }],
  ['沙盒监管', 'in a sandbox', 'LOWER', 'Sandbox', { state: 'OBSERVING' }],
  ['线索核查中', 'clue open', 'ORDINARY', 'Clues', { state: 'VERIFYING', source: 'HOTLINE' }],
  ['线索已反馈', 'clue closed', 'ORDINARY', 'Clues', { state: 'FED_BACK', disposal: 'RECTIFICATION' }],
  ['模型预警线索', 'clue of a risk model', 'HIGHER_2', 'Clues', { state: 'DISCOVERED', source: 'MODEL' }],
  ['规则发现线索', 'clue of a rule of detection', 'STEPPED', 'Clues', { source: 'DETECTION' }],
  ['任务升级督办', 'task escalated', 'ORDINARY', 'Tasks', { escalatedTo: { code: 'REFORM_OFFICE' } }],
  ['热线事项已确认', 'hotline issue settled', 'ORDINARY', 'Hotline', { state: 'CONFIRMED' }],
  ['涉嫌违法未处理', 'finding without case', 'FINDING', 'Findings', { state: 'OPEN', overdue: true }],
  ['不予立案', 'finding closed without case', 'KEY_LISTED', 'Findings', { state: 'NO_CASE' }],
  ['审改办提醒', 'notice of the office', 'FINDING', 'OfficeNotices', { state: 'ISSUED', step: 'EDUCATE' }],
];

const STOPPED = DOCUMENTED_ENTITIES.find(({ story }) => story === 'NOT_EVALUATED_STOPPED');

/** Every state of classified supervision that the sample city shows, on its day. */
export const SUPERVISION_STATES: readonly SupervisionState[] = ROWS.map(([zh, en, example, query, shows]) => {
  const { uscc, name } = (example === 'STOPPED' ? STOPPED : exampleOf(example)) as { uscc: string; name: string };
  const matter = example === 'STOPPED' ? 'FOOD_SERVICE' : exampleOf(example).matter;
  return { zh, en, uscc, name, matter, query, shows };
});
