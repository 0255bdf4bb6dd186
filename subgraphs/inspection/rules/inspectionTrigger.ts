import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

/** What gives rise to an inspection: true for those that a published plan must hold. */
const PLANNED = {
  RANDOM: true,
  KEY_LIST: true,
  COMPLAINT: false,
  TRANSFER: false,
  ALERT: false,
  SPECIAL: true,
} as const;

/** What gives rise to an inspection. */
export type InspectionTrigger = keyof typeof PLANNED;

/** All triggers, in the order of the API. */
export const INSPECTION_TRIGGERS = Object.keys(PLANNED) as readonly InspectionTrigger[];

/** Whether a published plan must hold what gave rise to an inspection. */
export function isPlannedTrigger(trigger: InspectionTrigger): boolean {
  return PLANNED[trigger];
}

/** The part of an inspection that this rule judges. */
export interface InspectionCause {
  readonly trigger: InspectionTrigger;
  readonly planCode: string | null;
  readonly triggerReason: string | null;
}

/**
 * No inspection without a plan or a reason
 *
 * What is drawn, on a key list or special is in a published plan and names its code; a complaint, a transfer or an alert of
 * the data names its reason.
 *
 * 沪府发〔2020〕7号（十一）；《上海市优化营商环境条例》第六十二条；《优化营商环境条例》第五十四条
 */
export function inspectionTrigger({ trigger, planCode, triggerReason }: InspectionCause): Verdict {
  if (PLANNED[trigger]) {
    return isGiven(planCode)
      ? lawful
      : unlawful('INSPECTION_WITHOUT_PLAN', '上海市优化营商环境条例 62', { trigger, planCode });
  }
  return isGiven(triggerReason)
    ? lawful
    : unlawful('INSPECTION_WITHOUT_REASON', '优化营商环境条例 54', { trigger, triggerReason });
}

const isGiven = (text: string | null): boolean => text !== null && text.trim() !== '';
