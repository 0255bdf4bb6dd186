import type { EvidenceKind } from '../evidence/evidenceKinds';
import type { WorkTopic } from '../work/workTopics';

const MEASURES = '上海市分类监管管理办法';
const OPINION = '沪府发〔2020〕7号';

const OF_EVIDENCE: Readonly<Record<EvidenceKind, string>> = {
  CREDIT_RECORD: `${MEASURES} 9-1`,
  CREDIT_RISK_CLASS: `${MEASURES} 9-1`,
  CREDIT_RATING: `${MEASURES} 9-1`,
  CREDIT_ACCIDENT: `${OPINION} （十三）`,
  REGISTER_STATE: `${MEASURES} 17-1`,
  REGISTER_DISTRICT: `${MEASURES} 9-1`,
  REGISTER_INDUSTRY: `${MEASURES} 12-2`,
  INSPECTION_VISIT: `${MEASURES} 10-2`,
  INSPECTION_RESULT: `${MEASURES} 10-2`,
  ENFORCEMENT_CASE: `${MEASURES} 17-2`,
  ENFORCEMENT_PENALTY: `${MEASURES} 12-2`,
  KEY_LISTING: `${OPINION} （八）`,
  ACCIDENT: `${MEASURES} 16-2`,
  COMPLAINT: `${MEASURES} 9-2`,
  QUALIFICATION: `${MEASURES} 9-1`,
  ARREARS: `${MEASURES} 9-1`,
  HONOUR: `${MEASURES} 9-1`,
  JUDGEMENT: `${MEASURES} 11-2`,
  RISK_LEVEL: `${MEASURES} 9-1`,
  OTHER: `${MEASURES} 9-3`,
};

const OF_WORK: Readonly<Record<WorkTopic, string>> = {
  'rule-set': `${MEASURES} 8`,
  proportions: `${MEASURES} 13-2`,
  'law-end': `${OPINION} （二十三）`,
  'evaluation-run': `${MEASURES} 14`,
  category: `${MEASURES} 16`,
  evidence: `${MEASURES} 9-4`,
  notice: `${MEASURES} 20-1`,
  hearing: `${MEASURES} 20-2`,
  objection: `${MEASURES} 20-2`,
  publication: `${MEASURES} 20-2`,
  interview: `${MEASURES} 19`,
  'key-list': `${OPINION} （八）`,
  'risk-model': `${OPINION} （九）`,
  clue: `${OPINION} （九）`,
  sandbox: `${OPINION} （十二）`,
  task: `${OPINION} （二十）`,
  finding: `${MEASURES} 21`,
  oversight: `${MEASURES} 25`,
  report: `${MEASURES} 10-2`,
  responsibility: `${OPINION} （四）`,
  person: `${MEASURES} 2`,
};

/** Article of a decision on a category. */
export const CATEGORY_ARTICLE = `${MEASURES} 13-3`;

/**
 * Each thing on the course of an entity names the provision by which it is there
 *
 * Evidence names the provision that lets supervision look at it, work the one by which it is done.
 *
 * 《上海市分类监管管理办法》第十八条第二款
 */
export const timelineArticle = {
  evidence: (kind: EvidenceKind): string => OF_EVIDENCE[kind],
  work: (topic: WorkTopic): string => OF_WORK[topic],
};
