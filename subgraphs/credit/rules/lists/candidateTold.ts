import { type Day, isDay } from '../../../../kernel/values/day';
import { findDepartment } from '../../../../kernel/values/reference/departments';
import { parseUscc, type Uscc } from '../../../../kernel/values/uscc';

/** Whom an inspection could not reach, as its silo tells it: by references and codes. */
export interface CandidateFlagged {
  /** Number of the flag. */
  readonly number: string;
  readonly state: 'FLAGGED';
  readonly visit: string;
  readonly item: string;
  readonly code_set: string;
  readonly codes: readonly string[];
  readonly uscc: Uscc;
  readonly authority: string;
  readonly flagged_on: Day;
}

/** That a flag was taken back. */
export interface CandidateWithdrawn {
  readonly number: string;
  readonly state: 'WITHDRAWN';
  readonly withdrawn_on: Day;
}

/** What an inspection tells of a flag. */
export type CandidateTold = CandidateFlagged | CandidateWithdrawn;

type Told = Readonly<Record<string, unknown>>;

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isDate = (value: unknown): boolean => typeof value === 'string' && isDay(value);

function isFlagged({ visit, item, code_set, codes, uscc, authority, flagged_on }: Told): boolean {
  const isOfEntity = typeof uscc === 'string' && parseUscc(uscc).ok;
  const isKnown = typeof authority === 'string' && findDepartment(authority) !== undefined;
  const isReferred = [visit, item, code_set].every(isText) && Array.isArray(codes) && codes.every(isText);
  return isOfEntity && isKnown && isReferred && isDate(flagged_on);
}

function isTold(told: Told): boolean {
  if (!isText(told.number)) return false;
  return told.state === 'FLAGGED' ? isFlagged(told) : told.state === 'WITHDRAWN' && isDate(told.withdrawn_on);
}

/**
 * What events of the feed tell of candidates for the list of abnormal operation; other events tell none, nor does what names
 * no entity of a register, no department or no day
 *
 * DR-24；沪府发〔2020〕7号（十一）
 */
export function candidatesTold(
  events: readonly { readonly about: string; readonly withdrawn: boolean; readonly data: string | null }[],
): CandidateTold[] {
  return events
    .filter(({ about, withdrawn, data }) => about === 'abnormal-candidate' && !withdrawn && data !== null)
    .map(({ data }) => JSON.parse(data as string) as Told)
    .filter(isTold) as unknown as CandidateTold[];
}
