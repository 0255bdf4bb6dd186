import type { RaisingReading, TwoNames } from '../ruleSets/ruleSetContent';

/** What 調高 in 16 ¶3 means under each reading (A1), as a decision tells it. */
export const RAISING_TEXTS: Readonly<Record<RaisingReading, TwoNames>> = {
  INTENSITY: {
    zh: '“调高”指监管强度提高：从严须持续满足6个月以上且不得越级，从宽不受此限。',
    en: 'To raise is to supervise more intensely: tightening takes six months and goes grade by grade; relaxing is free.',
  },
  STANDING: {
    zh: '“调高”指监管对象评价提高：从宽须持续满足6个月以上且不得越级，从严不受此限。',
    en: 'To raise is to improve in standing: relaxing takes six months and goes grade by grade; tightening is free.',
  },
};
