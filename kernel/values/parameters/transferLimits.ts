import { type Day, day } from '../day';
import { findParameter } from '../parameters';
import { TRANSFER } from './transfers';

/** One version of a number of a transfer that is no term in days. */
export interface TransferLimit {
  readonly id: 'JUSTICE_SENT_WITHIN' | 'JUSTICE_TEAM_AT_LEAST';
  readonly value: number;
  readonly unit: 'HOUR' | 'PERSON';
  readonly effectiveFrom: Day;
  readonly effectiveTo?: Day;
  readonly source: string;
  readonly article: string;
  readonly verified: boolean;
  readonly note: string;
}

const SECONDARY = {
  effectiveFrom: day(TRANSFER.from),
  source: TRANSFER.source,
  verified: false,
  note: 'Read on secondary pages alone.',
} as const;

/** Numbers of a transfer to the police that are no terms in days. */
export const TRANSFER_LIMITS: readonly TransferLimit[] = [
  /** EN-4a: from the approval of the chief to the sending, through nights and holidays. */
  { id: 'JUSTICE_SENT_WITHIN', value: 24, unit: 'HOUR', article: '5', ...SECONDARY },
  /** EN-4a: officers of the team that verifies the suspicion. */
  { id: 'JUSTICE_TEAM_AT_LEAST', value: 2, unit: 'PERSON', article: '5', ...SECONDARY },
];

/** The version of a limit in force on a day; undefined before the first. */
export function findTransferLimit(id: TransferLimit['id'], on: Day): TransferLimit | undefined {
  return findParameter(
    TRANSFER_LIMITS.filter((limit) => limit.id === id),
    on,
  );
}
