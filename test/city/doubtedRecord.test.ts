import { setTimeout as delay } from 'node:timers/promises';
import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { openLog } from '../../kernel/service/log';
import { outboxOf } from '../../kernel/service/readOutbox';
import type { Silo } from '../../kernel/service/silo';
import { type CreditRecordFact, storeCreditRecords } from '../../subgraphs/credit';
import { type City, openCity } from '../support/openCity';

// biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
type Json = any;

const RECORD = `SELECT uscc, kind, title, document_number AS "documentNumber", severity,
    effective_from::text AS "effectiveFrom", effective_to::text AS "effectiveTo", publication_state AS "publicationState",
    publication_ends_on::text AS "publicationEndsOn", source_department AS "sourceDepartment",
    source_record_id AS "sourceRecordId"
  FROM credit_record WHERE severity = 'GENERAL' AND publication_state = 'PUBLISHED' AND query_ends_on IS NULL
  ORDER BY id LIMIT 1`;
const RAISE = `mutation R($input: RaiseDoubtInput!) { raiseDoubt(input: $input) { doubt { id version clocks { kind dueOn } }
  refusal { code } } }`;
const FLAG =
  'mutation F($input: FlagDoubtInput!) { flagDoubt(input: $input) { doubt { id version state } refusal { code } } }';
const ANSWER = `mutation A($input: AnswerDoubtInput!) { answerDoubt(input: $input) { doubt { state } refusal { code } } }`;
const SHOWN = 'query S($uscc: USCC!) { marketEntity(uscc: $uscc) { uscc openDoubts { id field state reason } } }';

describe('an entity objects to a credit record 上海市社会信用条例 36', () => {
  let city: City;
  let exchange: Silo;
  beforeAll(async () => {
    city = await openCity();
    exchange = city.silos.get('exchange') as Silo;
    exchange.startJobs({
      dataDir: city.dataDir,
      outboxes: [outboxOf('credit', city.databases.get('credit') as SiloDatabase)],
      feed: { follow: () => Promise.reject(new Error('nobody follows here')) },
      log: openLog('doubted record', 'silent'),
    });
  }, 60_000);
  afterAll(async () => {
    await exchange?.stopJobs();
    await city?.close();
  });

  async function ask(name: string | null, query: string, variables: object): Promise<Json> {
    const token = name && (await issueDevelopmentToken(city.dataDir, name));
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    return (
      await fetch(city.gateway.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
    ).json();
  }
  async function until(sql: string): Promise<void> {
    const { dataSource } = city.databases.get('exchange') as SiloDatabase;
    while ((await dataSource.query(sql)).length === 0) await delay(20);
  }

  it('is told to every holder at the door, and closed by the correction itself', async () => {
    const credit = city.databases.get('credit') as SiloDatabase;
    const [record]: [CreditRecordFact] = await credit.dataSource.query(RECORD);
    const { uscc } = record;
    const key = `${record.sourceDepartment}/${record.sourceRecordId}`;
    await until(`SELECT FROM feed_event WHERE aggregate_type = 'credit-record' AND record_key = '${key}'`);
    const input = { field: 'CreditRecord.severity', recordKey: key, reason: '情节应为轻微', cause: 'ENTITY' };
    const raised = (await ask('planner-samr', RAISE, { input })).data.raiseDoubt;
    const { id: doubt, version, clocks } = raised.doubt;
    expect(clocks).toHaveLength(2);

    const flag = { doubt, version };
    expect((await ask('planner-samr', FLAG, { input: flag })).data.flagDoubt.refusal.code).toBe('DOUBT_NOT_YOUR_PART');
    const flagged = (await ask('credit-officer', FLAG, { input: flag })).data.flagDoubt.doubt;
    const { marketEntity } = (await ask('dashboard-city', SHOWN, { uscc })).data;
    expect(marketEntity.openDoubts).toEqual([
      { id: doubt, field: input.field, state: 'FLAGGED', reason: input.reason },
    ]);
    const anybody = await ask(null, SHOWN, { uscc });
    expect(anybody.data.marketEntity).toEqual({ uscc, openDoubts: null });
    expect(anybody.errors[0].extensions.code).toBe('NOT_PUBLIC');

    const answer = { doubt, version: flagged.version, outcome: 'CORRECT', grounds: '处罚决定书载明情节轻微' };
    const waiting = (await ask('credit-officer', ANSWER, { input: answer })).data.answerDoubt;
    expect(waiting).toEqual({ doubt: { state: 'CORRECTING' }, refusal: null });
    await storeCreditRecords(credit, [{ ...record, severity: 'MINOR', observedAt: new Date().toISOString() }]);
    await until(`SELECT FROM data_doubt WHERE number = '${doubt}' AND state = 'CORRECTED'`);
    expect((await ask('dashboard-city', SHOWN, { uscc })).data.marketEntity.openDoubts).toEqual([]);
  });
});
