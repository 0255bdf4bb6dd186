import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { CREDIT_CATALOGUE } from '../creditCatalogue';
import { ACCIDENT_KINDS, ACCIDENT_SEVERITIES } from '../file/accidentReport';
import { THIRD_PARTY_KINDS } from '../file/thirdParty';
import { RATING_SOURCES, type RatingIndicator, type RatingSource } from './ratingTypes';

/** Sources that tell how rich an entity is or what form it has. */
export const WEALTH_AND_FORM = [
  'REGISTERED_CAPITAL',
  'PAID_IN_CAPITAL',
  'TURNOVER',
  'PROFIT',
  'TAX_PAID',
  'ENTERPRISE_TYPE',
  'ORGANISATIONAL_FORM',
  'OWNERSHIP',
] as const;

const KINDS: Readonly<Record<RatingSource, readonly string[]>> = {
  CREDIT_RECORD: CREDIT_CATALOGUE.map(({ kind }) => kind).filter((kind) => kind !== 'EVALUATION'),
  ACCIDENT: ACCIDENT_KINDS,
  THIRD_PARTY: THIRD_PARTY_KINDS,
};

const SEVERITIES: Readonly<Record<RatingSource, readonly string[]>> = {
  CREDIT_RECORD: ['MINOR', 'GENERAL', 'SERIOUS'],
  ACCIDENT: ACCIDENT_SEVERITIES,
  THIRD_PARTY: [],
};

/** What an indicator reads, as it was written down. */
export type IndicatorReads = Pick<RatingIndicator, 'code' | 'kinds' | 'severities'> & { readonly source: string };

/**
 * A rating reads neither economic benefit nor organisational form
 *
 * Neither may be a criterion of classified supervision, for which ratings are a ground; so no indicator reads them.
 *
 * 《上海市分类监管管理办法》第十二条第三款
 */
export function readsNoWealth({ code, source }: IndicatorReads): Verdict {
  if (!(WEALTH_AND_FORM as readonly string[]).includes(source)) return lawful;
  return unlawful('RATING_READS_WEALTH', '上海市分类监管管理办法 12-3', { field: 'source', received: source, code });
}

const unknown = (field: string, received: unknown, known: readonly string[], code: string): Verdict =>
  unlawful('RATING_INPUT_UNKNOWN', '上海市社会信用条例 11', { field, received: String(received), code, known });

/**
 * A rating reads what the catalogue and the credit file have, and nothing else
 *
 * Results of other evaluations are not among it: a grade of one scale says nothing on another (CR-33).
 *
 * 《上海市社会信用条例》第十一条
 */
export function readsWhatIsKept(indicator: IndicatorReads): Verdict {
  const { code, source, kinds, severities } = indicator;
  const known = RATING_SOURCES.find((one) => one === source);
  if (!known) return unknown('source', source, RATING_SOURCES, code);
  const kind = kinds.find((one) => !KINDS[known].includes(one));
  if (kinds.length === 0 || kind !== undefined) return unknown('kinds', kind ?? '', KINDS[known], code);
  if (severities === null) return lawful;
  const severity = severities.find((one) => !SEVERITIES[known].includes(one));
  const isUnfit = severities.length === 0 || severity !== undefined;
  return isUnfit ? unknown('severities', severity ?? '', SEVERITIES[known], code) : lawful;
}
