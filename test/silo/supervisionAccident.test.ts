import { openLog } from '../../kernel/service/log';
import { day } from '../../kernel/values/day';
import { exchange } from '../../subgraphs/exchange';
import { change, FILE_USCC, filePeople, HASH, openFile } from '../support/credit/fileDesk';
import { type OpenSilo, openSilo } from '../support/openSilo';
import { evaluateAll, plantSubjects } from '../support/supervision/evaluationDesk';
import { record, tasks, tell, WITHIN_MS } from '../support/supervision/evaluationTasks';
import { codes, db, plantTen, rows, silo } from '../support/supervision/runDesk';
import { testRunFolder } from '../support/testRun';

const KEY = 'accident-report:EMERGENCY/ac-1';
const log = openLog('accident', 'silent');

const reported = (more: object = {}) => ({
  ...{ authority: 'EMERGENCY', record: 'ac-1', uscc: FILE_USCC, kind: 'FOOD', severity: 'LARGER' },
  ...{ occurredOn: '2026-10-30', reportedOn: '2026-10-31', summary: '食源性疾病事件', ...more },
});

/** Ten evaluated subjects and the entity of the file, under rules that name no reported accident. */
async function evaluated(): Promise<void> {
  const { ruleSet } = await plantTen();
  await plantSubjects(db(), [FILE_USCC]);
  await evaluateAll(db(), { ruleSet, day: day('2026-06-10') });
}

describe('沪府发〔2020〕7号（十三）, 分类监管管理办法 14-3: an accident that an entity reported', () => {
  silo.forEach();
  beforeEach(evaluated);

  it('asks for an evaluation at once as an abnormality, whatever department took it and though no rule names it', async () => {
    const accident = { uscc: FILE_USCC, kind: 'CREDIT_ACCIDENT', key: KEY, code: 'GENERAL' } as const;
    await tell(record({ ...accident, sourceDepartment: 'EMERGENCY' }));
    expect(await tasks(FILE_USCC)).toMatchObject([{ cause: 'CREDIT_ACCIDENT', key: KEY, abnormal: true, waits: true }]);
    await tell(record({ ...accident, sourceDepartment: 'EMERGENCY' }));
    expect(await tasks(FILE_USCC)).toHaveLength(1);
  });

  it('is nothing to one that is no subject of supervision', async () => {
    const [stranger = ''] = codes(1, 60);
    await tell(record({ uscc: stranger, kind: 'CREDIT_ACCIDENT', key: KEY, code: 'MAJOR' }));
    expect(await tasks(stranger)).toEqual([]);
  });
});

describe('沪府发〔2020〕7号（十三）: an accident report on its way from the credit file to supervision', () => {
  let file: OpenSilo;
  let hub: OpenSilo;

  afterEach(async () => {
    for (const one of [silo.now, hub]) await one.running.stopJobs();
    for (const one of [file, hub]) await one.close();
  });
  silo.forEach();

  beforeEach(async () => {
    await evaluated();
    [file, hub] = [await openFile(), await openSilo(exchange)];
    const feed = hub.running.feed;
    if (!feed) throw new Error('the exchange has no feed');
    const ports = { dataDir: testRunFolder(), feed, log };
    hub.running.startJobs({ ...ports, outboxes: [file.running.outbox] });
    silo.now.running.startJobs({ ...ports, outboxes: [] });
  });

  async function until(holds: () => Promise<boolean>): Promise<number> {
    const began = performance.now();
    while (!(await holds())) {
      if (performance.now() - began > 4 * WITHIN_MS) throw new Error('it never came to that');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return performance.now() - began;
  }
  const served = (count: number) =>
    until(async () => (await tasks(FILE_USCC)).filter((t) => !t.waits).length === count);

  it('leads to an irregular evaluation that names it, once, with nothing of what it says in words', async () => {
    await until(async () => (await silo.now.count('evidence_source WHERE loaded_at IS NOT NULL')) > 0);
    const { done } = await change(file, 'reportAccident', reported(), filePeople.emergency);
    expect(done).toMatchObject({ id: 'AccidentReport:1', changed: true });
    expect(await served(1)).toBeLessThan(WITHIN_MS);
    const [task] = await tasks(FILE_USCC);
    expect(task).toMatchObject({ cause: 'CREDIT_ACCIDENT', key: KEY, abnormal: true, refusal: null });
    const [run] = await rows('SELECT kind, started_by FROM evaluation_run WHERE id = $1', [task?.run]);
    expect(run).toEqual({ kind: 'IRREGULAR', started_by: 'hub' });
    const [evidence] = await rows<Record<string, unknown>>(
      `SELECT kind, code, occurred_on::text AS "on", source_department AS by, to_json(e)::text AS row
       FROM evidence_record e WHERE record_key = $1`,
      [KEY],
    );
    expect(evidence).toMatchObject({ kind: 'CREDIT_ACCIDENT', code: 'LARGER', on: '2026-10-30', by: 'EMERGENCY' });
    expect(evidence?.row).not.toContain('食源性');
  });

  it('is no ground any more once it was withdrawn, and the entity is evaluated again', async () => {
    await change(file, 'reportAccident', reported(), filePeople.emergency);
    await served(1);
    const gone = { authority: 'EMERGENCY', record: 'ac-1', reason: '系另一主体' };
    expect((await change(file, 'withdrawAccidentReport', gone, filePeople.emergencyHead)).done).not.toBeNull();
    await served(2);
    expect(await silo.now.count(`evidence_record WHERE kind = 'CREDIT_ACCIDENT' AND superseded_seq IS NULL`)).toBe(0);
  });

  it('comes alone: nothing that third parties, industries or the entity itself say reaches supervision', async () => {
    const to = { authority: 'SAMR', uscc: FILE_USCC };
    const said = { provider: '协会', providerKind: 'ASSOCIATION', kind: 'CONVENTION_BREACH', statement: '违反公约' };
    const got = { obtainedOn: '2026-10-01', documentHash: HASH };
    await change(file, 'fileThirdPartyEvidence', { ...to, record: 't-1', ...said, ...got }, filePeople.city);
    const rated = { scheme: 'FOOD_RISK', grade: 'D', ratedOn: '2026-10-01' };
    await change(file, 'fileIndustryRating', { ...to, record: 'i-1', ...rated }, filePeople.city);
    await change(file, 'reportAccident', reported(), filePeople.emergency);
    await served(1);
    const told = await rows<{ key: string }>(
      `SELECT record_key AS key FROM evidence_record WHERE event_id IS NOT NULL
      AND uscc = $1 AND kind NOT LIKE 'REGISTER%'`,
      [FILE_USCC],
    );
    expect(told.map(({ key }) => key)).toEqual([KEY]);
  });
});
