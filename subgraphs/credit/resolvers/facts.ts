import { findFactNumber } from '../../../kernel/service/factId';
import { findRatingScheme, type RatingScheme } from '../../../kernel/values/reference/ratingSchemes';
import { ratingVisibility } from '../rules/ratingVisibility';
import { riskClassVisibility } from '../rules/riskClassVisibility';
import { creditRecordById, RATING_BY_ID, RISK_CLASS_BY_ID } from '../store/entityParts';
import { type CreditContext, type EntityParent, visibilityOf } from './creditContext';

/** A record asked for by id is found only by those who would find it in a list. */
export const creditRecordResolvers = {
  __resolveReference({ id }: { readonly id: string }, context: CreditContext): unknown {
    const number = findFactNumber('CreditRecord', id);
    return number ? context.loaders.entity.load(number, creditRecordById(visibilityOf(context))) : null;
  },
  entity: ({ uscc }: { readonly uscc: string }): EntityParent => ({ uscc }),
};

/** A rating asked for by id; the public finds none. */
export const publicCreditRatingResolvers = {
  __resolveReference({ id }: { readonly id: string }, { viewer, loaders }: CreditContext): unknown {
    const number = findFactNumber('PublicCreditRating', id);
    const allowed = ratingVisibility(viewer.kind).lawful;
    return number && allowed ? loaders.entity.load(number, RATING_BY_ID) : null;
  },
  scheme: ({ scheme }: { readonly scheme: string }): RatingScheme | undefined => findRatingScheme(scheme),
};

/** A class of credit risk asked for by id; the public finds none. */
export const creditRiskClassResolvers = {
  __resolveReference({ id }: { readonly id: string }, { viewer, loaders }: CreditContext): unknown {
    const number = findFactNumber('CreditRiskClass', id);
    const allowed = riskClassVisibility(viewer.kind).lawful;
    return number && allowed ? loaders.entity.load(number, RISK_CLASS_BY_ID) : null;
  },
};
