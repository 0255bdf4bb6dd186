import type { PoolClient } from 'pg';
import { isoMoment } from '../../../../kernel/service/scalars';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { findWork, holdWork, type WorkRow, type WorkTable } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import type { BeaconKind } from '../../rules/draw/frameHeader';
import type { VoidGround } from '../../rules/rounds/overdueRound';
import type { RoundState } from '../../rules/rounds/roundState';

/** A round, but for what is long: its header, its bundle and the hashes of its chunks. Moments are ISO 8601 in UTC. */
export interface RoundRow extends WorkRow {
  /** Parties, by code. */
  readonly departments: readonly string[];
  readonly plans: readonly string[];
  readonly state: RoundState;
  readonly windowFrom: Day;
  readonly windowTo: Day;
  readonly beaconKind: BeaconKind;
  readonly beaconDetail: string;
  readonly notBefore: string;
  readonly revealDue: string;
  /** The round before of some of the same tasks. */
  readonly previous: string | null;
  readonly attempt: number;
  readonly reason: string | null;
  readonly openedOn: Day;
  readonly openedAt: string;
  /** Why the last freezing came to nothing: code and facts as JSON. */
  readonly refusalCode: string | null;
  readonly refusalFacts: string | null;
  readonly frameHash: string | null;
  readonly treeRoot: string | null;
  readonly entities: number | null;
  /** Expected visits in thousandths: of this draw, which is their lower bound, and if every task were drawn by itself. */
  readonly expectedMilli: string | null;
  readonly independentMilli: string | null;
  readonly committedAt: string | null;
  readonly beaconText: string | null;
  readonly beaconToldAt: string | null;
  readonly linesDone: number;
  readonly linesTotal: number;
  readonly seed: string | null;
  readonly drawnAt: string | null;
  readonly drawnEntities: number | null;
  /** Objects drawn for each task, in the order of the tasks. */
  readonly taskDrawn: readonly number[] | null;
  /** When visits and teams were made; null until then. */
  readonly arrangedAt: string | null;
  readonly endedAt: string | null;
  readonly endGround: VoidGround | null;
  readonly endNote: string | null;
  /** Departments whose commitment or nonce was missing when it ended. */
  readonly missing: readonly string[];
}

/** The fields that are moments, and their columns. */
const MOMENTS = {
  notBefore: 'beacon_not_before',
  revealDue: 'reveal_due',
  openedAt: 'opened_at',
  committedAt: 'committed_at',
  beaconToldAt: 'beacon_told_at',
  drawnAt: 'drawn_at',
  arrangedAt: 'arranged_at',
  endedAt: 'ended_at',
} as const;

/** Rounds, as a table of work; `roundOf` reads its rows. */
export const ROUNDS: WorkTable = {
  name: 'draw_round',
  prefix: 'DR',
  columns: {
    departments: 'departments',
    plans: 'plans',
    state: 'state',
    windowFrom: 'window_from',
    windowTo: 'window_to',
    beaconKind: 'beacon_kind',
    beaconDetail: 'beacon_detail',
    previous: 'previous_number',
    attempt: 'attempt',
    reason: 'reason',
    openedOn: 'opened_on',
    refusalCode: 'refusal_code',
    refusalFacts: 'refusal_facts',
    frameHash: 'frame_hash',
    treeRoot: 'tree_root',
    entities: 'entities',
    expectedMilli: 'expected_milli',
    independentMilli: 'independent_milli',
    beaconText: 'beacon_text',
    linesDone: 'lines_done',
    linesTotal: 'lines_total',
    seed: 'seed',
    drawnEntities: 'drawn_entities',
    taskDrawn: 'task_drawn',
    endGround: 'end_ground',
    endNote: 'end_note',
    missing: 'missing',
    ...MOMENTS,
  },
};

/** A moment of the database's text as ISO 8601 in UTC with milliseconds, so that moments compare as text. */
export const momentText = (stored: string): string => new Date(isoMoment(stored)).toISOString();

/** A row of rounds as the database gives it, its moments made comparable. */
export function roundOf(row: RoundRow): RoundRow {
  const moments = Object.keys(MOMENTS).map((field) => {
    const stored = row[field as keyof typeof MOMENTS];
    return [field, stored === null ? null : momentText(stored)];
  });
  return { ...row, ...Object.fromEntries(moments) };
}

/** The round of a number; undefined where there is none. */
export async function findRound(client: Queryable, number: string): Promise<RoundRow | undefined> {
  const row = await findWork<RoundRow>(client, ROUNDS, number);
  return row && roundOf(row);
}

/** The round of a number. Throws WORK_UNKNOWN. */
export async function getRound(client: Queryable, number: string): Promise<RoundRow> {
  const round = await findRound(client, number);
  if (!round) throw new CataloguedError('WORK_UNKNOWN', { field: 'round', received: number });
  return round;
}

/** Holds a round that somebody wants to change, in the version that he saw. Throws WORK_UNKNOWN, WORK_CHANGED. */
export async function holdRound(client: PoolClient, at: WorkAt): Promise<RoundRow> {
  return roundOf(await holdWork<RoundRow>(client, ROUNDS, at));
}

/** Holds a round in whichever version it is, for what the silo does beside answering. Throws WORK_UNKNOWN. */
export async function lockRound(client: PoolClient, number: string): Promise<RoundRow> {
  await client.query('SELECT 1 FROM draw_round WHERE number = $1 FOR UPDATE', [number]);
  return getRound(client, number);
}
