/** A scheme of public credit rating, with its own grades. */
export interface RatingScheme {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** Best first. */
  readonly grades: readonly string[];
  /** Whether it is this hub's own illustration and no published standard. */
  readonly illustrative: boolean;
}

/** The schemes whose ratings the hub takes. The national scale was not found in any text read, so this one is ours. */
export const RATING_SCHEMES: readonly RatingScheme[] = [
  {
    id: 'ILLUSTRATIVE_2026',
    name: '公共信用评价示例体系（2026）',
    nameEn: 'Illustrative public credit rating (2026)',
    grades: ['AAA', 'AA', 'A', 'B', 'C'],
    illustrative: true,
  },
];

const BY_ID = new Map(RATING_SCHEMES.map((scheme) => [scheme.id, scheme]));

/** The scheme of an id; undefined for one the hub does not know. */
export function findRatingScheme(id: string): RatingScheme | undefined {
  return BY_ID.get(id);
}
