import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { shanghaiDay } from '../../../../kernel/values/day';
import { findTransferLimit, type TransferLimit } from '../../../../kernel/values/parameters/transferLimits';

const HOUR_MS = 3_600_000;

/** Until when what was approved must have been sent. */
export interface SendingDue {
  /** ISO 8601, UTC. */
  readonly dueAt: string;
  readonly basis: TransferLimit;
}

/**
 * What the chief approved is with the police within 24 hours, through nights and holidays
 *
 * Throws PARAMETER_NOT_IN_FORCE. EN-4a；《行政执法机关移送涉嫌犯罪案件的规定》第五条
 */
export function sendingDue(approvedAt: string): SendingDue {
  const moment = Date.parse(approvedAt);
  const on = shanghaiDay(moment);
  const basis = findTransferLimit('JUSTICE_SENT_WITHIN', on);
  if (!basis) throw new CataloguedError('PARAMETER_NOT_IN_FORCE', { parameter: 'JUSTICE_SENT_WITHIN', day: on });
  return { dueAt: new Date(moment + basis.value * HOUR_MS).toISOString(), basis };
}
