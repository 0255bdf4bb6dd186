import { DEVELOPMENT_CALLERS } from '../../gateway/identity/developmentCallers';
import { exchange } from '../../subgraphs/exchange';
import { generateExchange } from '../../tools/generate/exchange';
import { AgreementDesk, DATA_CENTRE } from '../support/agreementDesk';
import { openSilo } from '../support/openSilo';

const LIST = `{ agreements(first: 100) { totalCount edges { node { id state version clocks { kind escalated } } } }
  late: agreements(filter: { escalated: true }) { edges { node { id } } } }`;

describe('agreements of the sample city', () => {
  let desk: AgreementDesk;
  beforeAll(async () => {
    desk = new AgreementDesk(await openSilo(exchange, 'exchange_sample', (database) => generateExchange(database, [])));
  });
  afterAll(() => desk.close());

  it.each(Object.entries(DEVELOPMENT_CALLERS).filter(([, { agreement }]) => agreement))(
    '%s works under an agreement in force, for its purpose and in its district',
    async (name, { agreement, purpose, department, district }) => {
      const grant = await desk.grant(agreement ?? '', department ?? '', name);
      expect(grant).toMatchObject({ state: 'ACTIVE', purpose, districts: district ? [district] : null });
    },
  );

  it('shows every state of an agreement, and an answer that is late', async () => {
    const { data } = await desk.silo.ask(LIST, {}, DATA_CENTRE);
    const { agreements, late } = data as never as Record<string, { edges: { node: Record<string, string> }[] }>;
    const states = agreements?.edges.map(({ node }) => node.state).filter((state) => state !== 'ACTIVE');
    expect(states?.sort()).toEqual(
      ['APPLIED', 'ENDED', 'EXPIRED', 'INCOMPLETE', 'NARROWED', 'REFUSED', 'SIGNED', 'SUSPENDED'].sort(),
    );
    expect(late?.edges.map(({ node }) => node.id)).toEqual(['AG-2026-000013']);
  });

  it('does not let an answer be put off once it is late', async () => {
    const late = await desk.read('AG-2026-000013');
    expect(late.clocks).toMatchObject([{ kind: 'ANSWER', dueOn: '2026-09-15', overdue: true, escalated: true }]);
    const { data } = await desk.tryAnswer(late, { decision: 'EXTEND', reason: '须会商' });
    expect(data?.done).toMatchObject({ agreement: { version: 1 }, refusal: { code: 'ANSWER_OVERDUE' } });
  });

  it('is not done twice', async () => {
    const before = await desk.silo.ask(LIST, {}, DATA_CENTRE);
    const events = await desk.silo.count('agreement_event');
    await generateExchange(desk.silo.database, []);
    expect(await desk.silo.ask(LIST, {}, DATA_CENTRE)).toEqual(before);
    expect(await desk.silo.count('agreement_event')).toBe(events);
  });

  it('goes on where it was broken off', async () => {
    const { database } = desk.silo;
    await database.dataSource.query(`UPDATE agreement SET state = 'APPROVED', version = version - 1, signed_on = NULL
      WHERE number = 'AG-2026-000001'`);
    await database.dataSource.query(`UPDATE agreement_owner SET signed_by = NULL FROM agreement a
      WHERE a.id = agreement AND a.number = 'AG-2026-000001' AND department = 'REFORM_OFFICE'`);
    await generateExchange(database, []);
    expect(await desk.grant('AG-2026-000001', 'SAMR')).toMatchObject({ state: 'ACTIVE' });
  });
});
