/** A scheme by which a department rates entities of its industry, with grades of its own. */
export interface IndustryRatingScheme {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** Code of the department that rates by it. */
  readonly owner: string;
  /** Best first. */
  readonly grades: readonly string[];
  /** False while grades and instrument rest on general knowledge and no text of them was read. */
  readonly verified: boolean;
  /** The instrument. */
  readonly source: string;
}

const scheme = (
  [id, owner]: readonly [string, string],
  [name, nameEn]: readonly [string, string],
  [source, ...grades]: readonly string[],
): IndustryRatingScheme => ({ id, name, nameEn, owner, grades, verified: false, source: source ?? '' });

/**
 * The schemes of industries whose ratings the hub takes. Letters that look alike mean different things in each: they are
 * never compared, converted or merged, neither with one another nor with public credit ratings and classes of risk.
 */
export const INDUSTRY_RATING_SCHEMES: readonly IndustryRatingScheme[] = [
  scheme(['TAX_CREDIT', 'TAX'], ['纳税信用评价', 'Tax credit'], ['纳税信用管理办法（试行）', 'A', 'B', 'M', 'C', 'D']),
  scheme(
    ['FOOD_RISK', 'SAMR'],
    ['食品生产经营风险分级', 'Risk grade of food businesses'],
    ['食品生产经营风险分级管理办法（试行）', 'A', 'B', 'C', 'D'],
  ),
  scheme(
    ['ENVIRONMENTAL_CREDIT', 'ECOLOGY'],
    ['企业环境信用评价', 'Environmental credit'],
    ['企业环境信用评价办法（试行）', 'GREEN', 'BLUE', 'YELLOW', 'RED'],
  ),
  scheme(
    ['ROAD_TRANSPORT_QUALITY', 'TRANSPORT'],
    ['道路运输企业质量信誉考核', 'Quality and reputation of road transport'],
    ['道路运输企业质量信誉考核办法（试行）', 'AAA', 'AA', 'A', 'B'],
  ),
];

const BY_ID = new Map(INDUSTRY_RATING_SCHEMES.map((one) => [one.id, one]));

/** The scheme of an id; undefined for one the hub does not know. */
export function findIndustryRatingScheme(id: string): IndustryRatingScheme | undefined {
  return BY_ID.get(id);
}
