import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import { plannedOnce } from '../../rules/visits/plannedOnce';
import { type DrawnTask, partsOfTasks, visitOfTasks } from '../../rules/visits/visitOfTasks';
import { OPEN_STATES } from '../../rules/visits/visitWords';
import { appendEvents } from '../work/appendEvent';
import { extendVisit } from './extendVisit';
import { insertVisits, type NewVisit } from './insertVisits';
import type { RoundAbout, RoundTask } from './roundTasks';
import { HUB_ACTOR, visitEvent } from './visitEvent';
import { partsOf, VISIT_COLUMNS, type VisitRow } from './visitRows';

/** An entity with what was drawn for it in a round. */
export interface DrawnEntity {
  readonly uscc: string;
  readonly district: string | null;
  readonly drawn: readonly { readonly task: number; readonly ratePpm: number }[];
  /** Number of its planned visit of the same year in another round or under a special plan; null where it has none. */
  readonly earlier: string | null;
}

/** Some entities of a round, to be visited. */
export interface Arranging {
  readonly about: RoundAbout;
  readonly entities: readonly DrawnEntity[];
  readonly today: Day;
}

type WantedTask = RoundTask & DrawnTask;

/** Why none of what was drawn for an entity is carried out. */
const NOT_VISITED = { earlier: 'ALREADY_VISITED_THIS_YEAR', unlisted: 'ITEM_NOT_PUBLISHED' } as const;

const ROUND_VISITS = `SELECT ${VISIT_COLUMNS} FROM visit w WHERE w.round_number = $1 AND w.uscc = ANY ($2::character(18)[])
  ORDER BY w.id FOR UPDATE`;

const LEFT = `SELECT number, details FROM inspection_event
  WHERE topic = 'visit' AND number = ANY ($1) AND kind IN ('CREATED', 'NOT_CARRIED_OUT')`;

function wantedOf({ drawn }: DrawnEntity, { tasks }: RoundAbout): readonly WantedTask[] {
  return drawn.flatMap(({ task, ratePpm }) => {
    const found = tasks.get(task);
    return found ? [{ ...found, ratePpm }] : [];
  });
}

function judge(wanted: readonly WantedTask[], earlier: string | null) {
  const listed = wanted.filter(({ isListed }) => isListed);
  const once = plannedOnce(listed, earlier);
  const left = wanted.filter(({ task }) => !once.carried.some((one) => one.task === task));
  const carried = wanted.filter(({ task }) => once.carried.some((one) => one.task === task));
  const ended = listed.length > 0 ? NOT_VISITED.earlier : NOT_VISITED.unlisted;
  return { carried, left, repeatReason: once.repeatReason, ended };
}

function visitFor(
  entity: DrawnEntity,
  about: RoundAbout,
): { readonly visit: NewVisit; readonly left: readonly number[] } {
  const wanted = wantedOf(entity, about);
  const { carried, left, repeatReason, ended } = judge(wanted, entity.earlier);
  const isMade = carried.length > 0;
  const { uscc, district } = entity;
  const { round, authority: lead, windowFrom, windowTo } = about;
  const { parts, ...planned } = visitOfTasks(isMade ? carried : wanted, { lead, district });
  const state = isMade ? ('PLANNED' as const) : ('CANCELLED' as const);
  const visit = {
    ...planned,
    ...{ uscc, round, check: null, windowFrom, windowTo, district, repeatReason },
    ...{ state, endedReason: isMade ? null : ended },
    parts: parts.map((part) => ({ ...part, check: null, state })),
  };
  return { visit, left: left.map(({ task }) => task) };
}

async function makeVisits(client: PoolClient, { about, entities, today }: Arranging): Promise<number> {
  if (entities.length === 0) return 0;
  const made = entities.map((entity) => visitFor(entity, about));
  const numbers = await insertVisits(
    client,
    made.map(({ visit }) => visit),
    about.windowFrom,
  );
  const events = made.map(({ visit, left }, at) => {
    const parts = visit.parts.map(({ department, tasks }) => ({ department, tasks }));
    const kind = visit.state === 'PLANNED' ? 'CREATED' : 'NOT_CARRIED_OUT';
    const event = visitEvent({ ...visit, number: numbers[at] ?? '' }, kind, { actor: HUB_ACTOR, today });
    return { ...event, reason: visit.endedReason, details: { round: about.round, parts, left } };
  });
  await appendEvents(client, ...events);
  return made.filter(({ visit }) => visit.state === 'PLANNED').length;
}

/** Tasks of which the history of a visit says already that they are not carried out. */
async function leftBefore(client: PoolClient, visits: readonly VisitRow[]): Promise<ReadonlyMap<string, Set<number>>> {
  const { rows } = await client.query<{ number: string; details: string }>(LEFT, [visits.map(({ number }) => number)]);
  const left = new Map(visits.map(({ number }) => [number, new Set<number>()]));
  for (const { number, details } of rows) {
    const told = JSON.parse(details) as { readonly left?: readonly number[] };
    for (const task of told.left ?? []) left.get(number)?.add(task);
  }
  return left;
}

/** What becomes of tasks that are drawn for an entity whose visit is there: it takes nothing more once it has begun or ended. */
function judgeLater({ state }: VisitRow, missing: readonly WantedTask[], earlier: string | null) {
  if (OPEN_STATES.includes(state)) return judge(missing, earlier);
  return { carried: [], left: missing, ended: `VISIT_${state}` };
}

async function extendVisits(
  client: PoolClient,
  visits: readonly VisitRow[],
  { about, entities, today }: Arranging,
): Promise<void> {
  const doing = { actor: HUB_ACTOR, today };
  const numbers = visits.map(({ number }) => number);
  const [parts, before] = [await partsOf(client, numbers), await leftBefore(client, visits)];
  const byUscc = new Map(entities.map((entity) => [entity.uscc, entity]));
  for (const visit of visits) {
    const own = parts.filter((part) => part.visit === visit.number);
    const has = new Set(own.flatMap(({ tasks }) => tasks));
    const entity = byUscc.get(visit.uscc);
    const missing = entity ? wantedOf(entity, about).filter(({ task }) => !has.has(task)) : [];
    const { carried, left, ended } = judgeLater(visit, missing, entity?.earlier ?? null);
    if (carried.length > 0) {
      const added = partsOfTasks(carried, visit.district).map((part) => ({ ...part, check: null }));
      await extendVisit(client, { visit, parts: own, added }, doing);
    }
    const untold = left.map(({ task }) => task).filter((task) => !before.get(visit.number)?.has(task));
    if (untold.length === 0) continue;
    const event = visitEvent(visit, 'NOT_CARRIED_OUT', doing);
    await appendEvents(client, { ...event, reason: ended, details: { round: about.round, parts: [], left: untold } });
  }
}

/**
 * Makes visits for entities that have none in the round, and extends those they have; gives how many were made. What a visit
 * does not take, since it has begun or ended or for the reasons of a new one, is in its history once.
 */
export async function arrangeVisits(client: PoolClient, arranging: Arranging): Promise<number> {
  const usccs = arranging.entities.map(({ uscc }) => uscc);
  const { rows } = await client.query<VisitRow>(ROUND_VISITS, [arranging.about.round, usccs]);
  const known = new Set(rows.map(({ uscc }) => uscc));
  const fresh = arranging.entities.filter(({ uscc }) => !known.has(uscc));
  if (rows.length > 0) await extendVisits(client, rows, arranging);
  return makeVisits(client, { ...arranging, entities: fresh });
}
