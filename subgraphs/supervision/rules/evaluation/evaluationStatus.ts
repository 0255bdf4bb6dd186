import { addMonths, type Day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import { OPEN_STAGES } from '../../../../kernel/values/reference/caseStages';
import type { Facts } from '../../../../kernel/values/verdict';
import type { Evidence, Subject } from '../evidence/evidence';
import { type EvidenceKind, type EvidenceSource, evidenceSource } from '../evidence/evidenceKinds';
import type { RuleSetContent } from '../ruleSets/ruleSetContent';
import { type EvidenceFilter, evidenceInForce } from './evidenceInForce';

/** What became of an evaluation; the place in the list is what the store keeps. An earlier one has precedence. */
export const EVALUATION_STATUSES = ['SCORED', 'TOO_NEW', 'STOPPED', 'DEFERRED', 'INCOMPLETE'] as const;

/** What became of an evaluation. */
export type EvaluationStatus = (typeof EVALUATION_STATUSES)[number];

/** What became of an evaluation, and why. */
export interface StatusFound {
  readonly status: EvaluationStatus;
  readonly article: string;
  readonly facts: Facts;
}

/** What the status rests on. */
export interface StatusFacts {
  readonly subject: Pick<Subject, 'approvedOn' | 'stoppedOn'>;
  readonly evidence: readonly Evidence[];
  readonly day: Day;
  /** Sources whose facts have not come in time. */
  readonly missing: readonly EvidenceSource[];
  readonly rules: Pick<RuleSetContent, 'information' | 'indicators' | 'standard' | 'scope' | 'overrides'>;
}

/** Cases for which an evaluation waits: grave ones that are open; what is only a lead is no case yet. */
export const GRAVE_CASES = {
  ...{ kind: 'ENFORCEMENT_CASE', grades: ['GRAVE'], windowMonths: null },
  codes: OPEN_STAGES,
} as const satisfies EvidenceFilter;

const MEASURES = '上海市分类监管管理办法';

/**
 * Kinds of evidence without which rules cannot be applied: what they rest on, the register where it says whom they cover,
 * and grave cases, on which 17 ¶2 rests.
 */
export function neededKinds({ information, indicators, standard, scope }: Omit<StatusFacts['rules'], 'overrides'>) {
  const kinds = [
    ...information.map(({ kind }) => kind),
    ...indicators.map(({ input }) => input.kind),
    ...standard.mustBeHigher.map(({ kind }) => kind),
    ...(scope.districts ? (['REGISTER_DISTRICT'] as const) : []),
    ...(scope.industries ? (['REGISTER_INDUSTRY'] as const) : []),
    GRAVE_CASES.kind,
  ];
  return [...new Set<EvidenceKind>(kinds)];
}

/**
 * Whether a subject is evaluated
 *
 * Not before its approval, filing, confirmation or contract of this matter is six months old: exactly six months is
 * evaluated. Not when business has stopped for a year or longer: exactly a year is not evaluated. Both give way to a higher
 * law that the rules cite. Not while a grave case is open, until it is closed; a lead is no case yet. Not while a source
 * is away on which the rules rest: the missing one could speak against the subject.
 * Each evaluation asks this of its own day (reading A6): whom the regular one of a year found too new, no regular one of the
 * edition takes up before the next cycle, but an event after the six months (14 ¶3, 16 ¶2) leads to an evaluation in the
 * same year. That 当年度 closes the whole calendar year even to such events is not what this does.
 * Months are those of the Civil Code (202), counted forward from the first day.
 *
 * 《上海市分类监管管理办法》第十七条、第九条第二款
 */
export function evaluationStatus({ subject, evidence, day, missing, rules }: StatusFacts): StatusFound {
  const excepted = rules.overrides.some(({ provision }) => provision === '17-1');
  const notEvaluated = excepted ? undefined : (tooNew(subject, day) ?? stopped(subject, day));
  if (notEvaluated) return notEvaluated;
  const cases = evidenceInForce(evidence, GRAVE_CASES, day).map(({ key }) => key);
  if (cases.length > 0) return { status: 'DEFERRED', article: `${MEASURES} 17-2`, facts: { cases } };
  const needed = new Set(neededKinds(rules).map(evidenceSource));
  const away = missing.filter((source) => needed.has(source)).sort();
  if (away.length > 0) return { status: 'INCOMPLETE', article: `${MEASURES} 9-2`, facts: { missing: away } };
  return { status: 'SCORED', article: `${MEASURES} 13-3`, facts: {} };
}

function tooNew({ approvedOn }: StatusFacts['subject'], day: Day): StatusFound | undefined {
  const evaluatedFrom = addMonths(approvedOn, parameterOn('EVALUATED_FROM_AGE', day).value);
  return day < evaluatedFrom
    ? { status: 'TOO_NEW', article: `${MEASURES} 17-1`, facts: { approvedOn, evaluatedFrom } }
    : undefined;
}

function stopped({ stoppedOn }: StatusFacts['subject'], day: Day): StatusFound | undefined {
  if (stoppedOn === null) return undefined;
  const notEvaluatedFrom = addMonths(stoppedOn, 12 * parameterOn('NOT_EVALUATED_STOPPED_FOR', day).value);
  return day >= notEvaluatedFrom
    ? { status: 'STOPPED', article: `${MEASURES} 17-1`, facts: { stoppedOn, notEvaluatedFrom } }
    : undefined;
}
