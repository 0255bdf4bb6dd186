/** Columns of a resource that a silo follows, by kind of event. */
export type FollowedColumns = Readonly<Record<string, readonly string[]>>;

const PLACE: FollowedColumns = { 'market-entity': ['uscc', 'district', 'industry_division', 'observed_at'] };

const SOURCE = ['uscc', 'source_department', 'observed_at'];

/** What the evidence of an evaluation says; no title, ground or text of anything. */
const EVIDENCE: Readonly<Record<string, FollowedColumns>> = {
  'market-entity': { 'market-entity': [...SOURCE, 'state', 'district', 'industry_division'] },
  'credit-record': {
    'credit-record': [...SOURCE, 'kind', 'nature', 'severity', 'effective_from', 'effective_to'],
  },
  'credit-risk-class': { 'credit-risk-class': [...SOURCE, 'level', 'classified_on'] },
  'public-credit-rating': { 'public-credit-rating': [...SOURCE, 'scheme_id', 'grade', 'rated_on'] },
  inspection: {
    inspection: [...SOURCE, 'mode', 'trigger', 'stage', 'inspected_on'],
    'inspection-result': [...SOURCE, 'code_set', 'codes', 'follow_up'],
  },
  'enforcement-case': {
    'enforcement-case': [...SOURCE, 'stage', 'opened_on', 'closed_on', 'grave'],
    'enforcement-penalty': [...SOURCE, 'kind', 'amount'],
  },
};

const FOLLOWS: Readonly<Record<string, Readonly<Record<string, FollowedColumns>>>> = {
  supervision: EVIDENCE,
  inspection: { 'market-entity': PLACE },
  enforcement: { 'market-entity': PLACE },
};

/**
 * What a silo may follow of other silos' facts, and no column more: what it decides on
 *
 * Where an entity is and what its trade is decides whether an agreement, or a district's office, reaches it. Classified
 * supervision evaluates entities by what other silos know of them: by codes, days and sums.
 *
 * 《上海市数据条例》第三十八条、第三十九条；《上海市分类监管管理办法》第九条第二款、第十八条第一款
 */
export function findSiloFollows(silo: string, resource: string): FollowedColumns | undefined {
  return FOLLOWS[silo]?.[resource];
}
