import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import type { OutboxPort } from '../../kernel/service/outboxPort';
import { outboxOf } from '../../kernel/service/readOutbox';
import type { Grant, SiloResponse, Viewer } from '../../kernel/service/silo';
import { storeCreditRecords, storeMarketEntities } from '../../subgraphs/credit';
import { exchange } from '../../subgraphs/exchange';
import { FEED_APPLIERS } from '../../subgraphs/exchange/store/feed/appliers';
import { catchUpFollowers } from '../../subgraphs/exchange/store/feed/openFollowers';
import { ownOutbox } from '../../subgraphs/exchange/store/feed/ownOutbox';
import { preparePage } from '../../subgraphs/exchange/store/feed/preparePage';
import { findSource, storePage } from '../../subgraphs/exchange/store/feed/storePage';
import { CREDIT_OFFICER, HOUSING } from './agreementDesk';
import { entryOf, recordOf } from './feedFacts';
import { openCredit } from './openCredit';
import { GRANT_OF_ALL, type OpenSilo, openSilo } from './openSilo';

/** An agreement on credit records alone. */
export const CREDIT_GRANT: Grant = { ...GRANT_OF_ALL, agreement: 'AG-2026-000007', terms: ['credit-record'] };
/** Who doubts: the housing commission under its agreement. */
export const DOUBTER: Viewer = { ...HOUSING, subject: 'housing-li', grant: CREDIT_GRANT };
/** Who answers for credit records. */
export const OWNER: Viewer = { ...CREDIT_OFFICER, grant: null };
/** Another holder, whose agreement reaches Pudong alone. */
export const HOLDER: Viewer = {
  ...DOUBTER,
  subject: 'market-wang',
  department: 'SAMR',
  grant: { ...CREDIT_GRANT, agreement: 'AG-2026-000001', districts: ['310115'] },
};

/** The fact that is doubted: a published penalty of the first entity. */
export const RECORD = 'DEVELOPMENT_REFORM/record-1';

/** What is doubted unless a test says otherwise. */
export const DOUBT = {
  field: 'CreditRecord.severity',
  recordKey: RECORD,
  reason: '处罚决定书载明情节轻微',
  evidence: '沪市监处〔2026〕1号',
};

/** A doubt as the tests look at it. */
export interface SeenDoubt {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly flaggedOn: string | null;
  readonly closedOn: string | null;
  readonly dueOn: string | null;
  readonly correctingChange: string | null;
  readonly [field: string]: unknown;
}

const FIELDS = `id resource about recordKey field entity { uscc } owner { code } provider { code } state version raisedOn
  flaggedOn dueOn closedOn outcome correctingChange doubter { code } cause reason evidence grounds
  clocks { kind startedOn dueOn doneOn overdue source article verified }`;
const PAYLOAD = `{ doubt { ${FIELDS} } refusal { code article facts } }`;
const INPUTS = {
  raiseDoubt: 'RaiseDoubtInput',
  flagDoubt: 'FlagDoubtInput',
  answerDoubt: 'AnswerDoubtInput',
  escalateDoubt: 'EscalateDoubtInput',
  decideDoubt: 'AnswerDoubtInput',
} as const;

interface Done {
  readonly doubt: SeenDoubt | null;
  readonly refusal: { readonly code: string; readonly facts: string } | null;
}

const EVENTS_A_PAGE = 5_000;

/** The exchange over a credit silo with three entities and their records, and the acts of a doubt as one call each. */
export class DoubtDesk {
  private readonly ports: readonly OutboxPort[];

  constructor(
    readonly source: OpenSilo,
    readonly hub: OpenSilo,
  ) {
    this.ports = [outboxOf('credit', source.database), ownOutbox(hub.database)];
  }

  /** Takes all that was told into the feed. */
  async takeIn(): Promise<void> {
    await this.takeAll('credit', () => this.source.count('outbox'));
    await this.takeAll('exchange', () => this.hub.count(`outbox WHERE aggregatetype = 'data-doubt'`));
  }

