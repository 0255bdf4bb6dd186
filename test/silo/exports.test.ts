import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import type { Grant, Viewer } from '../../kernel/service/silo';
import { day } from '../../kernel/values/day';
import { schemaVersion, verifyManifest } from '../../kernel/values/exportManifest';
import { storeCreditRecords, storeMarketEntities } from '../../subgraphs/credit';
import { exchange } from '../../subgraphs/exchange';
import { openExportClaims } from '../../subgraphs/exchange/store/exports/exportClaims';
import { openExportFiles } from '../../subgraphs/exchange/store/exports/exportFiles';
import { openExportSigner } from '../../subgraphs/exchange/store/exports/exportKeys';
import type { ExportRecord } from '../../subgraphs/exchange/store/exports/exportRecord';
import { openExportStore } from '../../subgraphs/exchange/store/exports/exportStore';
import { writeExport } from '../../subgraphs/exchange/store/exports/writeExport';
import { type ExportDesk, openExportDesk } from '../support/exportDesk';
import { entryOf, recordOf } from '../support/feedFacts';
import { OFFICIAL, PUBLIC } from '../support/openSilo';

const ENTITIES = 6;
const OWNER: Viewer = { ...OFFICIAL, department: 'DEVELOPMENT_REFORM', grant: null };
const GRANT: Grant = {
  agreement: 'AG-1',
  purpose: 'permit-renewal',
  state: 'ACTIVE',
  terms: ['CreditRecord.title'],
  districts: null,
  industries: null,
  usccs: null,
  methods: ['QUERY', 'FEED', 'FILE'],
};
const housing = (grant: Partial<Grant> = {}): Viewer => ({
  ...OFFICIAL,
  subject: 'integrator-housing',
  department: 'HOUSING',
  grant: { ...GRANT, ...grant },
});
const CSV = { resource: 'credit-record', format: 'CSV_GZ' };

let desk: ExportDesk;
beforeEach(async () => {
  desk = await openExportDesk(ENTITIES);
});
afterEach(() => desk.close());

const codeOf = ({ errors }: Awaited<ReturnType<ExportDesk['request']>>) => errors?.[0]?.extensions.code;

async function requested(viewer: Viewer, input: object): Promise<string> {
  const answer = await desk.request(viewer, input);
  expect(answer.errors).toBeUndefined();
  const { requestExport } = answer.data as { requestExport: { export: { id: string } } };
  return requestExport.export.id;
}

async function exported(viewer: Viewer, input: object) {
  const id = await requested(viewer, input);
  desk.startJob();
  const node = await desk.until(viewer, id, 'READY', 'FAILED');
  expect(node.failureCode).toBeNull();
  return node;
}

const fileOf = (id: string, name: string): Buffer => readFileSync(join(desk.dataDir, 'exports', id, name));
const exportsDir = (): string => join(desk.dataDir, 'exports');
const foldersOf = (id: string): string[] =>
  existsSync(exportsDir())
    ? readdirSync(exportsDir())
        .filter((name) => name.startsWith(id))
        .sort()
    : [];
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}
const csvOf = (id: string, name = 'credit-record.csv.gz'): Record<string, string>[] =>
  parse(gunzipSync(fileOf(id, name)).toString('utf8'), { columns: true });

async function publicKey(): Promise<string> {
  const { data } = await desk.hub.ask('{ exportKeys { id publicKey } }');
  return (data?.exportKeys as { publicKey: string }[] | undefined)?.[0]?.publicKey ?? '';
}

