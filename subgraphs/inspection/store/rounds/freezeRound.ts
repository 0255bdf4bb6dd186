import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { tellOutbox } from '../../../../kernel/service/tellOutbox';
import { updateWork } from '../../../../kernel/service/work/workTable';
import { canonicalJson } from '../../../../kernel/values/canonicalJson';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { shanghaiDay } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { type FrameCommitment, openCommitment } from '../../rules/draw/frameCommitment';
import { type FrameHeader, headerText } from '../../rules/draw/frameHeader';
import { expectationOf } from '../../rules/objects/expectation';
import { beforeBeacon } from '../../rules/rounds/roundMoment';
import { freezePool } from '../objects/poolCells';
import { streamFrame } from '../objects/streamFrame';
import { appendEvents } from '../work/appendEvent';
import { type CutChunk, openFrameCutter } from './cutFrame';
import { holdsRound, RoundLeft } from './holdsRound';
import { ROUND_JOB, roundEvent } from './roundEvent';
import { headerOf, pooledTasks, requireFrame } from './roundPool';
import { openProgress, type RoundProgress } from './roundProgress';
import { findRound, lockRound, ROUNDS, type RoundRow } from './roundRows';

/** What is frozen where, and by which clock. */
export interface FreezeOptions {
  readonly database: SiloDatabase;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

const ADD = `INSERT INTO draw_frame_chunk (round, part, first_uscc, last_uscc, lines, content)
  VALUES ($1, $2, $3, $4, $5, $6)`;

interface Freezing {
  /** Whose transaction keeps the chunks. */
  readonly keeper: PoolClient;
  readonly round: RoundRow;
  readonly header: FrameHeader;
  readonly progress: RoundProgress;
}

async function keepChunks({ keeper, round, header, progress }: Freezing, pieces: AsyncIterable<Buffer>) {
  const text = headerText(header);
  const commitment = openCommitment(header);
  const cutter = openFrameCutter(text);
  const keep = ({ part, firstUscc, lastUscc, lines, content }: CutChunk) =>
    keeper.query(ADD, [round.number, part, firstUscc, lastUscc, lines, content]);
  for await (const piece of pieces) {
    commitment.add(piece);
    for (const chunk of cutter.add(piece)) {
      await keep(chunk);
      await progress.add(chunk.lines);
    }
  }
  const committed = commitment.finish();
  await keep(cutter.finish());
  return { committed, text, taskTables: canonicalJson(header.tables) };
}

interface Kept {
  readonly committed: FrameCommitment;
  readonly text: string;
  /** The header's tables alone. */
  readonly taskTables: string;
  /** Expected visits, as columns of the round. */
  readonly expected: { readonly expected_milli: string; readonly independent_milli: string };
}

/** What everybody can read of a commitment, and the exchange's feed holds with its own time. */
function commitmentEvent({ number, authority, departments, windowFrom, windowTo }: RoundRow, kept: Kept, now: string) {
  const { frameHash, treeRoot, entities } = kept.committed;
  const data = { number, authority, departments, window_from: windowFrom, window_to: windowTo };
  const told = { ...data, frame_hash: frameHash, tree_root: treeRoot, entities, committed_at: now };
  return { aggregate: 'draw-commitment', subject: number, type: 'draw-commitment.told', data: told };
}

async function commit(client: PoolClient, frozen: RoundRow, kept: Kept, clock: () => number): Promise<void> {
  const round = await lockRound(client, frozen.number);
  if (round.state !== 'FREEZING') throw new RoundLeft();
  const at = clock();
  const now = new Date(at).toISOString();
  requireLawful(beforeBeacon(round.notBefore, now));
  const { frameHash, treeRoot, entities, chunkNodes } = kept.committed;
  const told = { frame_hash: frameHash, tree_root: treeRoot, entities, committed_at: now, ...kept.expected };
  const progress = { lines_done: entities, lines_total: entities };
  const header = { header: kept.text, task_tables: kept.taskTables, chunk_nodes: chunkNodes };
  await updateWork(client, ROUNDS, round.id, { state: 'COMMITTED', ...told, ...header, ...progress });
  await tellOutbox(client, 'inspection', commitmentEvent(round, kept, now));
  const doing = { actor: ROUND_JOB, today: shanghaiDay(at) };
  await appendEvents(
    client,
    roundEvent(round, { kind: 'COMMITTED', doing, details: { frameHash, treeRoot, entities } }),
  );
}

/** The pool is read in a transaction of its own: while its lines come, no other statement can be sent over it. */
async function freeze(keeper: PoolClient, round: RoundRow, { database, clock }: FreezeOptions): Promise<void> {
  const kept = await database.transaction(async (pool): Promise<Kept> => {
    const today = shanghaiDay(clock());
    const tasks = await pooledTasks(pool, round.number, today);
    const frame = await requireFrame(pool, { groups: await freezePool(pool, tasks, today), tasks, on: today });
    const header = await headerOf(pool, round, frame);
    const progress = await openProgress(database, round.number, frame.entities);
    const { visits, independent } = expectationOf(frame.cells, frame.sizes);
    const expected = { expected_milli: String(visits), independent_milli: String(independent) };
    return { ...(await keepChunks({ keeper, round, header, progress }, streamFrame(pool, frame))), expected };
  });
  await commit(keeper, round, kept, clock);
}

/** Opens the round again, and says why its frame could not be frozen. */
async function refuse(options: FreezeOptions, number: string, { code, facts }: CataloguedError): Promise<void> {
  const { database, clock } = options;
  await database.transaction(async (client) => {
    const round = await lockRound(client, number);
    if (round.state !== 'FREEZING') return;
    const refused = { refusal_code: code, refusal_facts: JSON.stringify(facts) };
    await updateWork(client, ROUNDS, round.id, { state: 'OPEN', lines_done: 0, lines_total: 0, ...refused });
    const doing = { actor: ROUND_JOB, today: shanghaiDay(clock()) };
    await appendEvents(client, roundEvent(round, { kind: 'REFUSED', doing, details: { code, facts } }));
  });
}

/**
 * Freezes the frame of a round and commits to it: its lines chunk by chunk, its hash and the root of its tree, public at once
 * and told to the exchange. All or nothing, so that a crash leaves the round to be frozen from the start; a frame that cannot
 * be frozen opens the round again with the reason. Resolves to whether it did anything.
 *
 * FL-1; DR-8, DR-26; 沪府发〔2020〕7号（十一）
 */
export async function freezeRound(options: FreezeOptions, number: string): Promise<boolean> {
  const { database } = options;
  try {
    return await database.transaction(async (keeper) => {
      if (!(await holdsRound(keeper, number))) return false;
      const round = await findRound(keeper, number);
      if (round?.state !== 'FREEZING') return false;
      await freeze(keeper, round, options);
      return true;
    });
  } catch (error) {
    if (error instanceof CataloguedError) await refuse(options, number, error);
    else if (!(error instanceof RoundLeft)) throw error;
    return true;
  }
}
