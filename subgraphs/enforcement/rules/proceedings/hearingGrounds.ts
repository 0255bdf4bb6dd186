import type { Day } from '../../../../kernel/values/day';
import type { Fen } from '../../../../kernel/values/money';
import { type ProceedingLimit, proceedingLimitOn } from '../../../../kernel/values/parameters/proceedings';
import type { PenaltyKind } from '../penaltyAmount';
import type { HearingGround, PartyKind, Penalty } from './types';

/** Whose penalties they are, and on which day they are intended. */
export interface HearingQuestion {
  readonly party: PartyKind;
  readonly on: Day;
  /** Whether a law, regulation or rule asks for a hearing besides. */
  readonly byLaw?: boolean;
}

const SUMS = { CITIZEN: 'HEARING_SUM_CITIZEN', ORGANISATION: 'HEARING_SUM_ORGANISATION' } as const;
const CONFISCATION: readonly PenaltyKind[] = ['CONFISCATION_OF_GAINS', 'CONFISCATION_OF_PROPERTY'];
const KINDS: Readonly<Partial<Record<PenaltyKind, HearingGround>>> = {
  DOWNGRADE: 'QUALIFICATION_OR_LICENCE',
  LICENCE_REVOCATION: 'QUALIFICATION_OR_LICENCE',
  ORDER_TO_STOP: 'STOP_CLOSURE_OR_BAN',
  ORDER_TO_CLOSE: 'STOP_CLOSURE_OR_BAN',
  BAN_FROM_POST: 'STOP_CLOSURE_OR_BAN',
  LICENCE_SUSPENSION: 'OTHER_HEAVY_PENALTY',
  BUSINESS_RESTRICTION: 'OTHER_HEAVY_PENALTY',
  DETENTION: 'OTHER_HEAVY_PENALTY',
  OTHER: 'OTHER_HEAVY_PENALTY',
};

/** The sum from which on a fine or a confiscation is large, and what sets it. Throws PARAMETER_NOT_IN_FORCE. */
export function hearingSum({ party, on }: HearingQuestion): ProceedingLimit {
  return proceedingLimitOn(SUMS[party], on);
}

/**
 * Why a hearing must be offered; empty where none need be
 *
 * Fines are added up, and so are gains and property confiscated; the sum itself is large already. Property whose value
 * nobody stated counts as large, and what takes a licence or a business away for a time as otherwise heavy: a hearing too
 * many harms nobody (reading of this project). Throws PARAMETER_NOT_IN_FORCE.
 *
 * 《行政处罚法》第六十三条第一款
 */
export function hearingGrounds(penalties: readonly Penalty[], question: HearingQuestion): readonly HearingGround[] {
  const large = BigInt(hearingSum(question).value);
  const confiscated = penalties.filter(({ kind }) => CONFISCATION.includes(kind));
  const isUnvalued = confiscated.some(({ amount }) => amount === null);
  const grounds: readonly (HearingGround | undefined)[] = [
    total(penalties.filter(({ kind }) => kind === 'FINE')) >= large ? 'LARGE_FINE' : undefined,
    isUnvalued || total(confiscated) >= large ? 'LARGE_CONFISCATION' : undefined,
    ...penalties.map(({ kind }) => KINDS[kind]),
    question.byLaw ? 'BY_LAW' : undefined,
  ];
  return [...new Set(grounds.filter((ground) => ground !== undefined))];
}

function total(penalties: readonly Penalty[]): Fen {
  return penalties.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n);
}
