import type { AsOf, Viewer } from '../../kernel/service/silo';
import { day } from '../../kernel/values/day';
import { requireUscc } from '../../kernel/values/uscc';
import { type CaseInput, type DecisionInput, enforcement, storeCases } from '../../subgraphs/enforcement';
import { databaseMoment } from '../support/databaseMoment';
import { OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const uscc = requireUscc('91310115MA1K3B7C6G');
const AUDITOR: Viewer = { ...OFFICIAL, department: 'BIG_DATA', roles: ['auditor'] };

const DECISION: DecisionInput = {
  number: '沪罚〔2026〕1号',
  decidedOn: day('2026-04-01'),
  outcome: 'PENALTY',
  documentTitle: '行政处罚决定书',
  publication: 'PUBLISHED',
  penalties: [{ kind: 'FINE', amount: 100_000n, text: '罚款' }],
  sourceDepartment: 'SAMR-310115',
  sourceRecordId: 'd-1',
  observedAt: '2026-04-01T09:00:00+08:00',
};
const FILED: CaseInput = {
  uscc,
  caseNumber: '沪案〔2026〕1号',
  cause: '涉嫌虚假宣传',
  department: 'SAMR-310115',
  stage: 'FILED',
  openedOn: day('2026-03-02'),
  closedOn: null,
  grave: false,
  history: [{ stage: 'FILED', enteredOn: day('2026-03-02') }],
  decisions: [],
  sourceDepartment: 'SAMR-310115',
  sourceRecordId: 'k-1',
  observedAt: '2026-03-02T09:00:00+08:00',
};
const DECIDED: CaseInput = {
  ...FILED,
  stage: 'DECIDED',
  history: [...FILED.history, { stage: 'DECIDED', enteredOn: day('2026-04-01') }],
  decisions: [DECISION],
  observedAt: '2026-04-01T09:00:00+08:00',
};

const QUERY = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on MarketEntity {
  enforcementCases(first: 5) { edges { node { stage decisions { number publication penalties { amount } } } } } }
  ... on EnforcementDecision { number } } }`;
const INSIDE = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on MarketEntity { openCaseCount
  enforcementCases(first: 5) { edges { node { stageHistory { stage } } } } } } }`;

let silo: OpenSilo;
let knownBeforeTheDecision: string;
beforeEach(async () => {
  silo = await openSilo(enforcement);
  await storeCases(silo.database, [FILED]);
  knownBeforeTheDecision = await databaseMoment(silo.database);
  await storeCases(silo.database, [DECIDED]);
});
afterEach(() => silo.close());

const at = (text: string, knownAt: string | null = null): AsOf => ({ asOf: `${text}T15:59:59.999999Z`, knownAt });

// biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
async function entity(times: AsOf | undefined, viewer: Viewer = OFFICIAL, query = QUERY): Promise<any> {
  const { data, errors } = await silo.ask(query, { r: [{ __typename: 'MarketEntity', uscc }] }, viewer, times);
  expect(errors).toBeUndefined();
  return (data as { _entities: object[] })._entities[0];
}
const cases = async (times: AsOf | undefined, viewer?: Viewer): Promise<{ stage: string; decisions: object[] }[]> =>
  (await entity(times, viewer)).enforcementCases.edges.map(({ node }: { node: object }) => node);

describe('enforcement silo, as of a day', () => {
  it('tells a case from the day it was observed, at the stage and with the decisions of the day', async () => {
    expect(await cases(at('2026-03-01'))).toEqual([]);
    expect(await cases(at('2026-03-31'))).toEqual([{ stage: 'FILED', decisions: [] }]);
    expect(await cases(at('2026-04-01'))).toMatchObject([
      { stage: 'DECIDED', decisions: [{ number: DECISION.number, penalties: [{ amount: '100000' }] }] },
    ]);
  });

  it('tells the stages and the open cases of the day', async () => {
    const stages = (...names: string[]) => ({
      openCaseCount: 1,
      enforcementCases: { edges: [{ node: { stageHistory: names.map((stage) => ({ stage })) } }] },
    });
    expect(await entity(at('2026-03-01'), OFFICIAL, INSIDE)).toMatchObject({ openCaseCount: 0 });
    expect(await entity(at('2026-03-31'), OFFICIAL, INSIDE)).toMatchObject(stages('FILED'));
    expect(await entity(at('2026-04-01'), OFFICIAL, INSIDE)).toMatchObject(stages('FILED', 'DECIDED'));
  });

  it('leaves out a decision that was recorded later where it is asked what was known then', async () => {
    const then = at('2026-04-01', knownBeforeTheDecision);
    expect(await cases(then)).toEqual([{ stage: 'FILED', decisions: [] }]);
    silo.takeStatements();
    await cases(then);
    expect(silo.takeStatements()).toHaveLength(3);
  });
});

describe('信用修复管理办法 3, as of a day', () => {
  const repair = () =>
    storeCases(silo.database, [
      { ...DECIDED, decisions: [{ ...DECISION, publication: 'REPAIRED', observedAt: '2026-09-01T09:00:00+08:00' }] },
    ]);
  const byId = async (viewer: Viewer, times: AsOf) => {
    const r = [{ __typename: 'EnforcementDecision', id: 'EnforcementDecision:1' }];
    return (await silo.ask(QUERY, { r }, viewer, times)).data?._entities;
  };

  it('keeps a decision that is repaired today, and its case, out of the past, by case and by id, but for the auditor', async () => {
    const before = at('2026-04-01');
    const knownBefore = at('2026-04-01', await databaseMoment(silo.database));
    expect(await cases(before, PUBLIC)).toHaveLength(1);
    expect(await byId(OFFICIAL, before)).toEqual([{ number: DECISION.number }]);
    await repair();
    for (const times of [before, knownBefore]) {
      expect(await cases(times)).toEqual([]);
      expect(await byId(OFFICIAL, times)).toEqual([null]);
      expect(await cases(times, AUDITOR)).toMatchObject([{ decisions: [{ publication: 'PUBLISHED' }] }]);
    }
    expect(await cases(before, PUBLIC)).toEqual([]);
    expect(await byId(PUBLIC, before)).toEqual([null]);
    expect(await cases(at('2026-09-01'), AUDITOR)).toEqual([]);
  });

  it('keeps from the public the past of what was withdrawn, and tells it to departments', async () => {
    const withdrawn = { ...DECISION, publication: 'WITHDRAWN' as const, observedAt: '2026-09-01T09:00:00+08:00' };
    await storeCases(silo.database, [{ ...DECIDED, decisions: [withdrawn] }]);
    expect(await cases(at('2026-04-01'), PUBLIC)).toEqual([]);
    expect(await cases(at('2026-04-01'))).toMatchObject([{ decisions: [{ publication: 'PUBLISHED' }] }]);
  });
});
