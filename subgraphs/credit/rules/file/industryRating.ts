import {
  findIndustryRatingScheme,
  INDUSTRY_RATING_SCHEMES,
} from '../../../../kernel/values/reference/industryRatingSchemes';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { lineOf } from '../../../../kernel/values/work/lineOf';

/** A rating by the scheme of an industry. */
export interface RatedEntity {
  readonly scheme: string;
  readonly grade: string;
  readonly authority: string;
}

/**
 * A grade belongs to the scheme of its industry, and the department whose scheme it is gives it
 *
 * Letters of different schemes look alike and mean different things: none is taken for another, and none for a public
 * credit rating or a class of credit risk.
 *
 * 沪府发〔2020〕7号（七）
 */
export function industryRating({ scheme, grade, authority }: RatedEntity): Verdict {
  const found = findIndustryRatingScheme(scheme);
  if (!found?.grades.includes(grade)) {
    const schemes = INDUSTRY_RATING_SCHEMES.map(({ id, grades }) => `${id}: ${grades.join(' ')}`);
    const field = found ? 'grade' : 'scheme';
    return unlawful('INDUSTRY_RATING_NOT_IN_SCHEME', '沪府发〔2020〕7号（七）', {
      field,
      received: found ? grade : scheme,
      schemes,
    });
  }
  if (lineOf(authority) === found.owner) return lawful;
  const facts = { field: 'authority', received: authority, owner: found.owner };
  return unlawful('INDUSTRY_RATING_NOT_YOURS', '沪府发〔2020〕7号（七）', facts);
}
