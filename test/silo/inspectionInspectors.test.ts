import { inspection } from '../../subgraphs/inspection';
import { CERTIFICATE_STANDINGS } from '../../subgraphs/inspection/rules/library/inspectorStanding';
import { TIE_KINDS } from '../../subgraphs/inspection/rules/library/libraryWords';
import { inspectorsFor, tiesOf } from '../../subgraphs/inspection/store/library/inspectorsFor';
import { enumValues } from '../support/enumValues';
import { at, changing, historyOf, keepers } from '../support/inspection/libraryDesk';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openSilo(inspection);
});
beforeEach(async () => {
  for (const table of ['inspector_tie', 'inspector']) await silo.database.dataSource.query(`DELETE FROM ${table}`);
});
afterAll(() => silo.close());

const open = () => silo;
const FIELDS =
  'number version office { code } name certificateNo certificateUntil standing fields areas trainingDue active';
const register = changing(open, 'registerInspector', 'RegisterInspectorInput', FIELDS);
const renew = changing(open, 'renewCertificate', 'RenewCertificateInput', FIELDS);
const deactivate = changing(open, 'deactivateInspector', 'DeactivateInspectorInput', FIELDS);
const TIED = 'number ties { number version kind from to entity { uscc } }';
const declare = changing(open, 'declareTie', 'DeclareTieInput', TIED);
const end = changing(open, 'endTie', 'EndTieInput', TIED);

const { planner, head, pudongPlanner, pudongHead, pudongInspector, minhangHead, fireHead, office } = keepers;
const NAME = '钱学敏';
const USCC = '91310000132260250X';
const PERSON = {
  office: 'SAMR-310115',
  name: NAME,
  certificateNo: 'ZF-0001',
  certificateUntil: '2027-11-02',
  fields: ['食品', '计量'],
  areas: ['310115', '310115104'],
  trainedOn: '2026-03-01',
  account: 'pudong-inspector',
};

const registered = async (changed: object = {}) => at(await register({ ...PERSON, ...changed }, pudongPlanner));
const ofPudong = () => silo.database.transaction((client) => inspectorsFor(client, { office: 'SAMR-310115' }));

describe('words of the library of inspectors', () => {
  it.each([
    ['CertificateStanding', CERTIFICATE_STANDINGS],
    ['TieKind', TIE_KINDS],
  ])('%s of the API has the values of the rules', (name, known) => {
    expect(enumValues('inspection', name)).toEqual([...known]);
  });
});

