import type { Check, CheckResult } from '../planner/verifier/checks';
import type { BundleFile } from './ownProof';

/** What somebody noted of a round before it was drawn; empty where he noted nothing. */
export interface Noted {
  readonly root: string;
  readonly frameHash: string;
}

/** Nothing noted. */
export const NOTHING_NOTED: Noted = { root: '', frameHash: '' };

/** A hash as it was pasted: without the white space around it, in small letters. */
export const pasted = (text: string): string => text.trim().toLowerCase();

/** Whether a field is empty or holds a hash. */
export const isNotable = (text: string): boolean => text === '' || /^[0-9a-f]{64}$/.test(text);

/** A check that a page makes itself. */
export const pageCheck = (check: Check, faults: readonly string[]): CheckResult => ({
  check,
  faults,
  tell: [],
  milliseconds: 0,
});

/** Holds what was noted before the draw against the bundle that is there now. */
export function notedResults({ root, frameHash }: Noted, { commitment }: BundleFile): readonly CheckResult[] {
  const compare = (check: Check, noted: string, found: string): readonly CheckResult[] =>
    noted === '' ? [] : [pageCheck(check, noted === found ? [] : [`noted ${noted}, found ${found}`])];
  return [
    ...compare('NOTED_ROOT', root, commitment.treeRoot),
    ...compare('NOTED_FRAME', frameHash, commitment.frameHash),
  ];
}