describe('an export', () => {
  it('holds the present state of every fact, and its manifest vouches for it', async () => {
    const { id, manifest, rowsDone, rowsTotal, files } = await exported(OWNER, CSV);
    const rows = csvOf(id);
    expect(rows).toHaveLength(2 * ENTITIES);
    expect(rows.find(({ source_record_id: record }) => record === 'record-1')).toMatchObject({
      uscc: entryOf(1).uscc,
      title: 'penalty 1',
      severity: 'GENERAL',
      effective_from: '2026-05-01',
    });
    expect([rowsDone, rowsTotal]).toEqual([12, 12]);
    expect(files).toEqual([{ name: 'credit-record.csv.gz', path: `/exports/${id}/credit-record.csv.gz`, rows: 12 }]);
    const read = verifyManifest(manifest ?? '', await publicKey());
    const file = fileOf(id, 'credit-record.csv.gz');
    expect(read).toMatchObject({
      resource: 'credit-record',
      purpose: 'own-duty',
      agreement: null,
      requester: { subject: 'zhang', department: 'DEVELOPMENT_REFORM' },
      rows: 12,
      files: [{ rows: 12, bytes: file.length, sha256: createHash('sha256').update(file).digest('hex') }],
    });
    expect(read.schemaVersion).toBe(schemaVersion(read.files));
    expect(read.asOf.position).toMatch(/^[0-9a-f]{12}-\d+$/);
    expect(fileOf(id, 'manifest.json').toString('utf8')).toBe(manifest);
  });

  it('a manifest of which any byte is changed proves nothing', async () => {
    const { manifest } = await exported(OWNER, CSV);
    const key = await publicKey();
    const text = manifest ?? '';
    const digits = [...text.matchAll(/[0-9a-f](?=[0-9a-f]{3})/g)].map(({ index }) => index);
    for (const at of digits.filter((_, n) => n % 5 === 0)) {
      const changed = text.slice(0, at) + (text[at] === '1' ? '2' : '1') + text.slice(at + 1);
      expect(() => verifyManifest(changed, key)).toThrow(expect.objectContaining({ code: 'MANIFEST_FORGED' }));
    }
  });

  it('follows what changed, and leaves out what was repaired and what is out of query', async () => {
    const { database } = desk.source;
    await storeCreditRecords(database, [
      recordOf(1, { title: 'changed', observedAt: '2026-06-01T00:00:00Z' }),
      recordOf(2, { publicationState: 'REPAIRED', observedAt: '2026-06-01T00:00:00Z' }),
      recordOf(3, { sourceRecordId: 'old', effectiveFrom: day('2012-01-01'), effectiveTo: day('2013-01-01') }),
    ]);
    await desk.takeIn();
    const { id } = await exported(OWNER, CSV);
    const titles = new Map(csvOf(id).map((row) => [row.source_record_id, row.title]));
    expect(titles.get('record-1')).toBe('changed');
    expect(titles.has('record-2')).toBe(false);
    expect(titles.has('old')).toBe(false);
    expect(titles.size).toBe(2 * ENTITIES - 1);
  });

  it('has a formula nowhere, in no format', async () => {
    const { id } = await exported(OWNER, CSV);
    const titles = csvOf(id).map(({ title }) => title);
    expect(titles).toContain("'=1+1");
    expect(titles.filter((title) => /^[=+\-@\t\r]/.test(title ?? ''))).toEqual([]);
  });

  it.each([
    ['NDJSON', 'credit-record.ndjson'],
    ['PARQUET', 'credit-record.parquet'],
    ['XLSX', 'credit-record.xlsx'],
  ])('is written as %s', async (format, name) => {
    const { id, files } = await exported(OWNER, { ...CSV, format });
    expect(files).toMatchObject([{ name, rows: 2 * ENTITIES }]);
    expect(fileOf(id, name).length).toBeGreaterThan(500);
  });
});

describe('上海市数据条例 38-40: what an export may hold', () => {
  it('is refused to the public, and to a department without ownership or agreement', async () => {
    expect(codeOf(await desk.request(PUBLIC, CSV))).toBe('TOKEN_NEEDED');
    expect(codeOf(await desk.request({ ...housing(), grant: null }, CSV))).toBe('NOT_IN_AGREEMENT');
    expect(codeOf(await desk.request(housing({ state: 'NOT_ACTIVE' }), CSV))).toBe('NOT_IN_AGREEMENT');
    expect(codeOf(await desk.request(OWNER, { ...CSV, resource: 'nothing' }))).toBe('UNKNOWN_RESOURCE');
    expect(await desk.hub.count('data_export')).toBe(0);
  });

  it('no column outside the agreement appears, and the purpose is stamped', async () => {
    const own = await exported(OWNER, CSV);
    const { id, manifest, purpose, agreement } = await exported(housing(), CSV);
    const [mine = {}] = csvOf(own.id);
    const [theirs = {}] = csvOf(id);
    expect(Object.keys(mine)).toContain('severity');
    expect(Object.keys(theirs)).toContain('title');
    expect(Object.keys(theirs)).not.toContain('severity');
    expect(Object.keys(theirs)).not.toContain('query_ends_on');
    expect([purpose, agreement]).toEqual(['permit-renewal', 'AG-1']);
    expect(JSON.parse(manifest ?? '')).toMatchObject({ purpose: 'permit-renewal', agreement: 'AG-1' });
  });

  it('no entity outside the scope appears, nor outside what was asked for', async () => {
    const moved = { district: '310106', observedAt: '2026-02-01T00:00:00Z' };
    await storeMarketEntities(desk.source.database, [
      entryOf(1, moved),
      entryOf(2, { ...moved, industryDivision: '51' }),
    ]);
    await desk.takeIn();
    const codesOf = (rows: Record<string, string>[]) => [...new Set(rows.map(({ uscc }) => uscc))].sort();
    const [first, second, third] = [1, 2, 3].map((n) => entryOf(n).uscc as string);
    const scoped = await exported(housing({ districts: ['310106'] }), CSV);
    expect(codesOf(csvOf(scoped.id))).toEqual([first, second].sort());
    const named = await exported(housing({ usccs: [third as string] }), CSV);
    expect(codesOf(csvOf(named.id))).toEqual([third]);
    const filter = { districts: ['310106', '310115'], industries: ['51'] };
    const asked = await exported(housing({ districts: ['310106'] }), { ...CSV, filter });
    expect(codesOf(csvOf(asked.id))).toEqual([second]);
    const none = await exported(housing({ districts: ['310106'] }), { ...CSV, filter: { districts: ['310115'] } });
    expect(csvOf(none.id)).toEqual([]);
  });

  it('is listed and found by its department alone', async () => {
    const id = await requested(OWNER, CSV);
    expect(await desk.find(housing(), id)).toBeNull();
    const list = async (viewer: Viewer) => (await desk.hub.ask('{ dataExports { id } }', {}, viewer)).data;
    expect(await list(OWNER)).toEqual({ dataExports: [{ id }] });
    expect(await list(housing())).toEqual({ dataExports: [] });
  });

  it('a department has no more than three under way at once', async () => {
    for (let n = 0; n < 3; n++) await requested(OWNER, CSV);
    expect(codeOf(await desk.request(OWNER, CSV))).toBe('EXPORTS_AT_ONCE');
    await requested(housing(), CSV);
  });
});

