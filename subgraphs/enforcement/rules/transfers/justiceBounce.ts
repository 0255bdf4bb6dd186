import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import { mayEnforceFor } from '../work/enforcementParties';
import type { JusticeState } from './justiceState';

/** 退回理由 Why a transfer comes back. */
export const JUSTICE_BOUNCES = [
  'NO_CRIME',
  'EVIDENCE_INSUFFICIENT',
  'NOT_COMPETENT',
  'NO_CRIMINAL_LIABILITY',
  'NOT_PROSECUTED',
  'ACQUITTED',
] as const;

/** One of the reasons. */
export type JusticeBounce = (typeof JUSTICE_BOUNCES)[number];

/** 退回机关 Who sends it back. */
export const JUSTICE_SENDERS = ['POLICE', 'PROCURATORATE', 'COURT'] as const;

/** One of them. */
export type JusticeSender = (typeof JUSTICE_SENDERS)[number];

const REASONS: Readonly<Record<JusticeSender, readonly JusticeBounce[]>> = {
  POLICE: ['NO_CRIME', 'EVIDENCE_INSUFFICIENT', 'NOT_COMPETENT', 'NO_CRIMINAL_LIABILITY'],
  PROCURATORATE: ['NO_CRIME', 'NO_CRIMINAL_LIABILITY', 'NOT_PROSECUTED'],
  COURT: ['NO_CRIMINAL_LIABILITY', 'ACQUITTED'],
};

/** How a transfer comes back. */
export interface JusticeReturn {
  readonly by: JusticeSender;
  readonly code: string;
  /** Number of the document that sends it back; null without one. */
  readonly documentNumber: string | null;
}

/**
 * A transfer bounces with a reason of who sends it back; a procuratorate or a court does by its document
 *
 * The case then goes on: no criminal liability leaves the administrative one.
 *
 * EN-4；《行政处罚法》第二十七条第一款；沪府发〔2020〕7号（十）
 */
export function justiceBounce({ by, code, documentNumber }: JusticeReturn): Verdict {
  const possible: readonly string[] = REASONS[by];
  const field = possible.includes(code) ? 'documentNumber' : 'code';
  const isFit = field === 'documentNumber' && (by === 'POLICE' || documentNumber !== null);
  return isFit ? lawful : unlawful('JUSTICE_BOUNCE_UNFIT', '行政处罚法 27', { field, by, possible });
}

/** A transfer that comes back: who sends it, and whose it is. */
export interface ReturnedTransfer {
  readonly by: JusticeSender;
  readonly state: JusticeState;
  readonly authority: string;
  readonly toAuthority: string;
}

/**
 * The police enter what they send back, the department what a procuratorate or a court does; and where the police filed no
 * case, the department may take its own back
 *
 * 《行政处罚法》第二十七条
 */
export function mayReturnTransfer(actor: WorkActor, { by, state, authority, toAuthority }: ReturnedTransfer): Verdict {
  const own = mayEnforceFor(actor, authority, 'case-officer');
  if (by !== 'POLICE' || (state === 'NOT_FILED' && own.lawful)) return own;
  return mayEnforceFor(actor, toAuthority, 'case-officer');
}
