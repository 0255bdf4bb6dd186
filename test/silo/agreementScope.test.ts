import { accessLeaf } from '../../kernel/values/accessLeaf';
import { sampleOrganisation, usccOver } from '../../tools/generate/sampleUscc';
import { ACCESS } from '../support/accessLog';
import { type AgreementDesk, CREDIT_OFFICER, DATA_CENTRE, GATEWAY, HOUSING, openDesk } from '../support/agreementDesk';

const RECORD = 'mutation Record($leaves: [String!]!) { recordAccesses(leaves: $leaves) }';
const NOTICES = '{ agreementNotices(first: 1) { edges { node { agreement kind subject details } } } }';

describe('over-scope use 上海市数据条例 39-2', () => {
  let desk: AgreementDesk;
  beforeAll(async () => {
    desk = await openDesk();
    await place(codes(0, 1_000), '310104');
    await place(codes(1_000, 20), '310115');
  });
  afterAll(() => desk.close());

  async function place(usccs: readonly string[], district: string): Promise<void> {
    await desk.silo.database.dataSource.query(
      `INSERT INTO entity_place (uscc, district, industry, observed_at, event_id, seq)
       SELECT u, $2, '52', now(), gen_random_uuid(), 1 FROM unnest($1::text[]) u`,
      [usccs, district],
    );
  }

  async function record(agreement: string | null, outOfScope: readonly string[]): Promise<void> {
    const leaf = accessLeaf({ ...ACCESS, agreement, outOfScope });
    const { errors } = await desk.silo.ask(RECORD, { leaves: [leaf] }, GATEWAY);
    expect(errors).toBeUndefined();
  }
  const codes = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => usccOver('91', '310104', sampleOrganisation(from + i)));

  it('suspends with the eleventh different entity and not with the tenth, and tells both sides', async () => {
    const { id } = await desk.active({ districts: ['310115'] });
    await record(id, codes(0, 6));
    await record(id, codes(3, 7));
    expect(await desk.grant(id, 'HOUSING')).toMatchObject({ state: 'ACTIVE' });
    await record(id, codes(10, 1));
    expect(await desk.grant(id, 'HOUSING')).toMatchObject({ state: 'NOT_ACTIVE', reason: 'SUSPENDED' });
    for (const viewer of [HOUSING, CREDIT_OFFICER, DATA_CENTRE]) {
      const { data } = await desk.silo.ask(NOTICES, {}, viewer);
      const [edge] = (data as never as { agreementNotices: { edges: { node: Record<string, string> }[] } })
        .agreementNotices.edges;
      expect(edge?.node).toMatchObject({ agreement: id, kind: 'SUSPENDED', subject: 'exchange' });
      expect(JSON.parse(edge?.node.details ?? '')).toMatchObject({
        entities: 11,
        subject: 'integrator-housing',
        operationId: 'op-1',
        limit: 10,
        minutes: 60,
      });
    }
  });

  it('counts from nothing after the data centre resumed it', async () => {
    const { id, ...active } = await desk.active({ districts: ['310115'] });
    await record(id, codes(100, 11));
    const suspended = await desk.read(id);
    expect(suspended.state).toBe('SUSPENDED');
    await desk.stand('resumeAgreement', { ...active, ...suspended });
    await record(id, codes(200, 10));
    expect(await desk.grant(id, 'HOUSING')).toMatchObject({ state: 'ACTIVE' });
  });

  it('forgets what was asked more than an hour ago', async () => {
    const { id } = await desk.active({ districts: ['310115'] });
    await record(id, codes(300, 10));
    await desk.silo.database.dataSource.query(
      `UPDATE over_scope_access SET asked_at = now() - interval '61 minutes' WHERE agreement = $1`,
      [id],
    );
    await record(id, codes(400, 1));
    expect(await desk.grant(id, 'HOUSING')).toMatchObject({ state: 'ACTIVE' });
    expect(await desk.silo.count(`over_scope_access WHERE agreement = '${id}'`)).toBe(1);
  });

  it('suspends nobody for entities in scope or of unknown place that a silo refused while it did not know better', async () => {
    const { id } = await desk.active({ districts: ['310115'] });
    await record(id, codes(1_000, 20));
    await record(id, codes(5_000, 20));
    expect(await desk.grant(id, 'HOUSING')).toMatchObject({ state: 'ACTIVE' });
    const { id: everywhere } = await desk.active();
    await record(everywhere, codes(0, 20));
    expect(await desk.grant(everywhere, 'HOUSING')).toMatchObject({ state: 'ACTIVE' });
  });

  it('counts entities that are not on the list of the agreement, wherever they are', async () => {
    const { id } = await desk.active({ usccs: codes(5_000, 2) });
    await record(id, codes(6_000, 11));
    expect(await desk.grant(id, 'HOUSING')).toMatchObject({ state: 'NOT_ACTIVE', reason: 'SUSPENDED' });
  });

  it('bears an agreement that is unknown or over, and an access without one', async () => {
    const active = await desk.active();
    await desk.stand('endAgreement', active);
    await record(active.id, codes(500, 20));
    await record('AG-2026-999999', codes(500, 20));
    await record(null, codes(500, 20));
    expect((await desk.read(active.id)).state).toBe('ENDED');
  });
});