describe('the running of exports', () => {
  it('a job that is stopped amid its rows puts its export back without files, and the next one finishes it', async () => {
    const many = Array.from({ length: 2_100 }, (_, n) => recordOf(1, { sourceRecordId: `many-${n}` }));
    await storeCreditRecords(desk.source.database, many);
    await desk.takeIn();
    const id = await requested(OWNER, CSV);
    const stopped = new Promise<void>((resolve) => {
      Object.defineProperty(desk, 'now', {
        configurable: true,
        get: () => {
          const isWriting = foldersOf(id).some((name) => existsSync(join(exportsDir(), name, 'credit-record.csv.gz')));
          if (isWriting) void job.stop().then(resolve);
          return Date.now();
        },
      });
    });
    const job = desk.startJob();
    await stopped;
    expect(await desk.find(OWNER, id)).toMatchObject({ state: 'QUEUED', manifest: null });
    expect(foldersOf(id)).toEqual([]);
    Object.defineProperty(desk, 'now', { value: Date.now(), writable: true });
    desk.startJob();
    await desk.until(OWNER, id, 'READY');
    expect(csvOf(id)).toHaveLength(2 * ENTITIES + 2_100);
  });

  it('one that a dead process left behind is begun anew, as of the same place in the feed', async () => {
    const id = await requested(OWNER, CSV);
    const dead = openExportClaims(desk.hub.database, 'dead', () => desk.now);
    await dead.take();
    const [{ last_seq: seq }] = await desk.hub.database.dataSource.query('SELECT last_seq FROM feed_state');
    await dead.begin(id, { seq, rowsTotal: 12 });
    await storeCreditRecords(desk.source.database, [recordOf(1, { sourceRecordId: 'later' })]);
    await desk.takeIn();
    desk.startJob();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await desk.find(OWNER, id)).state).toBe('RUNNING');
    desk.now += 16_000;
    await desk.until(OWNER, id, 'READY');
    expect(csvOf(id)).toHaveLength(12);
    const place = jest.fn();
    expect(await dead.ready(id, { manifest: '{}', expiresAt: desk.now, place })).toBe(false);
    expect(place).not.toHaveBeenCalled();
  });

  it('one that another process took meanwhile is left alone by the first, whose files go', async () => {
    const id = await requested(OWNER, CSV);
    const first = openExportClaims(desk.hub.database, randomUUID(), () => desk.now);
    const record = (await first.take()) as ExportRecord;
    const signer = await openExportSigner(desk.hub.database, desk.dataDir);
    const { signal } = new AbortController();
    const options = { database: desk.hub.database, dataDir: desk.dataDir, clock: () => desk.now, signer, signal };
    await writeExport(record, { ...options, claims: first });
    const written = [`${id}.${first.holder}`];
    expect(foldersOf(id)).toEqual(written);
    desk.now += 16_000;
    const second = openExportClaims(desk.hub.database, randomUUID(), () => desk.now);
    await writeExport((await second.take()) as ExportRecord, { ...options, claims: second });
    expect(foldersOf(id)).toEqual([...written, `${id}.${second.holder}`].sort());
    await second.putBack(id);
    desk.startJob();
    await desk.until(OWNER, id, 'READY');
    expect(csvOf(id)).toHaveLength(12);
    await until(() => foldersOf(id).length === 1);
  });

  it('files that nobody needs any more are removed at the start, others stay', async () => {
    const { id } = await exported(OWNER, CSV);
    const [gone, cutOff] = [randomUUID(), `${id}.${randomUUID()}`];
    for (const name of [gone, cutOff, 'notes']) mkdirSync(join(exportsDir(), name));
    await desk.hub.database.dataSource.query(
      `INSERT INTO data_export SELECT (jsonb_populate_record(e, jsonb_build_object('id', $1::text, 'state', 'EXPIRED'))).*
       FROM data_export e WHERE id = $2`,
      [gone, id],
    );
    desk.startJob();
    await until(() => foldersOf(gone).length === 0 && foldersOf(id).length === 1);
    expect(readdirSync(exportsDir()).sort()).toEqual([id, 'notes'].sort());
    expect(csvOf(id)).toHaveLength(12);
  });

  it('one that is cut off again and again is given up', async () => {
    const id = await requested(OWNER, CSV);
    const dead = openExportClaims(desk.hub.database, 'dead', () => desk.now);
    for (let attempt = 0; attempt < 3; attempt++) {
      expect((await dead.take())?.id).toBe(id);
      desk.now += 16_000;
    }
    desk.startJob();
    expect(await desk.until(OWNER, id, 'FAILED')).toMatchObject({ failureCode: 'EXPORT_INTERRUPTED' });
  });

  it('files are kept for 24 hours, then refused and removed', async () => {
    const { id } = await exported(OWNER, CSV);
    const files = openExportFiles(openExportStore(desk.hub.database), { dataDir: desk.dataDir, clock: () => desk.now });
    const open = () => files.open(OWNER, { path: `/exports/${id}/credit-record.csv.gz` });
    (await open()).body?.destroy();
    desk.now += 24 * 3_600_000;
    await expect(open()).rejects.toMatchObject({ code: 'EXPORT_EXPIRED' });
    await desk.until(OWNER, id, 'EXPIRED');
    while (existsSync(join(desk.dataDir, 'exports', id))) await new Promise((resolve) => setTimeout(resolve, 20));
  });

  it('files are given to the department alone, under the agreement alone', async () => {
    const { id } = await exported(housing(), CSV);
    const files = openExportFiles(openExportStore(desk.hub.database), { dataDir: desk.dataDir, clock: () => desk.now });
    const open = (viewer: Viewer, name = 'credit-record.csv.gz') =>
      files.open(viewer, { path: `/exports/${id}/${name}` });
    const given = await open(housing());
    given.body?.destroy();
    expect(given.shared?.fields).toContain('CreditRecord.title');
    expect(given.shared?.hash).toMatch(/^[0-9a-f]{64}$/);
    await expect(open(PUBLIC)).rejects.toMatchObject({ code: 'TOKEN_NEEDED' });
    await expect(open(OWNER)).rejects.toMatchObject({ code: 'UNKNOWN_EXPORT' });
    await expect(open(housing({ agreement: 'AG-2' }))).rejects.toMatchObject({ code: 'AGREEMENT_NOT_ACTIVE' });
    await expect(open({ ...housing(), grant: null })).rejects.toMatchObject({ code: 'AGREEMENT_NOT_ACTIVE' });
    const queries = open(housing({ methods: ['QUERY', 'FEED'] }));
    await expect(queries).rejects.toMatchObject({ facts: { reason: 'METHOD_NOT_AGREED' } });
    await expect(open(housing(), 'other.csv.gz')).rejects.toMatchObject({ code: 'UNKNOWN_EXPORT' });
    await expect(open(housing(), '../../export-key.json')).rejects.toMatchObject({ code: 'UNKNOWN_EXPORT' });
    const waiting = await requested(OWNER, { ...CSV, format: 'NDJSON' });
    await desk.until(OWNER, waiting, 'READY');
  });

  it('files of all districts are not given to an officer of one district of the same department', async () => {
    const { id } = await exported(OWNER, CSV);
    const files = openExportFiles(openExportStore(desk.hub.database), { dataDir: desk.dataDir, clock: () => desk.now });
    const open = (viewer: Viewer) => files.open(viewer, { path: `/exports/${id}/credit-record.csv.gz` });
    await expect(open({ ...OWNER, district: '310115' })).rejects.toMatchObject({ code: 'UNKNOWN_EXPORT' });
    (await open(OWNER)).body?.destroy();
  });

  it('the tables are as their classes say', async () => {
    const drift = await schemaDrift(exchange as never, desk.hub.urls.migratorUrl);
    expect(drift.filter((sql) => /export/.test(sql))).toEqual([]);
  });
});
