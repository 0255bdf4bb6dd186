import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { channelTerms, mayEndFrom } from './channelTerms';
import type { ChannelFacts } from './publicationFacts';

const ARTICLE = '信用修复管理办法（2025年第36号令）';

/** Kinds that are entries of lists. */
const LISTS: readonly string[] = ['ABNORMAL_OPERATION', 'SERIOUS_DISHONESTY'];

/** What an application for repair brings. */
export interface RepairEvidence {
  /** SHA-256 of the proof that the wrong was put right; null where there is none. */
  readonly correctionProof: string | null;
  /** SHA-256 of the proof that every duty of the decision was performed; null where there is none. */
  readonly performanceProof: string | null;
  /** SHA-256 of the public credit commitment; null where none was made. */
  readonly commitment: string | null;
  /** Whether the commitment says that the materials are true. */
  readonly promisesTruth: boolean;
  /** Whether the commitment takes on the liability for breaking it. */
  readonly acceptsLiability: boolean;
  /** What else the law demands of the case, each with the hash of its proof; null where it is not proved. */
  readonly otherConditions: readonly { readonly condition: string; readonly proof: string | null }[];
}

/** What decides whether a record can be repaired. */
export interface RepairFacts extends ChannelFacts {
  /** Whether its decision is performed, as enforcement knows; null where it does not. */
  readonly decisionPerformed: boolean | null;
}

/**
 * What is repaired on application: a record with a severity, that is still open; lists end by their own exit
 *
 * 《信用修复管理办法》（2025年第36号令）
 */
export function repairable({ kind, severity }: Pick<ChannelFacts, 'kind' | 'severity'>): Verdict {
  return severity === null || LISTS.includes(kind) ? unlawful('REPAIR_NOT_FOR_THIS', ARTICLE, { kind }) : lawful;
}

/**
 * First condition: the shortest publication of the hub's channel is over; the other channels have clocks of their own
 *
 * The last day of the shortest time counts to its end, and runs from the document whether or not the record was shown.
 * Minor dishonesty has no shortest time.
 *
 * 《信用修复管理办法》（2025年第36号令）；《民法典》第二百零一条
 */
export function shortestTimeOver(facts: ChannelFacts, on: Day): Verdict {
  const term = channelTerms({ ...facts, publicationState: 'PUBLISHED', publicationEndsOn: null }, 'SHARED_DATA', on);
  const { shortestEndsOn } = term;
  if (shortestEndsOn === null || on > shortestEndsOn) return lawful;
  const { severity } = facts;
  return unlawful('REPAIR_TOO_EARLY', ARTICLE, { severity, shortestEndsOn, earliest: mayEndFrom(term) });
}

/**
 * Second condition: the wrong is put right and every duty performed
 *
 * A proof does not stand against what the hub knows: a decision of which something is still owed bars the repair.
 *
 * 《信用修复管理办法》（2025年第36号令）
 */
export function wrongPutRight(
  { correctionProof, performanceProof }: RepairEvidence,
  decisionPerformed: boolean | null = null,
): Verdict {
  const missing = [
    ...(correctionProof === null ? ['correctionProof'] : []),
    ...(performanceProof === null ? ['performanceProof'] : []),
    ...(decisionPerformed === false ? ['performance'] : []),
  ];
  return missing.length === 0 ? lawful : unlawful('REPAIR_DUTY_OPEN', ARTICLE, { missing });
}

/**
 * Third condition: a public credit commitment, that the materials are true and that its maker answers for it
 *
 * 《信用修复管理办法》（2025年第36号令）
 */
export function creditCommitted({ commitment, promisesTruth, acceptsLiability }: RepairEvidence): Verdict {
  const missing = [
    ...(commitment === null ? ['commitment'] : []),
    ...(promisesTruth ? [] : ['promisesTruth']),
    ...(acceptsLiability ? [] : ['acceptsLiability']),
  ];
  return missing.length === 0 ? lawful : unlawful('REPAIR_COMMITMENT_MISSING', ARTICLE, { missing });
}

/** Fourth condition: whatever else the law demands is proved, one by one. 《信用修复管理办法》（2025年第36号令） */
export function otherConditionsMet({ otherConditions }: RepairEvidence): Verdict {
  const missing = otherConditions.filter(({ proof }) => proof === null).map(({ condition }) => condition);
  return missing.length === 0 ? lawful : unlawful('REPAIR_CONDITION_OPEN', ARTICLE, { missing });
}

/** The four conditions of repair, each judged: all must be met. 《信用修复管理办法》（2025年第36号令） */
export function repairConditions(facts: RepairFacts, evidence: RepairEvidence, on: Day): Verdict[] {
  return [
    shortestTimeOver(facts, on),
    wrongPutRight(evidence, facts.decisionPerformed),
    creditCommitted(evidence),
    otherConditionsMet(evidence),
  ];
}
