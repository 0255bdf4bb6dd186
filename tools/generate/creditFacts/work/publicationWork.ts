import { type Day, day } from '../../../../kernel/values/day';
import type { Uscc } from '../../../../kernel/values/uscc';
import { describePublication } from '../../../../subgraphs/credit/store/repair/describePublication';
import { endPublications } from '../../../../subgraphs/credit/store/repair/endPublications';
import { HANDLER } from './creditActors';
import type { CreditDesk, KeptRecord } from './creditDesk';
import { entityAt } from './entityAt';
import { keepPenalty } from './workRecords';

/** Entities that are used once more: the last. */
const FROM = 62;
const FIRST_SERIAL = 841;
const DESCRIBED_ON = '2026-08-07';
const PUBLISHED_ON = '2026-08-05';

/** What the office told of the publication of three penalties: of a usual one, in a field of safety, of a low fine. */
const TOLD = [{}, { safetyField: true }, { lowFine: true }];

/** Acts that ended more than five years before the city's day. */
const PAST: readonly (readonly [decidedOn: string, endedOn: string])[] = [
  ['2021-03-02', '2021-08-02'],
  ['2021-05-17', '2021-10-15'],
];

/**
 * Notes when penalties were published in the enterprise publicity system, and seals those whose five years are over by the
 * day, as the hub does every night.
 */
export async function publicationWork(
  desk: CreditDesk,
  { penalties, entities }: { readonly penalties: readonly KeptRecord[]; readonly entities: readonly Uscc[] },
  today: Day,
): Promise<void> {
  const step = { topic: 'channel', kind: 'DESCRIBED', by: HANDLER, on: DESCRIBED_ON } as const;
  for (const [at, told] of TOLD.entries()) {
    const record = penalties[at]?.id ?? '';
    await desk.once(step, (doing) =>
      describePublication(desk.database, { record, necipsPublishedOn: day(PUBLISHED_ON), ...told }, doing),
    );
  }
  for (const [at, [decidedOn, actEndedOn]] of PAST.entries()) {
    const uscc = entityAt(entities, FROM + at);
    const past = { title: '罚款行政处罚', severity: 'GENERAL', decidedOn, actEndedOn } as const;
    await keepPenalty(desk, { uscc, serial: FIRST_SERIAL + at, ...past });
  }
  await endPublications(desk.database, today);
}
