import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from '../../kernel/service/repository';
import { day } from '../../kernel/values/day';
import { voidRound } from '../../subgraphs/inspection/store/rounds/voidRound';
import { Ceremony } from '../support/inspection/ceremony';
import { publishEdition } from '../support/inspection/plantPlan';
import { AT, deskCodes, doingAt, LARGE, openLargeRoundSilo, PLAN, people } from '../support/inspection/roundDesk';
import type { OpenSilo } from '../support/openSilo';

const CLOSED = { window: { from: day('2026-09-10'), to: day('2026-11-01') } };
const FIELDS = `round uscc state opensOn index line ticket visit visitCode file
  commitment { frameHash treeRoot entities committedAt } path { position siblings }
  tasks { place department { code } item ratePpm exclusion drawn standsIn replaced }`;

let silo: OpenSilo;
let large: Ceremony;
let small: Ceremony;
beforeAll(async () => {
  silo = await openLargeRoundSilo();
  large = await Ceremony.open(silo, { ...LARGE, ...CLOSED });
  await large.draw();
  await silo.database.dataSource.query(`UPDATE inspection_object SET state = 'SUSPENDED' WHERE uscc = $1`, [SUSPENDED]);
  const detail = `公开掷骰 ${few[3]}, 十面骰；${few[4]},1`;
  const beacon = { kind: 'DICE', detail, notBefore: AT.notBefore } as const;
  small = await Ceremony.open(silo, { ...CLOSED, beacon });
  await small.draw();
});
afterAll(() => silo.close());

const { few, many } = deskCodes();
const SUSPENDED = few[7] as string;

interface Proof {
  readonly index: number;
  readonly line: string;
  readonly ticket: string;
  readonly file: string;
  readonly path: readonly { readonly position: number; readonly siblings: readonly string[] }[];
  readonly tasks: readonly { readonly drawn: boolean | null }[];
}

async function proofOf(round: string, uscc: string): Promise<Proof & Record<string, unknown>> {
  const text = `query ($uscc: USCC!) { drawProof(round: "${round}", uscc: $uscc) { ${FIELDS} } }`;
  const { data, errors } = await silo.ask(text, { uscc }, people.anybody);
  expect(errors).toBeUndefined();
  return data?.drawProof as Proof & Record<string, unknown>;
}

describe('FL-17: whatever the lead wrote of the randomness', () => {
  it('an entity that it names is told its own line', async () => {
    for (const uscc of [few[3], few[4]] as string[]) {
      const { line, tasks } = await proofOf(small.number, uscc);
      expect([line.slice(0, 19), tasks.length]).toEqual([`${uscc},`, 2]);
    }
  });
});

