import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

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
