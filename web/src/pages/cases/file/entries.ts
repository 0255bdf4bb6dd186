import { dayAfter } from '../days';
import type { CaseFile } from './caseFile';

/** An entry of the record of a case. */
export type Entry = CaseFile['history'][number];

/** What a step was told. */
export const detailsOf = ({ details }: Entry): Readonly<Record<string, unknown>> => JSON.parse(details);

type PauseReason = CaseFile['pauses'][number]['reason'];

/** Steps that end every pause. */
const ENDS_ALL: readonly string[] =
  'TERMINATE RETURN REQUEST_HEARING HOLD_HEARING WAIVE_HEARING DECIDE TRANSFER_CRIMINAL TRANSFER_AGENCY'.split(' ');

const begins = (reason: PauseReason, entry: Entry): boolean => {
  if (reason === 'SUSPENSION') return entry.kind === 'SUSPEND';
  if (reason === 'HEARING') return entry.kind === 'REQUEST_HEARING';
  return entry.kind === 'PAUSE' && detailsOf(entry).reason === reason;
};

const ends = (reason: PauseReason, { kind }: Entry): boolean =>
  kind === (reason === 'SUSPENSION' ? 'RESUME' : 'END_PAUSE') || ENDS_ALL.includes(kind);

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

/** The entry by which days were left out, and the one on the day after the last of them by which they counted again. */
export function entriesOfPause(
  { history }: CaseFile,
  { reason, from, to }: CaseFile['pauses'][number],
): readonly Entry[] {
  const began = history.find((entry) => entry.on === from && begins(reason, entry));
  const ended = history.find(
    (entry) =>
      to !== null && entry.on === dayAfter(to, 1) && entry.sequence > (began?.sequence ?? 0) && ends(reason, entry),
  );
  return [began, ended].filter((entry) => entry !== undefined);
}
