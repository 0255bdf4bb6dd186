import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import { httpPort } from '../../gateway/silos/httpPort';
import { loadConfig } from '../../kernel/service/config';
import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { signAssertion } from '../../kernel/service/identity/assertion';
import { openLog } from '../../kernel/service/log';
import { projectPath } from '../../kernel/service/repository';
import type { Silo } from '../../kernel/service/silo';
import { startSiloServer } from '../../kernel/service/siloServer';
import { day } from '../../kernel/values/day';
import { sha256Hex } from '../../kernel/values/sha256';
import { openRound } from '../../subgraphs/inspection/store/rounds/openRound';
import { startJobs } from '../../tools/assembly/startJobs';
import { exportDraw } from '../../tools/draw/exportDraw';
import { Ceremony } from '../support/inspection/ceremony';
import { plainTask, plantPlan } from '../support/inspection/plantPlan';
import { DICE, doingAt, momentsOf, people, proposal } from '../support/inspection/roundDesk';
import { type City, openCity } from '../support/openCity';

const MOMENTS = momentsOf(2024);
const PLAN = 'IP-2024-000001';

let city: City;
let stopJobs: () => Promise<void>;
let folder: string;
let over: Ceremony;
let still: Ceremony;

/** A drawn round of two departments, the visits of which end on a day; drawn before the silo's own jobs begin. */
async function drawnRound(tasks: readonly number[], to: string): Promise<Ceremony> {
  const database = city.databases.get('inspection') as SiloDatabase;
  const window = { from: day('2024-09-10'), to: day(to) };
  const reason = '同一事项的另一批对象';
  const input = proposal({ tasks: tasks.map((task) => ({ plan: PLAN, task })), window, reason }, MOMENTS);
  const number = await openRound(database, input, doingAt(people.lead, MOMENTS.opened));
  const round = new Ceremony({ database }, number, MOMENTS);
  await round.draw();
  return round;
}

beforeAll(async () => {
  city = await openCity();
  const database = city.databases.get('inspection') as SiloDatabase;
  const of = [
    plainTask({ task: 1, item: 'AMR-07', repeatReason: '专项' }),
    plainTask({ task: 2, department: 'FIRE', item: 'FIRE-01', repeatReason: '专项' }),
  ];
  const tasks = [...of, ...of.map((task) => ({ ...task, task: task.task + 2 }))];
  await plantPlan(database, {
    number: PLAN,
    year: 2024,
    tasks,
    window: { from: day('2024-04-01'), to: day('2999-12-31') },
  });
  over = await drawnRound([1, 2], '2024-10-31');
  still = await drawnRound([3, 4], '2999-12-31');
  const { silos, secrets, dataDir } = city;
  stopJobs = startJobs({ silos, config: { ...loadConfig({}), dataDir }, secrets, log: openLog('draws', 'silent') });
  folder = mkdtempSync(join(tmpdir(), 'draws-'));
}, 120_000);
afterAll(async () => {
  await stopJobs();
  await city.close();
  rmSync(folder, { recursive: true, force: true });
});

let exports = 0;
async function exported(
  round: Ceremony,
  as: 'planner-samr' | 'planner-fire' | 'planner-ecology' | 'office-city' | null,
) {
  exports += 1;
  const out = join(folder, String(exports));
  const token = as === null ? null : await issueDevelopmentToken(city.dataDir, as);
  const files = await exportDraw({ url: city.gateway.url, round: round.number, out, token });
  return { out, names: files.map(({ name }) => name) };
}

function verify(out: string, ...more: string[]): { readonly status: number | null; readonly said: string } {
  const args = [projectPath('tools', 'verify-draw.mjs'), out, ...more];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, said: stdout };
}

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('沪府发〔2020〕7号（十一）: fetching a draw from a hub that does not answer', () => {
  it('names the address and what to do', async () => {
    const url = 'http://127.0.0.1:9';
    const fetching = exportDraw({ url, round: 'DR-2024-000001', out: folder, token: null });
    await expect(fetching).rejects.toMatchObject({ code: 'HUB_UNREACHABLE', facts: { url } });
  });
});

