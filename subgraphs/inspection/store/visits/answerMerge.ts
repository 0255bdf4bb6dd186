import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { findWork, holdSeen, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { Verdict } from '../../../../kernel/values/verdict';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { mergeOffer } from '../../rules/visits/mergeOffer';
import { drawTeamFor } from '../teams/drawTeamFor';
import { appendEvents } from '../work/appendEvent';
import { CHECKS, type CheckRow } from './checkRows';
import { extendVisit } from './extendVisit';
import { lockEntity } from './nearVisits';
import { requireVisitRole } from './requireVisitRole';
import { judgeSpecial, requireSpecial, runSpecial } from './specialPlan';
import { checkEvent } from './visitEvent';
import { visitOfCheck } from './visitOfCheck';
import { partsOf, VISITS, type VisitRow } from './visitRows';

const ARTICLE = '沪府发〔2020〕7号（十一）';

type LostGround = Extract<Verdict, { readonly lawful: false }>;

async function holdOffered(client: PoolClient, at: WorkAt, { actor }: WorkDoing): Promise<CheckRow> {
  const seen = await findWork<CheckRow>(client, CHECKS, at.number);
  if (seen) await lockEntity(client, seen.uscc);
  const check = await holdSeen<CheckRow>(client, CHECKS, at, actor);
  requireVisitRole(actor, check.authority, ['planner', 'inspector']);
  const step = workStep({ act: 'ANSWER', state: check.state, possibleIn: ['OFFERED'], article: ARTICLE });
  requireLawful(step, { field: 'number', received: check.number });
  return check;
}

async function holdMergeable(client: PoolClient, { number, offeredVisit }: CheckRow, { today }: WorkDoing) {
  await client.query('SELECT 1 FROM visit WHERE number = $1 FOR UPDATE', [offeredVisit]);
  const visit = offeredVisit === null ? undefined : await findWork<VisitRow>(client, VISITS, offeredVisit);
  if (visit && mergeOffer([visit], today)) return visit;
  const at = { field: 'number', received: number };
  throw new CataloguedError('MERGE_NO_LONGER_POSSIBLE', { ...at, visit: offeredVisit, article: ARTICLE });
}

/**
 * Merges a triggered check into the visit that was offered: its items join the part of the same office, or a part of its own
 * whose team is drawn; the visit is joint, and its code is to be issued anew. Throws MERGE_NO_LONGER_POSSIBLE,
 * WORK_STATE_UNFIT, NOT_YOUR_INSPECTION, WORK_UNKNOWN, WORK_CHANGED and what `requireSpecial` and `ingestInspections` throw.
 * DR-10
 */
export async function acceptMerge(database: SiloDatabase, at: WorkAt, doing: WorkDoing): Promise<string> {
  return database.transaction(async (client) => {
    const check = await holdOffered(client, at, doing);
    const { number, id, authority: office, kind: trigger, items, mode, plan } = check;
    const visit = await holdMergeable(client, check, doing);
    await requireSpecial(client, { check, today: doing.today, joins: true });
    const parts = await partsOf(client, [visit.number]);
    const added = [{ department: office, office, trigger, plan, check: number, tasks: [], items, mode }];
    const answered = { state: 'MERGED', visit_number: visit.number, answered_on: doing.today };
    await updateWork(client, CHECKS, id, answered);
    await extendVisit(client, { visit, parts, added }, doing);
    await runSpecial(client, check, doing);
    await appendEvents(client, { ...checkEvent(check, 'MERGED', doing), details: { visit: visit.number } });
    await drawTeamFor(client, visit.number, doing);
    return number;
  });
}

/** Why a special check cannot have a visit of its own any more; null where it can, and for other checks. */
async function lostGround(client: PoolClient, check: CheckRow, { today }: WorkDoing): Promise<LostGround | null> {
  if (check.kind !== 'SPECIAL') return null;
  const { verdict } = await judgeSpecial(client, { check, today, joins: false });
  return verdict.lawful ? null : verdict;
}

async function notCarriedOut(
  client: PoolClient,
  { check, declined, lost }: { readonly check: CheckRow; readonly declined: string; readonly lost: LostGround },
  doing: WorkDoing,
): Promise<void> {
  const set = { state: 'NOT_CARRIED_OUT', declined_reason: declined, answered_on: doing.today };
  await updateWork(client, CHECKS, check.id, set);
  const { code, facts } = lost;
  const details = { code, exclusion: facts.exclusion ?? null };
  await appendEvents(client, { ...checkEvent(check, 'NOT_CARRIED_OUT', doing), details });
}

/** Which offer is declined, and why. */
export interface MergeRefusal extends WorkAt {
  readonly reason: string;
}

/**
 * Declines to merge a triggered check, with a reason; a visit of its own is made, unless it is a special one that has lost its
 * ground: that is not carried out, and the history says why. Throws TEXT_EMPTY without a reason, WORK_STATE_UNFIT,
 * NOT_YOUR_INSPECTION, WORK_UNKNOWN, WORK_CHANGED. DR-10; 沪府发〔2020〕7号（十一）
 */
export async function declineMerge(database: SiloDatabase, input: MergeRefusal, doing: WorkDoing): Promise<string> {
  const declined = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const check = await holdOffered(client, input, doing);
    const event = checkEvent(check, 'MERGE_DECLINED', doing);
    await appendEvents(client, { ...event, reason: declined, details: { offered: check.offeredVisit } });
    const lost = await lostGround(client, check, doing);
    if (lost) await notCarriedOut(client, { check, declined, lost }, doing);
    else await visitOfCheck(client, { check, separateReason: null, declined }, doing);
    return check.number;
  });
}
