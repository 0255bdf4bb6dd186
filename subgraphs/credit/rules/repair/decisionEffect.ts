import { type Day, isDay } from '../../../../kernel/values/day';
import { findDepartment } from '../../../../kernel/values/reference/departments';
import { parseUscc, type Uscc } from '../../../../kernel/values/uscc';
import type { Severity } from '../recordNature';
import type { DecisionProcedure } from './severityOfPenalty';

/** What a decision of enforcement means for the credit of its entity, as the silo of enforcement tells it. */
export interface DecisionEffect {
  /** Number of the decision. */
  readonly number: string;
  readonly case_number: string | null;
  readonly version: number;
  readonly state: 'IN_FORCE' | 'CHANGED' | 'WITHDRAWN';
  readonly uscc: Uscc;
  readonly authority: string;
  readonly decided_on: Day;
  readonly procedure: DecisionProcedure | null;
  readonly severity: Severity | null;
  readonly kinds: readonly string[];
  readonly published: boolean;
  /** Whether it is performed; null or absent where enforcement does not know. */
  readonly performed?: boolean | null;
  /** First day in the enterprise publicity system; null while it is not there, absent where it was not told. */
  readonly necips_on?: Day | null;
  readonly told_on: Day;
}

type Told = { readonly [Column in keyof DecisionEffect]?: unknown };

const STATES: readonly unknown[] = ['IN_FORCE', 'CHANGED', 'WITHDRAWN'] satisfies DecisionEffect['state'][];
const PROCEDURES: readonly unknown[] = [null, 'SIMPLE', 'ORDINARY'] satisfies DecisionEffect['procedure'][];
const SEVERITIES: readonly unknown[] = [null, 'MINOR', 'GENERAL', 'SERIOUS'] satisfies DecisionEffect['severity'][];

/** Whether what was told of a penalty is in words that credit knows; of no others it makes a record. */
function isInKnownWords(told: Told): boolean {
  const { state, procedure, severity, kinds, case_number, published, performed = null, necips_on = null } = told;
  const isJudged = STATES.includes(state) && PROCEDURES.includes(procedure) && SEVERITIES.includes(severity);
  const areKinds = Array.isArray(kinds) && kinds.every((kind) => typeof kind === 'string');
  const isNumbered = case_number === null || typeof case_number === 'string';
  const isTold = typeof published === 'boolean' && (performed === null || typeof performed === 'boolean');
  const isDated = necips_on === null || (typeof necips_on === 'string' && isDay(necips_on));
  return isJudged && areKinds && isNumbered && isTold && isDated;
}

/** Whether what was told can be of a record of credit: an entity of the register, an authority, a day. */
function isEffect(told: Told): boolean {
  const { number, version, uscc, authority, decided_on, told_on } = told;
  const isOfEntity = typeof uscc === 'string' && parseUscc(uscc).ok;
  const isKnown = typeof authority === 'string' && findDepartment(authority) !== undefined;
  const isDated = [decided_on, told_on].every((on) => typeof on === 'string' && isDay(on));
  const isNumbered = typeof number === 'string' && number !== '' && Number.isInteger(version);
  return isOfEntity && isKnown && isDated && isNumbered && isInKnownWords(told);
}

/**
 * The effects of decisions that events of the feed tell; decisions against natural persons tell none, whose credit this hub
 * does not keep, nor do states, procedures, severities and kinds that credit does not know. 《上海市社会信用条例》第九条
 */
export function decisionEffects(
  events: readonly { readonly about: string; readonly withdrawn: boolean; readonly data: string | null }[],
): DecisionEffect[] {
  return events
    .filter(({ about, withdrawn, data }) => about === 'case-effect' && !withdrawn && data !== null)
    .map(({ data }) => JSON.parse(data as string) as Told)
    .filter(isEffect) as DecisionEffect[];
}