describe('沪府发〔2020〕7号（十八）: an inspector', () => {
  it('is registered by his office, and stands in its library as teams are drawn of it', async () => {
    const { done } = await register(PERSON, pudongHead);
    expect(done).toMatchObject({ name: NAME, standing: 'CERTIFIED', trainingDue: false, active: true });
    expect(await ofPudong()).toEqual([
      {
        number: done?.number,
        office: 'SAMR-310115',
        fields: PERSON.fields,
        certificateUntil: '2027-11-02',
        trainedOn: '2026-03-01',
        areas: ['310115'],
        account: 'pudong-inspector',
        active: true,
      },
    ]);
  });

  it('is registered by the department above, and by nobody else', async () => {
    expect((await register(PERSON, planner)).done).toMatchObject({ office: { code: 'SAMR-310115' } });
    for (const viewer of [minhangHead, fireHead, pudongInspector, office, PUBLIC]) {
      const other = { ...PERSON, certificateNo: 'ZF-0002', account: null };
      expect((await register(other, viewer)).refusal).toMatchObject({ code: 'NOT_YOUR_INSPECTION' });
    }
    expect(await silo.count('inspector')).toBe(1);
  });

  it.each([
    ['a certificate that ended yesterday', { certificateUntil: '2026-11-01' }, 'INSPECTOR_NOT_CERTIFIED'],
    ['no field', { fields: [] }, 'INSPECTOR_FIELDS_UNFIT'],
    ['a field twice', { fields: ['食品', '食品'] }, 'INSPECTOR_FIELDS_UNFIT'],
    ['a district of another office', { areas: ['310112'] }, 'INSPECTOR_AREA_UNFIT'],
    ['an area that is none', { areas: ['浦东'] }, 'INSPECTOR_AREA_UNFIT'],
    ['no name', { name: '' }, 'TEXT_EMPTY'],
    ['a telephone number for a name', { name: '13912345678' }, 'PERSONAL_DATA_IN_TEXT'],
    ['an unknown office', { office: 'NOBODY' }, 'UNKNOWN_DEPARTMENT'],
  ])('is refused with %s, and nothing is stored', async (_, fault, code) => {
    const told = await silo.count('inspection_event');
    expect((await register({ ...PERSON, ...fault }, planner)).refusal).toMatchObject({ code });
    expect(await silo.count('inspector')).toBe(0);
    expect(await silo.count('inspection_event')).toBe(told);
  });

  it('is registered once by certificate and by account, also when two come together', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => register(PERSON, pudongPlanner)));
    expect(outcomes.filter(({ done }) => done !== null)).toHaveLength(1);
    const sameAccount = await register({ ...PERSON, certificateNo: 'ZF-0002' }, pudongPlanner);
    const account = { field: 'account', received: 'pudong-inspector' };
    expect(sameAccount.refusal).toMatchObject({ code: 'INSPECTOR_EXISTS', ...account });
    expect(await silo.count('inspector')).toBe(1);
  });

  it('of an office out of sight is not told apart by his certificate or his account', async () => {
    await registered();
    const minhang = { office: 'SAMR-310112', areas: ['310112'] };
    const others = [{ account: null }, { certificateNo: 'ZF-0002' }];
    const refusals = await Promise.all(
      others.map(async (one) => (await register({ ...PERSON, ...minhang, ...one }, minhangHead)).refusal),
    );
    const [first] = refusals;
    expect(first).toMatchObject({ code: 'INSPECTOR_EXISTS', field: 'certificateNo, account' });
    expect(first).not.toHaveProperty('received');
    expect(refusals.map((one) => one?.field)).toEqual([first?.field, first?.field]);
  });

  it('with a certificate to its last day is certified on that day and expired the day after', async () => {
    await registered({ certificateUntil: '2026-11-02' });
    const certified = (on: string) =>
      silo.ask(`{ inspectors(filter: { certifiedOn: "${on}" }) { totalCount } }`, {}, pudongPlanner);
    expect((await certified('2026-11-02')).data).toEqual({ inspectors: { totalCount: 1 } });
    expect((await certified('2026-11-03')).data).toEqual({ inspectors: { totalCount: 0 } });
  });

  it('has his certificate renewed for longer, never for less, and by whoever saw it last', async () => {
    const seen = await registered({ certificateUntil: '2026-11-30' });
    const input = { ...seen, certificateUntil: '2028-11-30', trainedOn: '2026-10-30' };
    expect((await renew({ ...input, certificateUntil: '2026-11-30' }, pudongHead)).refusal).toMatchObject({
      code: 'INSPECTOR_NOT_RENEWED',
    });
    expect((await renew(input, minhangHead)).refusal).toMatchObject({ code: 'WORK_UNKNOWN' });
    expect((await renew(input, pudongInspector)).refusal).toMatchObject({ code: 'NOT_YOUR_INSPECTION' });
    expect((await renew(input, pudongHead)).done).toMatchObject({
      certificateUntil: '2028-11-30',
      certificateNo: 'ZF-0001',
      fields: PERSON.fields,
      areas: PERSON.areas,
    });
    expect((await renew({ ...input, certificateUntil: '2029-11-30' }, pudongHead)).refusal).toMatchObject({
      code: 'WORK_CHANGED',
    });
  });

  it('leaves the library with a reason, and another office can register him then', async () => {
    const seen = await registered();
    const elsewhere = { ...PERSON, office: 'SAMR-310112', areas: ['310112'] };
    expect((await register(elsewhere, minhangHead)).refusal).toMatchObject({ code: 'INSPECTOR_EXISTS' });
    expect((await deactivate({ ...seen, reason: '' }, pudongHead)).refusal).toMatchObject({ code: 'TEXT_EMPTY' });
    expect((await deactivate({ ...seen, reason: '调离' }, pudongHead)).done).toMatchObject({ active: false });
    expect(await ofPudong()).toMatchObject([{ active: false }]);
    const again = { ...seen, version: 2, certificateUntil: '2029-01-01' };
    expect((await renew(again, pudongHead)).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    expect((await register(elsewhere, minhangHead)).done).toMatchObject({ office: { code: 'SAMR-310112' } });
  });
});

