import { actsFor } from '../../../app/office';
import type { Session } from '../../../app/session';
import type { Stage } from '../stages';
import type { ActionSpec } from './FormAction';

/** Who takes a step: an officer of the department, one on the case, the head, a reviewer, or who chairs the hearing. */
export type Seat = 'OFFICE' | 'OFFICERS' | 'HEAD' | 'REVIEWER' | 'CHAIR';

/** A step of a case as an action: whose it is, and from which stages it is possible. */
export interface StepAction extends ActionSpec {
  readonly seat: Seat;
  readonly stages: readonly Stage[];
  /** What beyond the stage makes it possible. */
  isFit?(file: Seated): boolean;
}

/** Stages of an investigation and its review. */
export const UNDER_WAY: readonly Stage[] = ['INVESTIGATING', 'SUSPENDED', 'CLOSED_FOR_DECISION', 'IN_REVIEW'];

/** Stages from the notice to the discussion. */
export const TOLD: readonly Stage[] = [
  'NOTIFIED',
  'STATEMENT_RECEIVED',
  'REREVIEWED',
  'HEARING_REQUESTED',
  'HEARING_SCHEDULED',
  'HEARING_HELD',
  'HEARING_WAIVED',
  'COLLECTIVE',
];

/** Stages after the service of the decision. */
export const SERVED_ON: readonly Stage[] = [
  'SERVED',
  'PERFORMING',
  'DEFERRED',
  'OVERDUE',
  'COURT_ENFORCEMENT',
  'PERFORMED',
];

const ROLE_OF: Readonly<Record<Seat, string>> = {
  OFFICE: 'case-officer',
  OFFICERS: 'case-officer',
  HEAD: 'case-head',
  REVIEWER: 'legal-reviewer',
  CHAIR: 'legal-reviewer',
};

interface Seated {
  readonly stage: Stage;
  readonly sealedOn: string | null;
  readonly authority: { readonly code: string };
  readonly officers: readonly { readonly account: string }[];
  readonly recusals: readonly { readonly account: string; readonly state: string }[];
  readonly pauses: readonly { readonly reason: string; readonly to: string | null }[];
  readonly hearing: { readonly chair: string | null } | null;
}

/** Whether a step is possible in the stage of a file and is the session's to take, as far as the page can know. */
export function mayTake({ seat, stages, isFit }: StepAction, file: Seated, session: Session): boolean {
  const { subject, roles } = session;
  if (file.sealedOn || !stages.includes(file.stage) || isFit?.(file) === false) return false;
  if (!roles.includes(ROLE_OF[seat]) || !actsFor(session, file.authority.code)) return false;
  const isOnIt = file.officers.some(({ account }) => account === subject);
  const withdrew = file.recusals.some(({ account, state }) => account === subject && state === 'GRANTED');
  if (seat === 'OFFICERS') return isOnIt || (file.officers.length === 0 && !withdrew);
  if (seat === 'CHAIR') return file.hearing?.chair === subject && !isOnIt;
  return seat === 'OFFICE' || !isOnIt;
}
