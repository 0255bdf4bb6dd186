import type { AggregateType } from '../feed/eventResource';

/**
 * Columns that may be empty and are expected to hold something
 *
 * A record is whole when each of them does. Left out is what is rightly empty: the end of what lasts, the day of what
 * has not happened, the plan of an inspection that a complaint began, the amount of a warning. Where a kind of record
 * has none, nothing of it can be lacking, because the tables take no record without the rest.
 *
 * 《上海市分类监管管理办法》第九条第四款
 */
export const EXPECTED_COLUMNS: Readonly<Record<AggregateType, readonly string[]>> = {
  'market-entity': ['address', 'district', 'enterprise_type_code', 'industry_division', 'industry_section'],
  'credit-record': ['document_number'],
  'public-credit-rating': [],
  'credit-risk-class': [],
  commitment: [],
  'annual-report': [],
  'own-event': [],
  'self-declaration': [],
  'accident-report': [],
  'third-party-evidence': [],
  'industry-rating': [],
  'supervision-category': [],
  'key-supervision': [],
  'sandbox-enrolment': [],
  'supervision-matter': [],
  inspection: [],
  'inspection-result': [],
  'inspection-item': [],
  'draw-commitment': [],
  'enforcement-case': [],
  'enforcement-stage': [],
  'enforcement-decision': [],
  'enforcement-penalty': [],
  'case-hand-over': [],
  'abnormal-candidate': [],
  'case-lead': [],
  'case-effect': [],
  'credit-repair': [],
};
