import { isAuditor } from '../../../../kernel/values/isAuditor';
import { seesAuthority, type WorkActor } from '../../../../kernel/values/work/workParties';
import { seesCredit } from '../work/creditSight';

/** Whose a measure is, and whether its record is sealed. */
export interface SeenMeasure {
  readonly authority: string;
  readonly executor: string;
  readonly sealed: boolean;
  /** Whether there is nothing left to be stopped. */
  readonly stopped: boolean;
}

/**
 * Proposer and executor see a measure, those above them, the centre of the public credit platform, the reform office and
 * the auditor
 *
 * Once its record is sealed, they see what is to be stopped and no more, until it has stopped: STOP_ONLY. After that, and
 * of the grounds at once, nobody but the auditor sees anything.
 *
 * CR-25；《信用修复管理办法》第三条；沪府发〔2020〕7号（七）
 */
export function measureSight(viewer: WorkActor, measure: SeenMeasure): 'ALL' | 'STOP_ONLY' | 'NONE' {
  const { authority, executor, sealed, stopped } = measure;
  if (isAuditor(viewer)) return 'ALL';
  if (!seesCredit(viewer, authority) && !seesAuthority(viewer, executor)) return 'NONE';
  if (!sealed) return 'ALL';
  return stopped ? 'NONE' : 'STOP_ONLY';
}
