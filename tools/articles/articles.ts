import type { ArticleRow } from './articleRow';
import { CREDIT_CONFLICTS } from './credit/creditConflicts';
import { CREDIT_RULES_1_TO_14 } from './credit/creditRules1to14';
import { CREDIT_RULES_20_TO_27 } from './credit/creditRules20to27';
import { CREDIT_RULES_28_TO_33 } from './credit/creditRules28to33';
import { ENFORCEMENT_RULES_0_TO_7 } from './enforcement/enforcementRules0to7';
import { ENFORCEMENT_RULES_8_TO_14 } from './enforcement/enforcementRules8to14';
import { ENFORCEMENT_RULES_15_TO_20 } from './enforcement/enforcementRules15to20';
import { ENFORCEMENT_RULES_21_TO_25 } from './enforcement/enforcementRules21to25';
import { ENFORCEMENT_RULES_26_TO_30 } from './enforcement/enforcementRules26to30';
import { ENFORCEMENT_RULES_31_TO_35 } from './enforcement/enforcementRules31to35';
import { DRAW_RULES_1_TO_7 } from './inspection/drawRules1to7';
import { DRAW_RULES_8_TO_15 } from './inspection/drawRules8to15';
import { DRAW_RULES_16_TO_22 } from './inspection/drawRules16to22';
import { INSPECTION_RULES_1_TO_7 } from './inspection/inspectionRules1to7';
import { INSPECTION_RULES_8_TO_13 } from './inspection/inspectionRules8to13';
import { INSPECTION_RULES_14_TO_19 } from './inspection/inspectionRules14to19';
import { INSPECTION_RULES_20_TO_27 } from './inspection/inspectionRules20to27';
import { INSPECTION_RULES_28_TO_34 } from './inspection/inspectionRules28to34';
import { ARTICLES_1_TO_9 } from './measures/articles1to9';
import { ARTICLES_10_TO_17 } from './measures/articles10to17';
import { ARTICLES_18_TO_26 } from './measures/articles18to26';
import { SECTIONS_2_TO_10 } from './opinion/sections2to10';
import { SECTIONS_11_TO_16 } from './opinion/sections11to16';
import { SECTIONS_17_TO_23 } from './opinion/sections17to23';

/** A text, or a body of rules, with what it asks of software. */
export interface LegalText {
  readonly zh: string;
  readonly en: string;
  readonly rows: readonly ArticleRow[];
  /** What asks nothing of software that other rows do not ask. */
  readonly withoutDemand: readonly string[];
}

/** 《上海市分类监管管理办法》 */
export const MEASURES: LegalText = {
  zh: '上海市分类监管管理办法（2018）',
  en: 'Measures on classified supervision',
  rows: [...ARTICLES_1_TO_9, ...ARTICLES_10_TO_17, ...ARTICLES_18_TO_26],
  withoutDemand: [],
};

/** 《上海市人民政府关于加强和规范事中事后监管的实施意见》 */
export const OPINION: LegalText = {
  zh: '上海市人民政府关于加强和规范事中事后监管的实施意见（沪府发〔2020〕7号）',
  en: 'Opinion on supervision during and after the event',
  rows: [...SECTIONS_2_TO_10, ...SECTIONS_11_TO_16, ...SECTIONS_17_TO_23],
  withoutDemand: ['1', '2.5', '3'],
};

/** 双随机、一公开 The rules of random inspection and of its draw, under the numbers that this project gives them. */
export const INSPECTION: LegalText = {
  zh: '双随机、一公开检查规则与抽取规则',
  en: 'Rules of random inspection (DR) and of its draw (FL), numbered by this project; each names its source where it stands',
  rows: [
    ...INSPECTION_RULES_1_TO_7,
    ...INSPECTION_RULES_8_TO_13,
    ...INSPECTION_RULES_14_TO_19,
    ...INSPECTION_RULES_20_TO_27,
    ...INSPECTION_RULES_28_TO_34,
    ...DRAW_RULES_1_TO_7,
    ...DRAW_RULES_8_TO_15,
    ...DRAW_RULES_16_TO_22,
  ],
  withoutDemand: [],
};

/** 信用 The rules of credit, under the numbers that this project gives them. */
export const CREDIT: LegalText = {
  zh: '信用信息、名单、公示与修复规则',
  en: 'Rules of credit information, lists, publication and repair (CR), and how conflicts between texts are read (X), numbered by this project; each names its source where it stands',
  rows: [...CREDIT_RULES_1_TO_14, ...CREDIT_RULES_20_TO_27, ...CREDIT_RULES_28_TO_33, ...CREDIT_CONFLICTS],
  withoutDemand: [],
};

/** 行政处罚 The rules of administrative penalties, under the numbers that this project gives them. */
export const ENFORCEMENT: LegalText = {
  zh: '行政处罚规则',
  en: 'Rules of administrative penalties (EN), numbered by this project; each names its article where it stands',
  rows: [
    ...ENFORCEMENT_RULES_0_TO_7,
    ...ENFORCEMENT_RULES_8_TO_14,
    ...ENFORCEMENT_RULES_15_TO_20,
    ...ENFORCEMENT_RULES_21_TO_25,
    ...ENFORCEMENT_RULES_26_TO_30,
    ...ENFORCEMENT_RULES_31_TO_35,
  ],
  withoutDemand: [],
};
