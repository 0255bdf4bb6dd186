import { type Day, day } from '../../../kernel/values/day';
import type { RuleSetContent } from '../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import type { SupervisionMatterRow } from '../../../subgraphs/supervision/store/writeMatters';
import { BASES, GRADES, INDICATORS, MEASURES, named } from './plainParts';

export { actors } from './actors';

/** The day on which the plain rules come into force: the one at which the silos of the tests stand. */
export const PLAIN_DAY: Day = day('2026-11-02');

/** The matter of the plain rules, to be stored before them. */
export const PLAIN_MATTER: SupervisionMatterRow = {
  code: 'FOOD_SERVICE',
  name: '餐饮服务食品安全监管',
  nameEn: 'Food safety in catering',
  leadDepartment: 'SAMR',
  legalBasis: '食品安全法 第一百零九条',
  inForceFrom: day('2018-08-01'),
  inForceTo: null,
  sourceDepartment: 'SAMR',
  sourceRecordId: 'matter-FOOD_SERVICE',
  observedAt: '2018-08-01T09:00:00+08:00',
};

/** A small set of rules that is sound in every respect: FOOD_SERVICE of SAMR, with what a test changes of it. */
export function plainRules(changed: Partial<RuleSetContent> = {}): RuleSetContent {
  return {
    matter: PLAIN_MATTER.code,
    authority: 'SAMR',
    name: named('餐饮服务食品安全分类监管实施细则', 'Rules of classified supervision: food safety in catering'),
    scope: { districts: null, industries: null },
    inForceFrom: PLAIN_DAY,
    legalBases: BASES,
    duties: [{ code: 'CHECKS', name: named('食品安全监督检查', 'Checks of food safety'), basis: 'FSL-109' }],
    otherInformation: [],
    information: [
      { kind: 'ENFORCEMENT_PENALTY', catalogued: null },
      { kind: 'INSPECTION_RESULT', catalogued: null },
      { kind: 'COMPLAINT', catalogued: null },
      { kind: 'JUDGEMENT', catalogued: null },
      { kind: 'KEY_LISTING', catalogued: null },
      { kind: 'ACCIDENT', catalogued: null },
    ],
    indicators: INDICATORS,
    standard: {
      higherNeverBelow: 40,
      lowerNeverAbove: 10,
      mustBeHigher: [{ kind: 'KEY_LISTING', codes: null, windowMonths: null, basis: 'CHECKS-21' }],
    },
    grades: GRADES,
    cycle: {
      months: 6,
      adjusting: [
        { kind: 'ENFORCEMENT_PENALTY', codes: null, grades: null, abnormal: false },
        { kind: 'KEY_LISTING', codes: null, grades: null, abnormal: true },
        { kind: 'ACCIDENT', codes: null, grades: null, abnormal: true },
      ],
    },
    measures: MEASURES,
    overrides: [],
    raising: 'INTENSITY',
    hearingWorkingDays: 5,
    ...changed,
  };
}
