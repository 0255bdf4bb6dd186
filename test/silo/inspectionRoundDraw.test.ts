import { CHUNK_LEAVES } from '../../subgraphs/inspection/rules/draw/drawTree';
import { drawRound } from '../../subgraphs/inspection/store/rounds/drawRound';
import { freezeRound } from '../../subgraphs/inspection/store/rounds/freezeRound';
import { Ceremony } from '../support/inspection/ceremony';
import { AT, asMigrator, LARGE, MANY, openLargeRoundSilo, openRoundSilo } from '../support/inspection/roundDesk';
import type { OpenSilo } from '../support/openSilo';

type Rows = Record<string, unknown>[];

let silo: OpenSilo;
const rows = (sql: string) => silo.database.dataSource.query(sql) as Promise<Rows>;
const drawnOf = () => rows('SELECT task, uscc, cell, place, ticket, rate_ppm FROM drawn_object ORDER BY task, ticket');

describe('FL-1, FL-5: a frame of several chunks', () => {
  beforeEach(async () => {
    silo = await openLargeRoundSilo();
  });
  afterEach(() => silo.close());

  it('is kept in chunks that follow one another, 4,096 lines each, all of them the frame', async () => {
    const round = await Ceremony.open(silo, LARGE);
    await round.commit();
    const chunks = await rows(
      'SELECT part, lines, first_uscc AS first, last_uscc AS last FROM draw_frame_chunk ORDER BY part',
    );
    expect(chunks.map(({ part, lines }) => [part, lines])).toEqual([
      [0, CHUNK_LEAVES],
      [1, CHUNK_LEAVES],
      [2, MANY + 1 - 2 * CHUNK_LEAVES],
    ]);
    const ends = chunks.flatMap(({ first, last }) => [String(first), String(last)]);
    expect(ends).toEqual([...ends].sort());
    const [whole] = await rows(
      `SELECT encode(sha256(string_agg(content, ''::bytea ORDER BY part)), 'hex') AS hash FROM draw_frame_chunk`,
    );
    const { frameHash, entities, linesDone, linesTotal } = await round.row();
    expect([whole?.hash, entities, linesDone, linesTotal]).toEqual([frameHash, MANY, MANY, MANY]);
  });

  it('tells how far it is drawn, and a crash between chunks leaves it to be drawn from the start with the same outcome', async () => {
    const round = await Ceremony.open(silo, LARGE);
    await round.upToDraw();
    const progress: unknown[] = [];
    let chunks = 0;
    const crashing = {
      ...silo.database,
      transaction: (work: (client: never) => Promise<unknown>) =>
        silo.database.transaction((client) => {
          const query = client.query.bind(client) as (...given: unknown[]) => unknown;
          const crash = (...given: unknown[]) => {
            const isChunk = String(given[0]).includes('FROM draw_frame_chunk');
            chunks += isChunk ? 1 : 0;
            if (isChunk && chunks === 3) throw new Error('the process was killed');
            return query(...given);
          };
          return work(
            new Proxy(client, { get: (of, name) => (name === 'query' ? crash : Reflect.get(of, name)) }) as never,
          );
        }),
    } as typeof silo.database;
    const options = { clock: () => AT.revealed.getTime(), onChanged: () => undefined };
    await expect(drawRound({ ...options, database: crashing }, round.number)).rejects.toThrow('killed');
    const { state, linesDone, linesTotal } = await round.row();
    progress.push(linesDone, linesTotal);
    expect([state, progress]).toEqual(['DRAWING', [0, MANY]]);
    expect([await silo.count('drawn_object'), await silo.count('draw_list_chunk')]).toEqual([0, 0]);
    expect(await drawRound({ ...options, database: silo.database }, round.number)).toBe(true);
    const outcome = await drawnOf();
    const { seed, taskDrawn } = await round.row();
    expect(taskDrawn).toEqual([900, 900]);
    expect(outcome).toHaveLength(1_800);
    expect(await replayed(round.number, seed ?? '')).toEqual(
      outcome.map(({ task, uscc, ticket }) => ({ task, uscc, ticket })),
    );
  });

  it('never holds the event loop for a quarter of a second', async () => {
    const round = await Ceremony.open(silo, LARGE);
    await round.commitNonces();
    await round.askToCommit();
    const freezing = await longestPause(() => round.work());
    await round.tell();
    await round.revealAll();
    const options = { database: silo.database, clock: () => AT.revealed.getTime(), onChanged: () => undefined };
    const drawing = await longestPause(() => drawRound(options, round.number));
    expect(freezing).toBeLessThan(250);
    expect(drawing).toBeLessThan(250);
  });

  it('is frozen by one process alone, though several try', async () => {
    const round = await Ceremony.open(silo, LARGE);
    await round.commitNonces();
    await round.askToCommit();
    const options = { database: silo.database.forJobs(), clock: () => AT.committed.getTime() };
    const done = await Promise.all([1, 2, 3].map(() => freezeRound(options, round.number)));
    expect(done.filter(Boolean)).toHaveLength(1);
    expect((await round.row()).state).toBe('COMMITTED');
    expect(await silo.count('draw_frame_chunk')).toBe(3);
  });
});

