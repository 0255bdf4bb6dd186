import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import { verifyChains } from '../../kernel/service/work/verifyChains';
import { day } from '../../kernel/values/day';
import { requireUscc } from '../../kernel/values/uscc';
import { credit } from '../../subgraphs/credit';
import type { CandidateFlagged, CandidateTold } from '../../subgraphs/credit/rules/lists/candidateTold';
import { takeFlags } from '../../subgraphs/credit/store/lists/takeFlags';
import { CREDIT_HISTORY } from '../../subgraphs/credit/store/work/appendEvent';
import { LIST_TODAY, LIST_USCC, listDesk, listPeople, openLists } from '../support/credit/listDesk';
import type { OpenSilo } from '../support/openSilo';

const { handler, minhangHandler } = listPeople;
let silo: OpenSilo;
beforeEach(async () => {
  silo = await openLists();
});
afterEach(() => silo.close());
const desk = listDesk(() => silo);

const flagged = (change: Partial<CandidateFlagged> = {}): CandidateFlagged => ({
  ...{ number: 'RF-2026-000001', state: 'FLAGGED', visit: 'VS-2026-000001', item: 'AMR-01' },
  ...{ code_set: 'ITEM_RESULTS', codes: ['A', '2', '6'], uscc: LIST_USCC, authority: 'SAMR-310115' },
  flagged_on: day('2026-10-30'),
  ...change,
});
const withdrawn = (number = 'RF-2026-000001'): CandidateTold => ({
  number,
  state: 'WITHDRAWN',
  withdrawn_on: day('2026-11-01'),
});
const hear = (...told: readonly CandidateTold[]) =>
  silo.database.transaction((client) => takeFlags(client, told, LIST_TODAY));

async function candidates(as = handler): Promise<Record<string, unknown>[]> {
  const text = `{ listCandidates { edges { node { number version state visit item codes foundOn reportedOn listing dismissal
    flag flagWithdrawnOn ground { code } authority { code } entity { uscc } } } } }`;
  const { data, errors } = await silo.ask(text, {}, as);
  expect(errors).toBeUndefined();
  return (data as { listCandidates: { edges: { node: Record<string, unknown> }[] } }).listCandidates.edges.map(
    ({ node }) => node,
  );
}
async function events(): Promise<string[]> {
  const rows = await silo.database.dataSource.query(
    `SELECT kind || ' ' || actor AS told FROM credit_event WHERE topic = 'list-candidate' ORDER BY id`,
  );
  return rows.map(({ told }: { told: string }) => told);
}
const listed = () => Promise.all(['list_entry', 'credit_record'].map((table) => silo.count(table)));

describe('DR-24, CR-10: whom an inspection could not reach', () => {
  it('is a candidate of the department that decides, with references and codes, and is listed nowhere', async () => {
    await hear(flagged());
    expect(await candidates()).toEqual([
      {
        ...{ number: 'LC-2026-000001', version: 1, state: 'OPEN', visit: 'VS-2026-000001', item: 'AMR-01' },
        ...{ codes: ['A', '2', '6'], foundOn: '2026-10-30', reportedOn: '2026-11-02', listing: null, dismissal: null },
        ...{ flag: 'RF-2026-000001', flagWithdrawnOn: null, ground: { code: 'UNREACHABLE' } },
        ...{ authority: { code: 'SAMR-310115' }, entity: { uscc: LIST_USCC } },
      },
    ]);
    expect(await candidates(minhangHandler)).toEqual([]);
    expect(await events()).toEqual(['REPORTED hub']);
    expect(await listed()).toEqual([0, 0]);
  });

  it('is one candidate, however often it is told', async () => {
    await hear(flagged(), flagged());
    await hear(flagged());
    expect(await candidates()).toMatchObject([{ version: 1 }]);
    expect(await events()).toHaveLength(1);
  });

  it('is one candidate with what was reported by hand before, and cannot be reported by hand again', async () => {
    await desk.report();
    await hear(flagged());
    await hear(flagged());
    expect(await candidates()).toMatchObject([{ state: 'OPEN', flag: 'RF-2026-000001', version: 2 }]);
    expect(await events()).toEqual(['REPORTED handler-pudong', 'FLAGGED hub']);
    expect((await desk.report()).refusal).toMatchObject({ code: 'LIST_CANDIDATE_TWICE', number: 'LC-2026-000001' });
  });

  it('is a candidate each of two findings, and of two entities', async () => {
    await hear(flagged(), flagged({ number: 'RF-2026-000002', item: 'AMR-02' }));
    await hear(flagged({ number: 'RF-2026-000003', visit: 'VS-2026-000002', uscc: requireUscc('91310115MA1H9YGWXX') }));
    expect(await candidates()).toHaveLength(3);
  });

  it('is listed by an officer who takes it up and a head who decides, and told anew changes nothing', async () => {
    await hear(flagged());
    await desk.propose({ candidate: 'LC-2026-000001' });
    await hear(flagged());
    expect((await desk.decide()).done).toMatchObject({ state: 'LISTED', candidate: 'LC-2026-000001' });
    await hear(flagged());
    expect(await candidates()).toMatchObject([{ state: 'PROPOSED', version: 2 }]);
    expect(await silo.count('list_entry')).toBe(1);
  });
});

