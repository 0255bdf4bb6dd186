import type { Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';

/** 修复状态 Where an application for repair stands. */
export const REPAIR_STATES = ['RECEIVED', 'GRANTED', 'SHARED', 'REFUSED', 'WITHDRAWN', 'OVERTAKEN'] as const;

/** One of the states. */
export type RepairState = (typeof REPAIR_STATES)[number];

/** What is done with an application; it is overtaken when its record is sealed on another ground. */
export type RepairAct = 'GRANT' | 'REFUSE' | 'WITHDRAW' | 'OVERTAKE' | 'SHARE';

const POSSIBLE: Readonly<Record<RepairAct, readonly RepairState[]>> = {
  GRANT: ['RECEIVED'],
  REFUSE: ['RECEIVED'],
  WITHDRAW: ['RECEIVED'],
  OVERTAKE: ['RECEIVED'],
  SHARE: ['GRANTED'],
};

/** The state to which each act leads. */
export const AFTER_REPAIR: Readonly<Record<RepairAct, RepairState>> = {
  GRANT: 'GRANTED',
  REFUSE: 'REFUSED',
  WITHDRAW: 'WITHDRAWN',
  OVERTAKE: 'OVERTAKEN',
  SHARE: 'SHARED',
};

/**
 * An application is received, then granted, refused or taken back; what was granted is shared with the other channels
 *
 * 《信用修复管理办法》（2025年第36号令）；《上海市优化营商环境条例》第六十七条
 */
export function repairStep(act: RepairAct, state: RepairState): Verdict {
  return workStep({ act, state, possibleIn: POSSIBLE[act], article: '信用修复管理办法（2025年第36号令）' });
}