describe('行政处罚法 43: what ties an inspector', () => {
  const tie = (inspector: string, changed: object = {}) => ({
    inspector,
    uscc: USCC,
    kind: 'EMPLOYER',
    from: '2020-01-01',
    to: '2024-01-01',
    ...changed,
  });

  it('is declared by himself through his account, or by those who keep his office’s library', async () => {
    const { number } = await registered();
    const own = await declare(tie(number), pudongInspector);
    const declared = { kind: 'EMPLOYER', from: '2020-01-01', to: '2024-01-01', entity: { uscc: USCC } };
    expect(own.done).toMatchObject({ number, ties: [declared] });
    expect((await declare(tie(number, { kind: 'KINSHIP', to: null }), pudongHead)).done).toMatchObject({
      ties: [{ kind: 'EMPLOYER' }, { kind: 'KINSHIP', to: null }].reverse(),
    });
    expect(await silo.database.transaction((client) => tiesOf(client, [number]))).toEqual([
      { inspector: number, uscc: USCC, kind: 'EMPLOYER', from: '2020-01-01', to: '2024-01-01' },
      { inspector: number, uscc: USCC, kind: 'KINSHIP', from: '2020-01-01', to: null },
    ]);
    const colleague = { ...pudongInspector, subject: 'colleague' };
    expect((await declare(tie(number, { kind: 'OTHER' }), colleague)).refusal).toMatchObject({
      code: 'NOT_YOUR_INSPECTION',
    });
    for (const viewer of [minhangHead, fireHead, PUBLIC]) {
      expect((await declare(tie(number, { kind: 'OTHER' }), viewer)).refusal).toMatchObject({
        code: 'INSPECTOR_UNKNOWN',
      });
    }
  });

  const tied = async (number: string): Promise<{ number: string; version: number }> => {
    const { done } = await declare(tie(number, { to: null }), pudongInspector);
    const [declared] = (done?.ties ?? []) as { number: string }[];
    return { number: declared?.number ?? '', version: 1 };
  };

  it('is not declared twice for the same days, and is ended on a day after its first', async () => {
    const { number } = await registered();
    const own = await tied(number);
    expect((await declare(tie(number, { from: '2023-12-31' }), pudongHead)).refusal).toMatchObject({
      code: 'TIE_EXISTS',
      received: USCC,
    });
    expect((await end({ ...own, to: '2020-01-01' }, pudongHead)).refusal).toMatchObject({ code: 'TIE_DAYS_UNFIT' });
    expect((await end({ ...own, to: '2024-01-01' }, minhangHead)).refusal).toMatchObject({ code: 'WORK_UNKNOWN' });
    expect((await end({ ...own, to: '2024-01-01' }, pudongHead)).done).toMatchObject({ ties: [{ to: '2024-01-01' }] });
    expect((await declare(tie(number, { from: '2024-01-01', to: null }), pudongHead)).done).not.toBeNull();
  });

  it('is ended by those who keep the library, never by himself, and for past days by a head alone', async () => {
    const { number } = await registered();
    const own = await tied(number);
    const himselfHead = { ...pudongInspector, roles: ['inspector', 'inspection-head'] };
    for (const viewer of [pudongInspector, himselfHead]) {
      expect((await end({ ...own, to: '2026-11-02' }, viewer)).refusal).toMatchObject({ code: 'TIE_OWN_ENDED' });
    }
    const past = { ...own, to: '2026-11-01' };
    const refused = { code: 'TIE_ENDED_BEFORE_TODAY', field: 'to', received: '2026-11-01' };
    expect((await end(past, pudongPlanner)).refusal).toMatchObject(refused);
    expect(await silo.count('inspector_tie WHERE to_day IS NOT NULL')).toBe(0);
    const ended = await end({ ...own, to: '2026-11-02' }, pudongPlanner);
    expect(ended.done).toMatchObject({ ties: [{ to: '2026-11-02' }] });
    expect((await end({ ...past, version: 2 }, pudongHead)).done).toMatchObject({ ties: [{ to: '2026-11-01' }] });
    const entries = await historyOf(silo, 'tie', own.number);
    expect(entries.map(({ kind, actor, details }) => ({ kind, actor, ...JSON.parse(details) }))).toEqual([
      { kind: 'DECLARED', actor: 'pudong-inspector', from: '2020-01-01', to: null },
      { kind: 'ENDED', actor: 'pudong-planner', before: null, to: '2026-11-02' },
      { kind: 'ENDED', actor: 'pudong-head', before: '2026-11-02', to: '2026-11-01' },
    ]);
  });

  it('is declared and ended by nobody who may not read it: a refusal would tell that it is there', async () => {
    const { number } = await registered();
    const own = await tied(number);
    for (const viewer of [head, planner]) {
      const answers = [
        await declare(tie(number), viewer),
        await declare(tie(number, { kind: 'OTHER' }), viewer),
        await end({ ...own, to: '2026-11-02' }, viewer),
      ];
      expect(answers.map(({ refusal }) => refusal?.code)).toEqual(Array(3).fill('NOT_OF_YOUR_DEPARTMENT'));
    }
    expect(await silo.count('inspector_tie')).toBe(1);
  });

  it.each([
    ['a day before its first', { to: '2020-01-01' }, 'TIE_DAYS_UNFIT'],
    ['a code that is none', { uscc: '913100001322602500' }, 'USCC_CHECK_DIGIT'],
    ['nobody', { inspector: 'IR-2026-999999' }, 'INSPECTOR_UNKNOWN'],
  ])('of %s is refused, and nothing is stored', async (_, fault, code) => {
    const { number } = await registered();
    expect((await declare(tie(number, fault), pudongHead)).refusal).toMatchObject({ code });
    expect(await silo.count('inspector_tie')).toBe(0);
  });
});