  /** A transaction that is open anywhere on the server holds what came after it back for a while. */
  private async takeAll(silo: string, told: () => Promise<number>): Promise<void> {
    const port = this.ports.find((one) => one.silo === silo) as OutboxPort;
    for (;;) {
      while (await this.takePage(port));
      if ((await this.hub.count(`feed_event WHERE silo = '${silo}'`)) >= (await told())) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  private async takePage(port: OutboxPort): Promise<boolean> {
    const { database } = this.hub;
    const after = (await database.transaction((client) => findSource(client, port.silo))) ?? null;
    const page = await port.read(after, EVENTS_A_PAGE);
    if (page.events.length === 0) return false;
    await storePage(database, { silo: port.silo, after, page: preparePage(port.silo, page), appliers: FEED_APPLIERS });
    await catchUpFollowers(database);
    return true;
  }

  /** Records a change of the n-th record in the credit silo; it reaches the feed by `takeIn`. */
  async record(n: number, changed: Parameters<typeof recordOf>[1]): Promise<void> {
    await storeCreditRecords(this.source.database, [recordOf(n, changed)]);
  }

  try(name: keyof typeof INPUTS, input: object, viewer: Viewer): Promise<SiloResponse> {
    const query = `mutation M($input: ${INPUTS[name]}!) { done: ${name}(input: $input) ${PAYLOAD} }`;
    return this.hub.ask(query, { input }, viewer);
  }

  /** The doubt after a mutation that must have succeeded. */
  async act(name: keyof typeof INPUTS, input: object, viewer: Viewer): Promise<SeenDoubt> {
    const { data, errors } = await this.try(name, input, viewer);
    const done = data?.done as Done | undefined;
    if (errors || !done?.doubt || done.refusal) throw new Error(JSON.stringify(errors ?? done));
    return done.doubt;
  }

  /** The code by which a rule refused. */
  async refused(name: keyof typeof INPUTS, input: object, viewer: Viewer): Promise<string | undefined> {
    const { data, errors } = await this.try(name, input, viewer);
    const done = data?.done as Done | null | undefined;
    return errors?.[0]?.extensions.code ?? done?.refusal?.code;
  }

  raise(input: object = {}, viewer: Viewer = DOUBTER): Promise<SeenDoubt> {
    return this.act('raiseDoubt', { ...DOUBT, ...input }, viewer);
  }

  /** A doubt that was raised and flagged, with its flag in the feed. */
  async flagged(input: object = {}, viewer: Viewer = DOUBTER): Promise<SeenDoubt> {
    const { id, version } = await this.raise(input, viewer);
    const doubt = await this.act('flagDoubt', { doubt: id, version }, OWNER);
    await this.takeIn();
    return doubt;
  }

  answer({ id, version }: SeenDoubt, input: object, viewer: Viewer = OWNER): Promise<SeenDoubt> {
    return this.act('answerDoubt', { doubt: id, version, grounds: '已核对处罚决定书', ...input }, viewer);
  }

  async read(id: string, viewer: Viewer = OWNER): Promise<SeenDoubt | null> {
    const { data, errors } = await this.hub.ask(`query D($id: ID!) { doubt(id: $id) { ${FIELDS} } }`, { id }, viewer);
    if (errors) throw new Error(JSON.stringify(errors));
    return data?.doubt as SeenDoubt | null;
  }

  /** Id of the last event of the feed about a fact. */
  async lastEvent(recordKey = RECORD): Promise<string> {
    const [row] = await this.hub.database.dataSource.query(
      'SELECT event_id AS id FROM feed_event WHERE record_key = $1 ORDER BY seq DESC LIMIT 1',
      [recordKey],
    );
    return row.id;
  }

  async close(): Promise<void> {
    await this.source.close();
    await this.hub.close();
  }
}

async function fill(database: SiloDatabase): Promise<void> {
  await storeMarketEntities(database, [entryOf(1), entryOf(2, { district: '310101' }), entryOf(3)]);
  await storeCreditRecords(database, [recordOf(1), recordOf(2), recordOf(3)]);
}

/** Opens both silos of a suite's own, with the facts in the feed. */
export async function openDoubtDesk(): Promise<DoubtDesk> {
  const desk = new DoubtDesk(await openCredit('credit_doubts', fill), await openSilo(exchange));
  await desk.takeIn();
  return desk;
}
