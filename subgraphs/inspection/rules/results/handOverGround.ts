import { findResultCode, type ResultCodeSet } from '../../../../kernel/values/reference/resultCodes';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { lineOf } from '../../../../kernel/values/work/lineOf';

/** 移交事由 On which ground a problem is handed over. */
export const HAND_OVER_GROUNDS = ['CASE_LEAD', 'COPIED', 'SUSPECTED_CRIME'] as const;

/** One of the grounds. */
export type HandOverGround = (typeof HAND_OVER_GROUNDS)[number];

/** Follow-ups under which a ground is possible: a crime is a case, or another department's field. */
const FOLLOW_UPS: Readonly<Record<HandOverGround, readonly string[]>> = {
  CASE_LEAD: ['CASE_LEAD_TRANSFERRED'],
  COPIED: ['COPIED_TO_OTHER_DEPARTMENT'],
  SUSPECTED_CRIME: ['CASE_LEAD_TRANSFERRED', 'COPIED_TO_OTHER_DEPARTMENT'],
};

/** Results that show a problem. */
const PROBLEMS = ['PENDING_FOLLOW_UP', 'NON_COOPERATION'];

/** What is handed over, by whom and to whom. */
export interface HandOverFacts {
  readonly ground: HandOverGround;
  readonly codeSet: ResultCodeSet;
  readonly codes: readonly string[];
  readonly followUp: string;
  readonly office: string;
  readonly toDepartment: string;
  /** Pieces of evidence listed. */
  readonly evidence: number;
}

const ARTICLE = '沪府发〔2020〕7号（十）';

/**
 * Only a problem is handed over, on the ground that its follow-up says, to whoever is competent for it
 *
 * A suspected crime goes to the police, a copy to a department of another line; a lead and a crime come with their evidence.
 *
 * DR-23; 沪府发〔2020〕7号（十）、（十九）
 */
export function handOverGround(facts: HandOverFacts): Verdict {
  const { ground, codeSet, codes, followUp, office, toDepartment, evidence } = facts;
  const isProblem = codes.some((code) => PROBLEMS.includes(findResultCode(codeSet, code)?.name ?? ''));
  if (!isProblem || !FOLLOW_UPS[ground].includes(followUp)) {
    return unlawful('HAND_OVER_UNFIT', ARTICLE, { ground, codes, followUp });
  }
  const receiver = lineOf(toDepartment);
  const fits = {
    CASE_LEAD: receiver === lineOf(office),
    COPIED: receiver !== lineOf(office),
    SUSPECTED_CRIME: receiver === 'PUBLIC_SECURITY',
  }[ground];
  if (!fits) return unlawful('HAND_OVER_RECEIVER_UNFIT', ARTICLE, { ground, office, toDepartment });
  return ground !== 'COPIED' && evidence === 0 ? unlawful('HAND_OVER_WITHOUT_EVIDENCE', ARTICLE, { ground }) : lawful;
}