/** The draw of a stored frame by SQL alone: tickets, order, and how many of each cell; cells here have one probability. */
async function replayed(round: string, seed: string): Promise<Rows> {
  return rows(`
    WITH head AS (SELECT header::json->'cells' AS cells FROM draw_round WHERE number = '${round}'),
    lines AS (SELECT split_part(line, ',', 1) AS uscc, split_part(line, ',', 2)::int AS cell
      FROM draw_frame_chunk c, regexp_split_to_table(convert_from(c.content, 'UTF8'), E'\\n') line
      WHERE c.round = '${round}' AND line <> '' AND line NOT LIKE '{%'),
    tickets AS (SELECT *, encode(sha256(('${seed},' || uscc)::bytea), 'hex') AS ticket FROM lines),
    ranked AS (SELECT *, row_number() OVER (PARTITION BY cell ORDER BY ticket COLLATE "C", uscc) AS rank,
      count(*) OVER (PARTITION BY cell) AS size FROM tickets)
    SELECT t.place::int AS task, uscc, ticket FROM ranked, head,
      json_array_elements_text(head.cells->cell) WITH ORDINALITY AS t (ppm, place)
    WHERE t.ppm ~ '^\\d+$' AND rank <= size * t.ppm::bigint / 1000000 ORDER BY 1, 3`);
}

/** Milliseconds of work for which nothing else could run while something was done, at the longest; waiting is no work. */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = process.cpuUsage();
  const beat = setInterval(() => {
    const { user, system } = process.cpuUsage(last);
    longest = Math.max(longest, (user + system) / 1_000);
    last = process.cpuUsage();
  }, 5);
  try {
    await work();
  } finally {
    clearInterval(beat);
  }
  return longest;
}

describe('FL-1: what was committed to is changed behind the hub', () => {
  beforeEach(async () => {
    silo = await openRoundSilo();
  });
  afterEach(() => silo.close());

  it.each([
    ['a byte of the frame', 'draw_frame_chunk', `content = set_byte(content, octet_length(content) - 3, 48)`, 'FRAME'],
    [
      'the header in the frame',
      'draw_frame_chunk',
      `content = overlay(content PLACING ' '::bytea FROM 1 FOR 1)`,
      'FRAME',
    ],
    ['a whole frame with its hash', 'draw_round', `frame_hash = repeat('0', 64)`, 'COMMITMENT'],
    ['the header beside the frame', 'draw_round', `header = replace(header, '"cells":[[', '"cells":[ [')`, 'FRAME'],
    ['a header of the same form', 'draw_round', `header = replace(header, '掷骰', '投骰')`, 'FRAME'],
    ['the root', 'draw_round', `tree_root = repeat('0', 64)`, 'COMMITMENT'],
    ['the dice', 'draw_round', `beacon_text = repeat('7', 20)`, 'BEACON'],
    [
      'a nonce with its commitment',
      'draw_round_nonce',
      `nonce = repeat('0', 64), sha256 = encode(sha256(repeat('0', 64)::bytea), 'hex')`,
      'NONCE',
    ],
    ['a nonce', 'draw_round_nonce', `nonce = repeat('0', 64)`, 'NONCE'],
    ['a commitment', 'draw_round_nonce', `sha256 = md5(sha256) || md5(sha256)`, 'NONCE'],
  ])('%s: the round is not drawn, and that stays on the record', async (_, table, change, part) => {
    const round = await Ceremony.open(silo);
    await round.upToDraw();
    const triggers = (how: string) => `ALTER TABLE ${table} ${how} TRIGGER ALL`;
    await asMigrator(
      silo,
      triggers('DISABLE'),
      `UPDATE ${table} SET ${change}${table === 'draw_round_nonce' ? " WHERE department = 'FIRE'" : ''}`,
      triggers('ENABLE'),
    );
    await round.work(AT.revealed);
    const { state, endGround, endNote, seed } = await round.row();
    expect([state, endGround, endNote, seed]).toEqual(['FRAME_CHANGED', 'FRAME_CHANGED', part, null]);
    expect(round.changed).toEqual([`${round.number} ${part}`]);
    expect([await silo.count('drawn_object'), await silo.count('visit')]).toEqual([0, 0]);
    const told = await rows(
      `SELECT kind, details FROM inspection_event WHERE topic = 'round' ORDER BY id DESC LIMIT 1`,
    );
    expect(told).toEqual([{ kind: 'FRAME_CHANGED', details: JSON.stringify({ part }) }]);
  });
});
