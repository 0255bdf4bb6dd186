import { CataloguedError } from '../cataloguedError';
import { type Day, day } from '../day';
import { type Instrument, parameter } from './legalParameter';

const PENALTY_LAW: Instrument = { source: '行政处罚法（2021年修订）', from: '2021-07-15', verified: true };

const SAMR_PROCEDURE: Instrument = {
  source: '市场监督管理行政处罚程序规定（2021年第42号令）',
  from: '2021-07-15',
  verified: false,
  note: 'The text was not read; the number rests on public descriptions of it.',
};

const OWN_SETTING: Instrument = {
  ...SAMR_PROCEDURE,
  source: '本项目设置',
  note: 'The rules are said to ask for a reasonable time and to give no number.',
};

/** Terms of the proceedings that lead to a penalty. */
export const proceedingParameters = [
  /** EN-22: whether a case is filed is decided within this term of the lead. */
  parameter('CASE_FILED_WITHIN', { value: 15, unit: 'WORKING_DAY', article: '18' }, SAMR_PROCEDURE),
  /** EN-22: the head may lengthen that term once by so much. */
  parameter('CASE_FILED_EXTENSION', { value: 15, unit: 'WORKING_DAY', article: '18' }, SAMR_PROCEDURE),
  /** EN-21: the head may lengthen the term of the decision once by so much. */
  parameter('CASE_DECISION_EXTENSION', { value: 30, unit: 'CALENDAR_DAY', article: '64' }, SAMR_PROCEDURE),
  /** EN-21: what the heads together may add at a time. */
  parameter('CASE_COLLECTIVE_EXTENSION_MAX', { value: 365, unit: 'CALENDAR_DAY', article: '64' }, OWN_SETTING),
  /** EN-22: the review of a draft decision. */
  parameter('CASE_REVIEWED_WITHIN', { value: 10, unit: 'WORKING_DAY', article: '53' }, SAMR_PROCEDURE),
  /** EN-22: statement and defence after the notice. */
  parameter('STATEMENT_WITHIN', { value: 5, unit: 'WORKING_DAY', article: '57' }, SAMR_PROCEDURE),
  /** EN-24: a hearing is asked for within this term of the notice. */
  parameter('HEARING_REQUESTED_WITHIN', { value: 5, unit: 'WORKING_DAY', article: '64' }, PENALTY_LAW),
  /** EN-24: time and place of a hearing are told so long before it. */
  parameter('HEARING_NOTICE_BEFORE', { value: 7, unit: 'WORKING_DAY', article: '64' }, PENALTY_LAW),
  /** EN-17: what becomes of evidence registered for keeping is decided within this term. */
  parameter('EVIDENCE_REGISTERED_FOR', { value: 7, unit: 'WORKING_DAY', article: '56' }, PENALTY_LAW),
  /** EN-23: a decision is served on a party who was absent within this term. */
  parameter('DECISION_SERVED_WITHIN', { value: 7, unit: 'WORKING_DAY', article: '61' }, PENALTY_LAW),
];

/** One version of a sum, or of a number of persons, that proceedings turn on. */
export interface ProceedingLimit {
  readonly id:
    | 'OFFICERS_AT_LEAST'
    | 'COLLECTIVE_HEADS_AT_LEAST'
    | 'SIMPLE_FINE_CITIZEN'
    | 'SIMPLE_FINE_ORGANISATION'
    | 'HEARING_SUM_CITIZEN'
    | 'HEARING_SUM_ORGANISATION';
  readonly value: number;
  readonly unit: 'FEN' | 'PERSON';
  readonly effectiveFrom: Day;
  readonly effectiveTo?: Day;
  readonly source: string;
  readonly article: string;
  /** False while the number rests on general knowledge and no text of it was read. */
  readonly verified: boolean;
  readonly note?: string;
}

const FROM = { effectiveFrom: day('2021-07-15') };
const LAW = { ...FROM, source: PENALTY_LAW.source, verified: true } as const;
const SHANGHAI_HEARING = {
  ...FROM,
  unit: 'FEN',
  source: '上海市行政处罚听证程序规定（2015年）',
  article: '4',
  verified: false,
  note: 'The Penalty Law gives no sum and the text was not read. The national rules of market supervision are said to have 10,000 and 100,000 yuan and to let the sums of a province prevail: the lower ones stand until confirmed.',
} as const;

/** Sums and numbers of persons; the versions of one oldest first. */
export const PROCEEDING_LIMITS: readonly ProceedingLimit[] = [
  /** EN-12: qualified officers on a case. */
  { ...LAW, id: 'OFFICERS_AT_LEAST', value: 2, unit: 'PERSON', article: '42' },
  /** EN-18: heads who discuss a case together. */
  {
    ...FROM,
    id: 'COLLECTIVE_HEADS_AT_LEAST',
    value: 2,
    unit: 'PERSON',
    source: '本项目设置',
    article: '行政处罚法 57',
    verified: false,
    note: 'The law orders a collective discussion and gives no number.',
  },
  /** EN-16: highest fine on the spot. */
  { ...LAW, id: 'SIMPLE_FINE_CITIZEN', value: 20_000, unit: 'FEN', article: '51' },
  { ...LAW, id: 'SIMPLE_FINE_ORGANISATION', value: 300_000, unit: 'FEN', article: '51' },
  /** EN-25: from this sum on a fine or a confiscation is large, and a hearing is offered. */
  { ...SHANGHAI_HEARING, id: 'HEARING_SUM_CITIZEN', value: 500_000 },
  { ...SHANGHAI_HEARING, id: 'HEARING_SUM_ORGANISATION', value: 5_000_000 },
];

/** The version of a sum or a number of persons that is in force on a day. Throws PARAMETER_NOT_IN_FORCE. */
export function proceedingLimitOn(id: ProceedingLimit['id'], on: Day): ProceedingLimit {
  const found = PROCEEDING_LIMITS.find(
    (limit) =>
      limit.id === id && limit.effectiveFrom <= on && (limit.effectiveTo === undefined || on < limit.effectiveTo),
  );
  if (found === undefined) throw new CataloguedError('PARAMETER_NOT_IN_FORCE', { parameter: id, day: on });
  return found;
}
