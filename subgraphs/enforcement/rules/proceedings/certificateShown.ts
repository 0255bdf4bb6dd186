import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/**
 * Every officer who asks or inspects has shown his certificate to the party first
 *
 * 《行政处罚法》第五十五条第一款
 */
export function certificateShown(
  officers: readonly { readonly account: string }[],
  shownBy: readonly string[],
): Verdict {
  const accounts = officers.map(({ account }) => account).filter((account) => !shownBy.includes(account));
  return accounts.length === 0 ? lawful : unlawful('CERTIFICATE_NOT_SHOWN', '行政处罚法 55', { accounts });
}
