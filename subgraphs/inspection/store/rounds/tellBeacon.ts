import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { updateWork } from '../../../../kernel/service/work/workTable';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { beaconRule } from '../../rules/draw/beaconRule';
import { beforeDue } from '../../rules/rounds/roundMoment';
import { roundStep } from '../../rules/rounds/roundState';
import { mayInspectFor } from '../../rules/work/inspectionParties';
import { appendEvents } from '../work/appendEvent';
import { type RoundDoing, roundMoment } from './roundDoing';
import { roundEvent } from './roundEvent';
import { holdRound, ROUNDS } from './roundRows';

/** The randomness that was named, as it came out. */
export interface BeaconToTell extends WorkAt {
  readonly beacon: string;
}

/**
 * Tells the randomness that was named, once, not before it can exist. Throws DRAW_BEACON_EARLY, DRAW_BEACON_MALFORMED,
 * ROUND_OVERDUE, WORK_STATE_UNFIT, NOT_YOUR_INSPECTION, WORK_UNKNOWN, WORK_CHANGED.
 *
 * FL-2; 沪府发〔2020〕7号（十一）
 */
export async function tellBeacon(database: SiloDatabase, input: BeaconToTell, doing: RoundDoing): Promise<string> {
  const { beacon } = input;
  return database.transaction(async (client) => {
    const round = await holdRound(client, input);
    const { id, number, authority, state, beaconKind: kind, beaconDetail: detail, notBefore, revealDue } = round;
    requireLawful(mayInspectFor(doing.actor, authority, 'planner'));
    requireLawful(roundStep('TELL_BEACON', state));
    const now = await roundMoment(client, doing);
    requireAll(beaconRule({ kind, detail, notBefore }, { text: beacon, toldAt: now }), beforeDue(revealDue, now));
    const told = { beacon_text: beacon, beacon_told_by: doing.actor.subject, beacon_told_at: now };
    await updateWork(client, ROUNDS, id, { state: 'BEACON_TOLD', ...told });
    await appendEvents(client, roundEvent(round, { kind: 'BEACON_TOLD', doing, details: { kind, detail, beacon } }));
    return number;
  });
}