describe('FL-17: the files of a draw', () => {
  it.each(['planner-samr', 'planner-fire', 'office-city'] as const)(
    'come over HTTP for %s at once, and the verifier that stands alone finds them valid',
    async (as) => {
      const { out, names } = await exported(still, as);
      expect(names).toEqual(['bundle.json', 'frame.txt', 'drawn.txt']);
      const { frameHash } = await still.row();
      const { status, said } = verify(out, '--commitment', frameHash ?? '');
      expect([status, said]).toEqual([0, expect.stringMatching(/^VALID/)]);
      expect(said).toContain(DICE);
    },
  );

  it.each(['bundle.json', 'frame.txt', 'drawn.txt'])(
    'are found invalid where one byte of %s is flipped',
    async (name) => {
      const { out } = await exported(still, 'planner-samr');
      const bytes = readFileSync(join(out, name));
      for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] as number) ^ 1;
        writeFileSync(join(out, name), flipped);
        expect([at, verify(out)]).toEqual([at, { status: 1, said: expect.stringMatching(/^INVALID/) }]);
      }
      writeFileSync(join(out, name), bytes);
      expect(verify(out).status).toBe(0);
    },
  );

  it('are given to nobody else before the window has closed', async () => {
    for (const as of ['planner-ecology', null] as const) {
      await expect(exported(still, as)).rejects.toEqual(code('ROUND_SEALED'));
    }
  });

  it('are the bundle alone for everybody when it has closed: no frame, no list', async () => {
    for (const as of ['planner-ecology', null] as const) {
      const { out, names } = await exported(over, as);
      expect([names, readdirSync(out)]).toEqual([['bundle.json'], ['bundle.json']]);
      const { status, said } = verify(out, '--commitment', (await over.row()).frameHash ?? '');
      expect([status, said]).toEqual([0, expect.stringMatching(/^VALID/)]);
    }
    expect((await exported(over, 'planner-fire')).names).toHaveLength(3);
  });

  it('are not there for a round that there is not, or under another name', async () => {
    const { number } = over;
    const get = async (path: string) => {
      const response = await fetch(new URL(path, city.gateway.url));
      return [
        response.status,
        ((await response.json()) as { errors: { extensions: unknown }[] }).errors[0]?.extensions,
      ];
    };
    expect(await get('/draws/DR-2024-999999/bundle.json')).toEqual([404, code('UNKNOWN_DRAW_FILE')]);
    expect(await get(`/draws/${number}/other.txt`)).toEqual([404, code('UNKNOWN_DRAW_FILE')]);
    expect(await get(`/draws/${number}/frame.txt`)).toEqual([403, code('DRAW_FILE_NOT_YOURS')]);
    expect(await get(`/draws/${still.number}/frame.txt`)).toEqual([403, code('ROUND_SEALED')]);
    expect(await get('/draws/')).toEqual([404, code('UNKNOWN_DRAW_FILE')]);
    const posted = await fetch(new URL(`/draws/${number}/bundle.json`, city.gateway.url), { method: 'POST' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET']);
  });

  it('are not sent again to whoever has them', async () => {
    const url = new URL(`/draws/${over.number}/bundle.json`, city.gateway.url);
    const first = await fetch(url);
    const etag = first.headers.get('etag') ?? '';
    expect([first.status, (await first.arrayBuffer()).byteLength]).toEqual([
      200,
      Number(first.headers.get('content-length')),
    ]);
    const again = await fetch(url, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('are the same where the silo is a process of its own', async () => {
    const silo = city.silos.get('inspection') as Silo;
    const server = await startSiloServer({ silo, host: '127.0.0.1', port: 0, log: openLog('draws', 'silent') });
    const port = httpPort('inspection', server.url);
    const key = city.secrets.assertion.inspection;
    const assertion = signAssertion(people.fire, 'inspection', { key, now: Date.now() });
    const read = async (from: Silo | typeof port) => {
      const answer = await from.openFile?.({ path: `/draws/${over.number}/frame.txt`, assertion });
      const pieces: Buffer[] = [];
      for await (const piece of answer?.body ?? []) pieces.push(piece as Buffer);
      return [answer?.status, answer?.headers.etag, sha256Hex(Buffer.concat(pieces))];
    };
    const { frameHash } = await over.row();
    expect(await read(port)).toEqual([200, `"${frameHash}"`, frameHash]);
    expect(await read(silo)).toEqual(await read(port));
    const strange = port.openFile?.({ path: `/draws/${over.number}/frame.txt`, assertion: 'nobody' });
    await expect(strange).rejects.toEqual(code('NOT_THE_GATEWAY'));
    await port.close();
    await server.stop();
  });

  it('are fetched by the command of the hub, which says how to check them', async () => {
    const out = join(folder, 'command');
    const token = join(folder, 'token');
    writeFileSync(token, await issueDevelopmentToken(city.dataDir, 'planner-fire'));
    const hub = ['-r', projectPath('test', 'support', 'typescriptHook.js'), projectPath('tools', 'hub.ts')];
    const command = [
      'draw',
      'export',
      '--round',
      still.number,
      '--out',
      out,
      '--url',
      city.gateway.url,
      '--token-file',
      token,
    ];
    const { status, stdout } = await run([...hub, ...command]);
    expect([status, stdout]).toEqual([0, expect.stringContaining(`node tools/verify-draw.mjs ${out}`)]);
    expect(verify(out).said).toMatch(/^VALID/);
  });
});

/** Runs a program beside the hub of this process, which has to answer it. */
function run(args: readonly string[]): Promise<{ readonly status: number | null; readonly stdout: string }> {
  const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => said.push(piece));
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, stdout: Buffer.concat(said).toString('utf8') }));
  });
}
