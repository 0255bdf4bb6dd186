import type { Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';

/** 线索状态 Where a clue of risk stands; the last one is closed. */
export const CLUE_STATES = ['DISCOVERED', 'VERIFYING', 'DISPOSING', 'FED_BACK'] as const;

/** One of the states. */
export type ClueState = (typeof CLUE_STATES)[number];

/** 线索来源 From where a clue came. */
export const CLUE_SOURCES = ['MODEL', 'HOTLINE', 'REPORT', 'DETECTION', 'OFFICE', 'INSPECTION'] as const;

/** One source. */
export type ClueSource = (typeof CLUE_SOURCES)[number];

/** What is done with a clue. */
export type ClueAct = 'TAKE_UP' | 'CONCLUDE' | 'DISPOSE' | 'FEED_BACK';

const POSSIBLE: Readonly<Record<ClueAct, readonly ClueState[]>> = {
  TAKE_UP: ['DISCOVERED'],
  CONCLUDE: ['VERIFYING'],
  DISPOSE: ['DISPOSING'],
  FEED_BACK: ['DISPOSING'],
};

/**
 * A clue goes from discovery through verification and disposal to feedback
 *
 * No step is skipped, and none is taken twice. 沪府发〔2020〕7号（九）
 */
export function clueStep(act: ClueAct, state: ClueState): Verdict {
  return workStep({ act, state, possibleIn: POSSIBLE[act], article: '沪府发〔2020〕7号 （九）' });
}
