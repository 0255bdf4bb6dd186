import { withClient } from '../../kernel/service/embedded/admin';
import {
  type AgreementDesk,
  APPLICATION,
  CREDIT_OFFICER,
  DATA_CENTRE,
  HOUSING,
  openDesk,
  person,
  type SeenAgreement,
} from '../support/agreementDesk';

const SAMR_OFFICER = person('samr-officer', 'SAMR', 'sharing-officer');

describe('agreements: several at once, and who may do what', () => {
  let desk: AgreementDesk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  const events = (id: string) =>
    desk.silo.count(`agreement_event e JOIN agreement a ON a.id = e.agreement WHERE a.number = '${id}'`);
  const told = (id: string) => desk.silo.count(`outbox WHERE aggregateid = '${id}'`);

  it('of two answers at once one stands and the other is told of the change, with nothing of it stored', async () => {
    const applied = await desk.apply();
    const other = person('second-officer', 'DEVELOPMENT_REFORM', 'sharing-officer');
    const refusing = { decision: 'REFUSE', ground: 'NEGATIVE_LIST', citation: 'x', reason: 'x' };
    const replies = await Promise.all([
      desk.tryAnswer(applied, { decision: 'APPROVE' }),
      desk.tryAnswer(applied, refusing, other),
    ]);
    const lost = replies.filter(({ errors }) => errors);
    expect(lost).toHaveLength(1);
    expect(lost[0]?.errors?.[0]?.extensions).toMatchObject({ code: 'AGREEMENT_CHANGED', field: 'version', version: 2 });
    expect(await desk.read(applied.id)).toMatchObject({ version: 2, owners: [{ answer: expect.any(String) }] });
    expect([await events(applied.id), await told(applied.id)]).toEqual([2, 2]);
  });

  it('stores nothing of a change whose event cannot be told', async () => {
    const applied = await desk.apply();
    const alter = (change: string) =>
      withClient(desk.silo.urls.superuserUrl, (admin) => admin.query(`ALTER TABLE exchange.outbox ${change}`));
    await alter('ADD CONSTRAINT mute CHECK (false) NOT VALID');
    const { errors } = await desk.tryAnswer(applied, { decision: 'APPROVE' });
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL');
    await alter('DROP CONSTRAINT mute');
    expect(await desk.read(applied.id)).toMatchObject({ state: 'APPLIED', version: 1, owners: [{ answer: null }] });
    expect([await events(applied.id), await told(applied.id)]).toEqual([1, 1]);
  });

  it('gives a hundred applications at once a number each, without gap', async () => {
    const before = await desk.silo.count('agreement');
    const applied = await Promise.all(Array.from({ length: 100 }, () => desk.apply()));
    const numbers = applied.map(({ id }) => Number(id.slice(-6))).sort((one, two) => one - two);
    expect(numbers).toEqual(Array.from({ length: 100 }, (_, i) => before + i + 1));
  });

  it('waits for every owner, and each answers for its own data alone', async () => {
    const applied = await desk.apply({ terms: ['credit-record', 'inspection'] });
    const half = await desk.answer(applied, { decision: 'APPROVE' });
    expect(half).toMatchObject({ state: 'APPLIED', hash: null });
    const again = await desk.tryAnswer(half, { decision: 'APPROVE' });
    expect(again.data?.done).toMatchObject({ refusal: { code: 'ALREADY_ANSWERED' } });
    const foreign = { decision: 'NARROW', narrowing: { terms: ['credit-record'] }, reason: 'x' };
    const { errors } = await desk.tryAnswer(half, foreign, SAMR_OFFICER);
    expect(errors?.[0]?.extensions.code).toBe('NARROWING_WIDENS');
    const refusing = { decision: 'REFUSE', ground: 'LAW_FORBIDS', citation: '样例', reason: '样例' };
    const narrowed = await desk.answer(half, refusing, SAMR_OFFICER);
    expect(narrowed.state).toBe('NARROWED');
    expect(narrowed.terms.map(({ term }) => term)).toEqual(['credit-record']);
    const signed = await desk.sign(await desk.sign(narrowed, HOUSING), CREDIT_OFFICER);
    expect(signed.state).toBe('ACTIVE');
  });

  it('takes no signature but over the hash of the contents, and none twice', async () => {
    const approved = await desk.answer(await desk.apply(), { decision: 'APPROVE' });
    const forged = await desk.trySign({ ...approved, hash: '0'.repeat(64) }, HOUSING);
    expect(forged.data?.done).toMatchObject({
      agreement: { consumerSigned: false },
      refusal: { code: 'HASH_MISMATCH' },
    });
    const half = await desk.sign(approved, HOUSING);
    const twice = await desk.trySign(half, HOUSING);
    expect(twice.data?.done).toMatchObject({ refusal: { code: 'ALREADY_SIGNED' } });
  });

  it('lets nobody act on both sides, whatever departments and roles a person has come to hold', async () => {
    const turncoat = { ...CREDIT_OFFICER, subject: HOUSING.subject };
    const applied = await desk.apply();
    const answered = await desk.tryAnswer(applied, { decision: 'APPROVE' }, turncoat);
    expect(answered.data?.done).toMatchObject({ refusal: { code: 'ONE_PERSON_BOTH_SIDES' } });
    const approved = await desk.answer(applied, { decision: 'APPROVE' });
    const other = person(CREDIT_OFFICER.subject, 'HOUSING', 'sharing-officer');
    const signed = await desk.trySign(approved, other);
    expect(signed.data?.done).toMatchObject({ refusal: { code: 'ONE_PERSON_BOTH_SIDES' } });
  });

  it('lets no other role do what is not its part, and changes nothing for it', async () => {
    const active = await desk.active();
    const clerk = person('clerk', 'HOUSING', 'dashboard');
    const tries: [string, Promise<{ data?: { done?: Record<string, unknown> } | null }>][] = [
      ['apply', desk.mutate('applyForAgreement', 'AgreementContentsInput', APPLICATION, clerk)],
      ['suspend', desk.tryStand('suspendAgreement', active, CREDIT_OFFICER)],
      ['end', desk.tryStand('endAgreement', active, HOUSING)],
      ['credential', issue(active, clerk)],
      ['credential by an owner', issue(active, CREDIT_OFFICER)],
      ['credential by the data centre', issue(active, DATA_CENTRE)],
    ];
    for (const [name, tried] of tries) {
      expect([name, (await tried).data?.done]).toMatchObject([name, { refusal: { code: 'NOT_YOUR_PART' } }]);
    }
    const stranger = await desk.tryStand('suspendAgreement', active, person('x', 'FIRE', 'sharing-officer'));
    expect(stranger.errors?.[0]?.extensions.code).toBe('UNKNOWN_AGREEMENT');
    expect(await desk.read(active.id)).toMatchObject({ state: 'ACTIVE', version: active.version });
  });

  it('shows the secret once, keeps at most ten live credentials, and none for a bystander', async () => {
    let agreement = await desk.active();
    for (let i = 0; i < 10; i++) {
      const { data } = await issue(agreement, HOUSING);
      expect(data?.done).toMatchObject({ clientSecret: expect.stringMatching(/^[\w-]{43}$/), refusal: null });
      agreement = data?.done?.agreement as SeenAgreement;
    }
    const { data } = await issue(agreement, HOUSING);
    expect(data?.done).toMatchObject({ clientId: null, clientSecret: null, refusal: { code: 'TOO_MANY_CREDENTIALS' } });
    const query = 'query Seen($id: ID!) { agreement(id: $id) { credentials { clientId issuedTo } } }';
    const seen = async (viewer: typeof HOUSING) =>
      (
        (await desk.silo.ask(query, { id: agreement.id }, viewer)).data as never as {
          agreement: { credentials: unknown };
        }
      ).agreement.credentials;
    expect(await seen(HOUSING)).toHaveLength(10);
    expect(await seen(CREDIT_OFFICER)).toBeNull();
    const unknown = { agreement: agreement.id, version: agreement.version, clientId: 'ag-2026-000001.000000000000' };
    const revoked = await desk.mutate('revokeCredential', 'RevokeCredentialInput', unknown, HOUSING);
    expect(revoked.data?.done).toMatchObject({ refusal: { code: 'UNKNOWN_CREDENTIAL' } });
  });

  function issue({ id, version }: SeenAgreement, viewer: typeof HOUSING) {
    return desk.mutate('issueCredential', 'IssueCredentialInput', { agreement: id, version }, viewer);
  }
});