/** What the verifier that stands alone says of a proof, given the root that was published. */
function verify(file: string, root: string): { readonly status: number | null; readonly said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'draw-proof-'));
  try {
    const name = join(folder, 'proof.json');
    writeFileSync(name, file);
    const args = [projectPath('tools', 'verify-draw.mjs'), '--proof', name, '--root', root];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { status, said: stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('FL-17: an entity checks a round by its code alone', () => {
  it.each([
    ['first', 0],
    ['last of the first chunk', 4_094],
    ['first of the second chunk', 4_095],
    ['last', many.length - 1],
  ])('the %s line of a frame is proved to the root that was published', async (_, at) => {
    const proof = await proofOf(large.number, many[at] as string);
    const { treeRoot } = await large.row();
    expect(proof).toMatchObject({ state: 'IN_FRAME', index: at + 1, line: `${many[at]},0` });
    expect(verify(proof.file, treeRoot ?? '')).toMatchObject({ status: 0, said: expect.stringMatching(/^VALID/) });
    const changed = proof.file.replace(`"index":${at + 1}`, `"index":${at + 2}`);
    expect(verify(changed, treeRoot ?? '')).toMatchObject({ status: 1, said: expect.stringMatching(/^INVALID/) });
  });

  it('tells each task as it was drawn, for every entity of the frame', async () => {
    const drawn: { task: number; uscc: string }[] = await silo.database.dataSource.query(
      'SELECT task, uscc FROM drawn_object WHERE round = $1',
      [small.number],
    );
    for (const uscc of few) {
      const proof = await proofOf(small.number, uscc);
      const expected = [1, 2].map((task) => drawn.some((one) => one.task === task && one.uscc === uscc));
      const told = proof.tasks.map((task) => task.drawn);
      if (uscc === SUSPENDED) expect(told).toEqual([null, null]);
      else expect([uscc, told]).toEqual([uscc, expected]);
    }
  });

  it('names the code for which it was excluded', async () => {
    const excluded = { ratePpm: null, exclusion: 'SUSPENDED', drawn: null, standsIn: false, replaced: false };
    expect((await proofOf(small.number, SUSPENDED)).tasks).toEqual([
      { place: 1, department: { code: 'SAMR' }, item: 'AMR-07', ...excluded },
      { place: 2, department: { code: 'FIRE' }, item: 'FIRE-01', ...excluded },
    ]);
  });

  it('names its visit and, once it is issued, the code of that visit', async () => {
    const [{ uscc, number }] = await silo.database.dataSource
      .query(
        `UPDATE visit SET code = 'VC-1', code_issued_at = now(), state = 'CODED' WHERE id = (SELECT min(id) FROM visit
       WHERE round_number = $1) RETURNING uscc, number`,
        [small.number],
      )
      .then(([changed]: [[{ uscc: string; number: string }]]) => changed);
    expect(await proofOf(small.number, uscc)).toMatchObject({ visit: number, visitCode: 'VC-1' });
    const without = few.find((one) => one !== uscc && one !== SUSPENDED) as string;
    expect((await proofOf(small.number, without)).visitCode).toBeNull();
  });

  it('is told where it was not in the frame, and nothing else', async () => {
    expect(await proofOf(large.number, few[0] as string)).toMatchObject({
      state: 'NOT_IN_FRAME',
      ...{ index: null, line: null, ticket: null, path: null, tasks: null, file: null, visit: null },
    });
  });

  it('is refused with a code that is none, and for a round that there is not', async () => {
    const ask = async (round: string, uscc: string) =>
      (await silo.ask(`{ drawProof(round: "${round}", uscc: "${uscc}") { state } }`, {}, people.anybody)).errors?.[0]
        ?.extensions.code;
    expect(await ask(small.number, '91310115MA1K3B7C60')).toBe('USCC_CHECK_DIGIT');
    expect(await ask('DR-2026-000009', few[0] as string)).toBe('WORK_UNKNOWN');
  });

  it('reads one chunk and a handful of statements, however large the frame is', async () => {
    await proofOf(large.number, many[0] as string);
    silo.takeStatements();
    await proofOf(large.number, many[100] as string);
    const statements = silo.takeStatements();
    expect(statements.length).toBeLessThanOrEqual(4);
    expect(statements.filter((sql) => sql.includes('draw_frame_chunk c JOIN draw_round')).length).toBe(1);
  });
});

describe('FL-17: the rounds of an entity', () => {
  const ask = async (usccs: readonly string[], fields: string, first: number | null = null) => {
    const text = `query ($of: [_Any!]!, $first: Int) { _entities(representations: $of) { ... on MarketEntity {
      drawProofs(first: $first) { ${fields} } } } }`;
    const of = usccs.map((uscc) => ({ __typename: 'MarketEntity', uscc }));
    return silo.ask(text, { of, first }, people.anybody);
  };

  it('are told for fifty entities by as many statements as for one', async () => {
    const fields = 'round state ticket tasks { drawn } commitment { frameHash }';
    await ask(many.slice(0, 1), fields);
    silo.takeStatements();
    const { data, errors } = await ask(many.slice(0, 50), fields);
    expect(errors).toBeUndefined();
    const told = data?._entities as { drawProofs: unknown[] }[];
    expect(told.every(({ drawProofs }) => drawProofs.length === 1)).toBe(true);
    expect(silo.takeStatements()).toHaveLength(1);
  });

  it('are at most ten', async () => {
    const { errors } = await ask(many.slice(0, 1), 'round', 11);
    expect(errors?.[0]?.extensions.code).toBe('PAGE_TOO_LARGE');
  });
});

describe('FL-18: a round that came to nothing', () => {
  it('tells an entity so, with what was committed to', async () => {
    await publishEdition(silo.database, PLAN, 2);
    const round = await Ceremony.open(silo, {
      reason: '再抽',
      window: { from: day('2026-12-01'), to: day('2026-12-02') },
    });
    await round.commit();
    const input = { ...(await round.at()), reason: '掷骰设备故障' };
    await voidRound(silo.database, input, doingAt(people.office, AT.committed));
    expect(await proofOf(round.number, few[0] as string)).toMatchObject({
      state: 'ROUND_VOID',
      line: null,
      commitment: { entities: 40 },
    });
  });
});
