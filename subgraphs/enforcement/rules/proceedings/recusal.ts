import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { Recusal } from './types';

/** Who is asked to withdraw, and who decides on it. */
export interface RecusalDeciding {
  readonly asked: string;
  readonly decider: string;
}

/**
 * An officer whose recusal was granted is off the case; one that was only asked for stops nothing
 *
 * 《行政处罚法》第四十三条
 */
export function recusedOfficer(
  officers: readonly { readonly account: string }[],
  recusals: readonly Recusal[],
): Verdict {
  const granted = recusals.filter(({ state }) => state === 'GRANTED').map(({ account }) => account);
  const accounts = officers.map(({ account }) => account).filter((account) => granted.includes(account));
  return accounts.length === 0 ? lawful : unlawful('OFFICER_RECUSED', '行政处罚法 43', { accounts });
}

/**
 * The head of the agency decides on a recusal, and nobody on his own
 *
 * That it is the head is seen to by the seat of the step.
 *
 * 《行政处罚法》第四十三条第三款
 */
export function recusalDecider({ asked, decider }: RecusalDeciding): Verdict {
  return decider === asked ? unlawful('RECUSAL_DECIDER_UNFIT', '行政处罚法 43', { asked, decider }) : lawful;
}

/**
 * Every request for recusal has its answer before the case is decided
 *
 * 《行政处罚法》第四十三条第三款
 */
export function recusalsDecided(recusals: readonly Recusal[]): Verdict {
  const accounts = recusals.filter(({ state }) => state === 'ASKED').map(({ account }) => account);
  return accounts.length === 0 ? lawful : unlawful('RECUSAL_UNDECIDED', '行政处罚法 43', { accounts });
}
