import { dayAfter } from '../days';
import type { CaseFile } from './caseFile';

/** An entry of the record of a case. */
export type Entry = CaseFile['history'][number];

/** What a step was told. */
export const detailsOf = ({ details }: Entry): Readonly<Record<string, unknown>> => JSON.parse(details);

const BEGINS: Readonly<Record<string, string>> = { SUSPENSION: 'SUSPEND', HEARING: 'REQUEST_HEARING' };
const ENDS: readonly string[] = ['END_PAUSE', 'RESUME', 'HOLD_HEARING', 'WAIVE_HEARING'];

/** The entries by which evidence was registered, and by which it was decided what becomes of it. */
export function entriesOfRegistration(
  { history }: CaseFile,
  { sha256, registeredOn, decidedOn }: CaseFile['registrations'][number],
): readonly Entry[] {
  return history.filter(
    (entry) =>
      (entry.kind === 'REGISTER_EVIDENCE' && entry.on === registeredOn && detailsOf(entry).sha256 === sha256) ||
      (entry.kind === 'RELEASE_EVIDENCE' && entry.on === decidedOn && detailsOf(entry).sha256 === sha256),
  );
}

/** The entries by which days were left out, and by which they counted again. */
export function entriesOfPause(
  { history }: CaseFile,
  { reason, from, to }: CaseFile['pauses'][number],
): readonly Entry[] {
  const begins = BEGINS[reason] ?? 'PAUSE';
  return history.filter(
    ({ kind, on }) =>
      (kind === begins && on === from) || (to !== null && ENDS.includes(kind) && (on === to || on === dayAfter(to, 1))),
  );
}