describe('个人信息保护法 6: who sees who an inspector is', () => {
  const ONE = `query ($number: ID!) { inspector(number: $number) { number name certificateNo account fields
    ties { entity { uscc } } } }`;
  const seenBy = async (viewer: typeof planner, number: string) => {
    const { data, errors } = await silo.ask(ONE, { number }, viewer);
    const refused = Object.fromEntries((errors ?? []).map(({ path, extensions }) => [path?.at(-1), extensions.code]));
    return { inspector: data?.inspector as Record<string, unknown> | null, refused };
  };
  const SEALED = { name: null, certificateNo: null, account: null, ties: null };

  it('his office his name, its keepers and he himself what ties him', async () => {
    const { number } = await registered();
    await declare({ inspector: number, uscc: USCC, kind: 'KINSHIP', from: '2020-01-01' }, pudongInspector);
    for (const viewer of [pudongHead, pudongPlanner, pudongInspector]) {
      expect(await seenBy(viewer, number)).toMatchObject({
        inspector: { name: NAME, ties: [{ entity: { uscc: USCC } }] },
        refused: {},
      });
    }
    const colleague = { ...pudongInspector, subject: 'colleague' };
    expect(await seenBy(colleague, number)).toMatchObject({
      inspector: { name: NAME, ties: null },
      refused: { ties: 'NOT_YOUR_INSPECTION' },
    });
  });

  it('the department above and whoever watches over it his number and fields, other departments nothing', async () => {
    const { number } = await registered();
    for (const viewer of [head, planner, office]) {
      const { inspector, refused } = await seenBy(viewer, number);
      expect(inspector).toEqual({ number, fields: PERSON.fields, ...SEALED });
      expect(refused).toMatchObject({ name: 'NOT_OF_YOUR_DEPARTMENT', ties: 'NOT_OF_YOUR_DEPARTMENT' });
    }
    for (const viewer of [fireHead, minhangHead]) expect((await seenBy(viewer, number)).inspector).toBeNull();
    expect((await seenBy(PUBLIC, number)).refused).toEqual({ inspector: 'NOT_PUBLIC' });
    const list = '{ inspectors { totalCount } }';
    expect((await silo.ask(list, {}, fireHead)).data).toEqual({ inspectors: { totalCount: 0 } });
    expect((await silo.ask(list, {}, PUBLIC)).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
  });

  it('neither the outbox nor the history, whatever is done', async () => {
    const told = await silo.count('outbox');
    const { number } = await registered();
    await declare({ inspector: number, uscc: USCC, kind: 'KINSHIP', from: '2020-01-01' }, pudongInspector);
    await renew({ number, version: 1, certificateUntil: '2029-01-01' }, pudongHead);
    await deactivate({ number, version: 2, reason: '调离' }, pudongHead);
    expect(await silo.count('outbox')).toBe(told);
    const entries = await historyOf(silo, 'inspector', number);
    expect(entries.map(({ kind }) => kind)).toEqual(['REGISTERED', 'RENEWED', 'DEACTIVATED']);
    const all = JSON.stringify([entries, await historyOf(silo, 'tie')]);
    for (const sealed of [NAME, PERSON.certificateNo, USCC, 'KINSHIP']) expect(all).not.toContain(sealed);
    const [{ n }] = await silo.database.dataSource.query(
      `SELECT count(*)::int AS n FROM inspection_event WHERE topic = 'tie' AND uscc IS NOT NULL`,
    );
    expect(n).toBe(0);
  });

  it('asks for himself by his account', async () => {
    const { number } = await registered();
    const own = '{ ownInspector { number name } }';
    expect((await silo.ask(own, {}, pudongInspector)).data).toEqual({ ownInspector: { number, name: NAME } });
    expect((await silo.ask(own, {}, pudongHead)).data).toEqual({ ownInspector: null });
  });
});
