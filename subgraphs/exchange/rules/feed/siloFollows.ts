/** Columns of a resource that a silo follows, by kind of event. */
export type FollowedColumns = Readonly<Record<string, readonly string[]>>;

const PLACE_COLUMNS = ['uscc', 'district', 'industry_division', 'observed_at'];

const PLACE: FollowedColumns = { 'market-entity': PLACE_COLUMNS };

const SOURCE = ['uscc', 'source_department', 'observed_at'];

/** What the evidence of an evaluation says; no title, ground or text of anything. */
const EVIDENCE: Readonly<Record<string, FollowedColumns>> = {
  'market-entity': { 'market-entity': [...SOURCE, 'state', 'district', 'industry_division'] },
  'credit-record': {
    'credit-record': [...SOURCE, 'kind', 'nature', 'severity', 'effective_from', 'effective_to'],
  },
  'credit-risk-class': { 'credit-risk-class': [...SOURCE, 'level', 'classified_on'] },
  'public-credit-rating': { 'public-credit-rating': [...SOURCE, 'scheme_id', 'grade', 'rated_on'] },
  'credit-file': { 'accident-report': [...SOURCE, 'severity', 'occurred_on', 'standing'] },
  inspection: {
    inspection: [...SOURCE, 'mode', 'trigger', 'stage', 'inspected_on'],
    'inspection-result': [...SOURCE, 'code_set', 'codes', 'follow_up'],
  },
  'enforcement-case': {
    'enforcement-case': [...SOURCE, 'stage', 'opened_on', 'closed_on', 'grave'],
    'enforcement-penalty': [...SOURCE, 'kind', 'amount'],
  },
};

/** Objects of inspection: what decides whether, and how likely, one is drawn; no name, address or text of anything. */
const OBJECTS: Readonly<Record<string, FollowedColumns>> = {
  'market-entity': {
    'market-entity': [...PLACE_COLUMNS, 'state', 'registered_on', 'capital_amount', 'capital_currency'],
  },
  'public-credit-rating': { 'public-credit-rating': ['uscc', 'scheme_id', 'grade', 'rated_on', 'observed_at'] },
  'credit-risk-class': { 'credit-risk-class': ['uscc', 'level', 'classified_on', 'observed_at'] },
  'supervision-category': {
    'supervision-category': [
      'uscc',
      'matter_code',
      'status',
      'category',
      'since',
      'until',
      'measure_plan',
      'observed_at',
    ],
    'key-supervision': [...SOURCE, 'matter_code', 'since', 'until'],
  },
  'supervision-work': { 'sandbox-enrolment': ['uscc', 'matter_code', 'from_day', 'until_day', 'observed_at'] },
};

/** A hand-over for the case office: codes, references and hashes. */
const HAND_OVER: FollowedColumns = {
  'case-hand-over': [
    'number',
    'visit',
    'item',
    'uscc',
    'ground',
    'department',
    'to_department',
    'standard',
    'code_set',
    'codes',
    'evidence',
    'sent_on',
  ],
};

/** The receipt of a hand-over, and how it was answered. */
const LEAD: FollowedColumns = {
  'case-lead': [
    'number',
    'hand_over',
    'version',
    'state',
    'received_on',
    'answered_on',
    'case_number',
    'return_code',
    'return_reason',
    'outcome',
    'closed_on',
  ],
};

/** Whom an inspection could not reach, for who decides on the list of abnormal operation: codes and references. */
const CANDIDATE: FollowedColumns = {
  'abnormal-candidate': [
    'number',
    'state',
    'visit',
    'item',
    'code_set',
    'codes',
    'uscc',
    'authority',
    'flagged_on',
    'withdrawn_on',
  ],
};

/** What a decision means for the credit of the entity; no text of the decision. */
const CASE_EFFECT: FollowedColumns = {
  'case-effect': [
    'number',
    'case_number',
    'version',
    'state',
    'uscc',
    'authority',
    'decided_on',
    'outcome',
    'procedure',
    'severity',
    'kinds',
    'fine',
    'performed',
    'ban',
    'grave',
    'published',
    'told_on',
  ],
};

/** That the record of a decision is repaired, so that the decision is sealed as well. */
const CREDIT_REPAIR: FollowedColumns = {
  'credit-repair': ['number', 'version', 'source_department', 'source_record_id', 'uscc', 'repaired_on', 'state'],
};

const FOLLOWS: Readonly<Record<string, Readonly<Record<string, FollowedColumns>>>> = {
  supervision: EVIDENCE,
  inspection: { ...OBJECTS, 'case-lead': LEAD },
  enforcement: { 'market-entity': PLACE, 'inspection-work': HAND_OVER, 'credit-work': CREDIT_REPAIR },
  credit: { 'enforcement-work': CASE_EFFECT, 'inspection-work': CANDIDATE },
};

/**
 * What a silo may follow of other silos' facts, and no column more: what it decides on
 *
 * Where an entity is and what its trade is decides whether an agreement, or a district's office, reaches it. Classified
 * supervision evaluates entities by what other silos know of them: by codes, days and sums. How likely an object of
 * inspection is drawn follows from its credit, category and risk. What an inspection hands over reaches the case office,
 * and its receipt and answer the inspectors. Whom an inspection could not reach, and what a decision means for credit,
 * reaches the credit silo, and the repair of a record the case office.
 *
 * 《上海市数据条例》第三十八条、第三十九条；沪府发〔2020〕7号（十）、（十一）；《上海市分类监管管理办法》第九条第二款、第十八条第一款
 */
export function findSiloFollows(silo: string, resource: string): FollowedColumns | undefined {
  return FOLLOWS[silo]?.[resource];
}
