import type { Day } from '../../../../kernel/values/day';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import { allChannelTerms } from '../../rules/repair/channelTerms';
import type { CreditEvent } from '../work/appendEvent';
import { channelFactsOf, type RecordRow, recordIdOf } from './recordOfWork';

/** Who seals, on which day and by which work. */
export interface Sealing {
  readonly actor: WorkActor;
  readonly today: Day;
  /** Number of the repair, objection or decision that seals, or of the record that tells the same. */
  readonly by: string;
}

/** What the sealed history keeps of a record: as what it was sealed, by what, and the days of its channels. */
export function sealedEvent(record: RecordRow, state: string, { actor, today, by }: Sealing): CreditEvent {
  const channels = allChannelTerms(channelFactsOf(record), today).map(
    ({ channel, startsOn, shortestEndsOn, endsOn }) => ({ channel, startsOn, shortestEndsOn, endsOn }),
  );
  const { uscc, sourceDepartment: authority } = record;
  const number = recordIdOf(record.id);
  const about = { topic: 'channel', number, record: number, uscc, authority } as const;
  return { ...about, kind: 'SEALED', actor, on: today, details: { state, by, channels } };
}