describe('DR-24: what the inspection takes back', () => {
  it('is dismissed where nobody has dealt with it, once', async () => {
    await hear(flagged());
    await hear(withdrawn());
    await hear(flagged(), withdrawn());
    expect(await candidates()).toMatchObject([
      { state: 'DISMISSED', version: 2, dismissal: '检查部门已撤回提示', flagWithdrawnOn: '2026-11-01' },
    ]);
    expect(await events()).toEqual(['REPORTED hub', 'DISMISSED hub']);
    expect((await desk.propose({ candidate: 'LC-2026-000001' })).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
  });

  it('is nothing where the flag made no candidate', async () => {
    await hear(withdrawn());
    expect(await candidates()).toEqual([]);
    expect(await events()).toEqual([]);
  });

  it('carries no entry any more where it was proposed: the head can only decide against it', async () => {
    await hear(flagged());
    await desk.propose({ candidate: 'LC-2026-000001' });
    await hear(withdrawn());
    expect(await candidates()).toMatchObject([{ state: 'PROPOSED', flagWithdrawnOn: '2026-11-01' }]);
    expect((await desk.decide()).refusal).toMatchObject({
      code: 'LIST_CANDIDATE_WITHDRAWN',
      flagWithdrawnOn: '2026-11-01',
    });
    await expect(silo.count('credit_record')).resolves.toBe(0);
    expect((await desk.decide({ approve: false })).done).toMatchObject({ state: 'REFUSED' });
    expect((await desk.propose()).done).toMatchObject({ number: 'LE-2026-000002', candidate: null });
  });

  it('and finds anew is a candidate of its own, which the feed read anew from its start does not double', async () => {
    const again = flagged({ number: 'RF-2026-000002', flagged_on: day('2026-11-02') });
    const all = [flagged(), withdrawn(), again] as const;
    await hear(...all);
    await hear(...all);
    await hear(...all);
    expect(await candidates()).toMatchObject([
      { number: 'LC-2026-000002', state: 'OPEN', flag: 'RF-2026-000002' },
      { number: 'LC-2026-000001', state: 'DISMISSED', flag: 'RF-2026-000001' },
    ]);
    expect(await events()).toEqual(['REPORTED hub', 'DISMISSED hub', 'REPORTED hub']);
  });
});

describe('what the flags of inspections leave behind', () => {
  it('is a chained history', async () => {
    await hear(flagged(), withdrawn());
    const thing = { topic: 'list-candidate', number: 'LC-2026-000001' };
    expect(await verifyChains(silo.database.statements, CREDIT_HISTORY, [thing])).toMatchObject([
      { entries: 2, intact: true },
    ]);
  });

  it('is in tables that are as their classes say', async () => {
    expect(await schemaDrift(credit as never, silo.urls.migratorUrl)).toEqual([]);
  });
});
