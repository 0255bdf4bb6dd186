import type { Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';

/** Where a round can stand. */
export const ROUND_STATES = [
  'OPEN',
  'FREEZING',
  'COMMITTED',
  'BEACON_TOLD',
  'DRAWING',
  'DRAWN',
  'VOID',
  'FRAME_CHANGED',
] as const;

/** Where a round stands. */
export type RoundState = (typeof ROUND_STATES)[number];

/** States in which a round is still under way. */
export const UNDER_WAY: readonly RoundState[] = ['OPEN', 'FREEZING', 'COMMITTED', 'BEACON_TOLD', 'DRAWING'];

/** What is done to a round, and in which states that is possible. */
const STEPS = {
  COMMIT_NONCE: ['OPEN'],
  COMMIT: ['OPEN'],
  FREEZE: ['FREEZING'],
  TELL_BEACON: ['COMMITTED'],
  REVEAL: ['BEACON_TOLD'],
  DRAW: ['DRAWING'],
  REPLACE: ['DRAWN'],
  VOID: UNDER_WAY,
} as const satisfies Record<string, readonly RoundState[]>;

/** Something that is done to a round. */
export type RoundStep = keyof typeof STEPS;

/**
 * A round goes its way step by step
 *
 * Opened, frozen and committed to, then the randomness that was named, then every department's nonce, then drawn. No step
 * comes before the one before it, so that nobody knows the outcome while he can still change something.
 *
 * FL-1, FL-2; 沪府发〔2020〕7号（十一）
 */
export function roundStep(act: RoundStep, state: RoundState): Verdict {
  return workStep<RoundState>({ act, state, possibleIn: STEPS[act], article: '沪府发〔2020〕7号（十一）' });
}
