import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireText } from '../../../../kernel/values/requireRow';
import { lawful, unlawful } from '../../../../kernel/values/verdict';
import { mayActOnDoubt } from '../../rules/corrections/doubtParties';
import { mayFollowDoubt } from '../../rules/corrections/doubtState';
import { mayEscalate } from '../../rules/corrections/escalation';
import { firstRefusal } from '../agreements/changeAgreement';
import { changeDoubt, type DoubtDoing, type DoubtResult } from './changeDoubt';
import { findOpenDoubt, HOLD_NUMBERS } from './raiseDoubt';

/** Why a doubt is taken to the data centre. */
export interface Escalation extends DoubtDoing {
  readonly reason: string;
}

/**
 * Takes a doubt to the data centre: when its term is over, or when its owner lets the fact stand.
 * Throws TEXT_EMPTY without a reason, and the codes of `changeDoubt`.
 */
export function escalateDoubt(database: SiloDatabase, escalation: Escalation): Promise<DoubtResult> {
  const { actor, today, reason } = escalation;
  requireText(reason, 'reason');
  return changeDoubt(database, escalation, {
    before: (client) => client.query(HOLD_NUMBERS),
    async decide(current, client) {
      const open = await findOpenDoubt(client, current);
      const isTaken = open !== undefined && open !== current.number;
      const refused = firstRefusal(
        mayActOnDoubt('DOUBTER', actor, current),
        mayFollowDoubt('ESCALATE', current.state),
        mayEscalate(current, today),
        isTaken ? unlawful('DOUBT_ALREADY_OPEN', '政务数据共享条例（国务院令第809号）', { doubt: open }) : lawful,
      );
      if (refused) return refused;
      const event = { kind: 'ESCALATED', state: 'ESCALATED', actor, on: today, reason } as const;
      return { set: { closed_on: null }, event };
    },
  });
}
