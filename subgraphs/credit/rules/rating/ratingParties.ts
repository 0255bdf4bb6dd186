import type { Verdict } from '../../../../kernel/values/verdict';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import { CREDIT_CENTRE, type CreditRole, mayHandleCredit } from '../work/creditParties';
import type { RatingKind } from './ratingTypes';

/** Who keeps the schemes of a kind, who works on them, and who decides. */
export interface RatingKeeper {
  readonly authority: string;
  readonly enters: CreditRole;
  readonly decides: CreditRole;
}

/** Public credit is rated by the centre of the public credit platform, credit risk by the market authority. */
export const RATING_KEEPERS: Readonly<Record<RatingKind, RatingKeeper>> = {
  PUBLIC_CREDIT: { authority: CREDIT_CENTRE, enters: 'credit-centre', decides: 'credit-centre' },
  CREDIT_RISK: { authority: 'SAMR', enters: 'credit-handler', decides: 'credit-head' },
};

/** Whether somebody drafts schemes of a kind and starts runs. 沪府发〔2020〕7号（七）；国市监信发〔2022〕6号 */
export function mayEnterRating(actor: WorkActor, kind: RatingKind): Verdict {
  const { authority, enters } = RATING_KEEPERS[kind];
  return mayHandleCredit(actor, authority, enters);
}

/** Whether somebody publishes schemes of a kind and adopts runs. 沪府发〔2020〕7号（七）；国市监信发〔2022〕6号 */
export function mayDecideRating(actor: WorkActor, kind: RatingKind): Verdict {
  const { authority, decides } = RATING_KEEPERS[kind];
  return mayHandleCredit(actor, authority, decides);
}
