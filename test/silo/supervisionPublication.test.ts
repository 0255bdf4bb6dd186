import { answerHearing } from '../../subgraphs/supervision/store/disclosure/answerHearing';
import { enterObjection } from '../../subgraphs/supervision/store/disclosure/objections';
import {
  type PublicationProposal,
  proposePublication,
} from '../../subgraphs/supervision/store/disclosure/proposePublication';
import { publishCategories } from '../../subgraphs/supervision/store/disclosure/publishCategories';
import { withdrawPublication } from '../../subgraphs/supervision/store/disclosure/withdrawPublication';
import { type OpenSilo, PUBLIC } from '../support/openSilo';
import { actors } from '../support/supervision/actors';
import {
  column,
  EASED,
  hearingOf,
  MATTER,
  ORDINARY,
  on,
  openDesk,
  PUDONG,
  RAISED,
  STRICT,
  STRICT_TAKEN_OVER,
  TAKEN_OVER,
  TOO_NEW,
  UNKNOWN,
} from '../support/supervision/disclosureDesk';

const TODAY = on('2026-11-02');
/** Six working days by the rules of the desk. */
const CLOSES = on('2026-11-10');
const AFTER = on('2026-11-11');

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openDesk();
});
afterEach(() => silo.close());

const officer = (today = TODAY) => ({ actor: actors.officer, today });
const approver = (today = AFTER) => ({ actor: actors.approver, today });
const PROPOSAL = { matter: MATTER, audience: 'SOCIETY', reason: '年度分类结果公布' } as const;

const proposed = (usccs: readonly string[], today = TODAY, changed: Partial<PublicationProposal> = {}) =>
  proposePublication(silo.database, { ...PROPOSAL, usccs, ...changed }, officer(today));
const publish = (number: string, today = AFTER, leaveOut = false) =>
  publishCategories(silo.database, { number, version: 1, leaveOut }, approver(today));
const answered = async (uscc: string, publication: string, objects: boolean) => {
  const number = await hearingOf(silo, uscc, publication);
  const answer = { number, version: 1, statement: '情况说明', evidence: ['整改报告 2026-11'], objects };
  return answerHearing(silo.database, answer, officer());
};
const publishedNow = () => column(silo, 'SELECT trim(uscc) FROM category_assignment WHERE published ORDER BY uscc');
const entry = async (number: string, uscc: string) => {
  const sql = `SELECT e.outcome || coalesce(' ' || e.left_out, '') FROM publication_entry e
    JOIN category_publication p ON p.id = e.publication WHERE p.number = '${number}' AND e.uscc = '${uscc}'`;
  return (await column(silo, sql))[0];
};

const ENTITY = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on MarketEntity {
  supervisionCategories { category published publishedOn notice { text } } } } }`;
async function publicly(uscc: string) {
  const { data, errors } = await silo.ask(ENTITY, { of: [{ __typename: 'MarketEntity', uscc }] }, PUBLIC);
  const [found] = (data as { _entities: { supervisionCategories: unknown[] | null }[] })._entities;
  return { categories: found?.supervisionCategories, codes: errors?.map(({ extensions }) => extensions.code) };
}

describe('hearing before a publication (分类监管管理办法 20-2)', () => {
  it('refuses to publish while one of higher intensity was neither heard nor let its window lapse, and names it', async () => {
    const number = await proposed([RAISED, STRICT, ORDINARY]);
    await answered(STRICT, number, false);
    await expect(publish(number, CLOSES)).rejects.toMatchObject({
      code: 'HEARING_SKIPPED',
      facts: { entities: [RAISED], count: 1, closesOn: CLOSES },
    });
    expect(await publishedNow()).toEqual([]);
    expect(await column(silo, 'SELECT state FROM category_publication')).toEqual(['PROPOSED']);
  });

  it('publishes on the day after the last one, heard or lapsed', async () => {
    const number = await proposed([RAISED, STRICT, ORDINARY]);
    await answered(STRICT, number, false);
    await publish(number, AFTER);
    expect(await publishedNow()).toEqual([RAISED, STRICT, ORDINARY].sort());
  });

  it('counts the window over a holiday: the last day is refused, the next one accepted', async () => {
    const number = await proposed([RAISED], on('2026-09-24'));
    expect(await column(silo, 'SELECT closes_on::text FROM publication_hearing')).toEqual(['2026-10-10']);
    await expect(publish(number, on('2026-10-10'))).rejects.toMatchObject({ code: 'HEARING_SKIPPED' });
    await publish(number, on('2026-10-11'));
    expect(await publishedNow()).toEqual([RAISED]);
  });

  it('leaves out those who were not heard where that is asked for, and lists them with the reason', async () => {
    const number = await proposed([RAISED, STRICT, ORDINARY]);
    await answered(STRICT, number, false);
    await publish(number, TODAY, true);
    expect(await publishedNow()).toEqual([STRICT, ORDINARY].sort());
    expect(await entry(number, RAISED)).toBe('LEFT_OUT NOT_HEARD');
  });

  it('calls higher intensity alone, for the working days of its rules, or of the parameter where it has none', async () => {
    await proposed([RAISED, STRICT_TAKEN_OVER, ORDINARY, EASED, TAKEN_OVER]);
    const called = `SELECT trim(uscc) || ' ' || closes_on FROM publication_hearing ORDER BY uscc`;
    expect(await column(silo, called)).toEqual([`${RAISED} ${CLOSES}`, `${STRICT_TAKEN_OVER} 2026-11-09`].sort());
  });

  it('takes an answer on the last day, and none the day after, nor a second one', async () => {
    const number = await proposed([RAISED, STRICT]);
    const at = async (uscc: string, today = CLOSES) => {
      const answer = { number: await hearingOf(silo, uscc, number), statement: '说明', evidence: [], objects: false };
      return answerHearing(silo.database, { ...answer, version: 1 }, officer(today));
    };
    await at(RAISED);
    await expect(at(STRICT, AFTER)).rejects.toMatchObject({ code: 'HEARING_CLOSED', facts: { state: 'LAPSED' } });
    await expect(at(RAISED)).rejects.toMatchObject({ code: 'WORK_CHANGED' });
  });
});

describe('publishing categories (分类监管管理办法 20-2, 22)', () => {
  it('leaves out who objects, whatever its intensity, and lists it; measures stay', async () => {
    const number = await proposed([RAISED, ORDINARY]);
    await answered(RAISED, number, true);
    const objection = { uscc: ORDINARY, matter: MATTER, statement: '不服', evidence: [] };
    await enterObjection(silo.database, objection, officer());
    await publish(number);
    expect(await publishedNow()).toEqual([]);
    expect([await entry(number, RAISED), await entry(number, ORDINARY)]).toEqual([
      'LEFT_OUT OBJECTION_OPEN',
      'LEFT_OUT OBJECTION_OPEN',
    ]);
  });

  it('opens a category to the public then and not before, without the notice, and tells it through the outbox', async () => {
    expect((await publicly(ORDINARY)).codes).toEqual(['CATEGORY_INTERNAL']);
    const number = await proposed([ORDINARY]);
    expect((await publicly(ORDINARY)).codes).toEqual(['CATEGORY_INTERNAL']);
    const told = await silo.count('outbox');
    await publish(number, TODAY);
    expect(await publicly(ORDINARY)).toEqual({
      categories: [{ category: 'ORDINARY', published: true, publishedOn: '2026-11-02', notice: null }],
      codes: undefined,
    });
    const event = `SELECT payload->'data'->>'published' FROM outbox WHERE aggregatetype = 'supervision-category'
      AND aggregateid = '${ORDINARY}' ORDER BY position DESC LIMIT 1`;
    expect(
      await column(silo, event.replace('ORDER BY position DESC LIMIT 1', `AND payload->'data'->>'published' = 'true'`)),
    ).toEqual(['true']);
    expect(await silo.count('outbox')).toBe(told + 1);
  });

  it('within an industry opens nothing to the public', async () => {
    const number = await proposed([ORDINARY], TODAY, { audience: 'INDUSTRY' });
    await publish(number, TODAY);
    expect(await entry(number, ORDINARY)).toBe('PUBLISHED');
    expect((await publicly(ORDINARY)).codes).toEqual(['CATEGORY_INTERNAL']);
  });

  it('is for somebody else than who proposed it, with the role', async () => {
    const both = { ...actors.officer, roles: ['supervision-officer', 'supervision-approver'] };
    const doing = { actor: both, today: TODAY };
    const number = await proposePublication(silo.database, { ...PROPOSAL, usccs: [ORDINARY] }, doing);
    const publishing = { number, version: 1, leaveOut: false };
    const own = publishCategories(silo.database, publishing, doing);
    await expect(own).rejects.toMatchObject({ code: 'SAME_PERSON_DECIDES' });
    const without = publishCategories(silo.database, publishing, officer());
    await expect(without).rejects.toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
    const pudong = publishCategories(silo.database, publishing, { actor: actors.pudongApprover, today: TODAY });
    await expect(pudong).rejects.toMatchObject({ code: 'WORK_UNKNOWN' });
    expect(await publishedNow()).toEqual([]);
  });

  it('leaves out a category that was replaced since it was proposed', async () => {
    const number = await proposed([ORDINARY]);
    const end = `UPDATE category_assignment SET until = '2026-11-03' WHERE uscc = '${ORDINARY}'`;
    await silo.database.transaction((client) => client.query(end));
    await publish(number);
    expect(await entry(number, ORDINARY)).toBe('LEFT_OUT CATEGORY_REPLACED');
  });

  it('is taken back for some entities or wholly, and what was open is internal again', async () => {
    const number = await proposed([ORDINARY, EASED]);
    await publish(number, TODAY);
    const back = (version: number, usccs: string[] | null) =>
      withdrawPublication(silo.database, { number, version, reason: '信息有误', usccs }, approver());
    await back(2, [EASED]);
    expect(await publishedNow()).toEqual([ORDINARY]);
    await back(3, null);
    expect(await publishedNow()).toEqual([]);
    expect((await publicly(ORDINARY)).codes).toEqual(['CATEGORY_INTERNAL']);
    await expect(back(4, null)).rejects.toMatchObject({ code: 'WORK_STATE_UNFIT' });
  });

  it('is not taken back for a list of nobody, and nothing is written then', async () => {
    const number = await proposed([ORDINARY]);
    await publish(number, TODAY);
    const nobody = { number, version: 2, reason: '信息有误', usccs: [] };
    const back = withdrawPublication(silo.database, nobody, approver());
    await expect(back).rejects.toMatchObject({ code: 'PUBLICATION_EMPTY', facts: { field: 'usccs' } });
    expect(await publishedNow()).toEqual([ORDINARY]);
    expect(await silo.count(`supervision_event WHERE kind = 'WITHDRAWN'`)).toBe(0);
    expect(await silo.count(`category_publication WHERE number = '${number}' AND version = 2`)).toBe(1);
  });

  it('tells a run of another line or of another office from none by nothing', async () => {
    const copy = (number: string, authority: string) =>
      silo.database.dataSource.query(
        `INSERT INTO evaluation_run (number, rule_set, matter_code, authority, kind, day, seq, state, started_by)
         SELECT $1, rule_set, matter_code, $2, kind, day, seq, state, started_by FROM evaluation_run LIMIT 1`,
        [number, authority],
      );
    await copy('RUN-2026-900002', 'EMERGENCY');
    await copy('RUN-2026-900003', 'SAMR-310112');
    const own = { actor: actors.pudongOfficer, today: TODAY };
    const refusal = (run: string, doing = own) =>
      proposePublication(silo.database, { ...PROPOSAL, run, usccs: null }, doing).catch((error) => [
        error.code,
        { ...error.facts, received: null },
      ]);
    const unknown = ['WORK_UNKNOWN', { field: 'run', received: null }];
    for (const run of ['RUN-2026-900002', 'RUN-2026-900003', 'RUN-2026-999999'])
      expect(await refusal(run)).toEqual(unknown);
    expect(await refusal('RUN-2026-900002', officer())).toEqual(unknown);
    expect(await refusal('RUN-2026-900003', officer())).toEqual(['PUBLICATION_EMPTY', expect.anything()]);
    await proposePublication(silo.database, { ...PROPOSAL, run: 'RUN-2026-900001', usccs: null }, own);
    expect(await column(silo, 'SELECT trim(uscc) FROM publication_entry')).toEqual([PUDONG]);
  });

  it('takes the categories of an adopted run that can be published, or of one intensity of it', async () => {
    const run = { run: 'RUN-2026-900001', usccs: null } as const;
    await proposePublication(silo.database, { ...PROPOSAL, ...run }, officer());
    const entries = (at: number) =>
      column(
        silo,
        `SELECT trim(uscc) FROM publication_entry WHERE publication =
        (SELECT id FROM category_publication ORDER BY id OFFSET ${at} LIMIT 1) ORDER BY uscc`,
      );
    expect(await entries(0)).toEqual([RAISED, STRICT, ORDINARY, EASED, PUDONG].sort());
    await proposePublication(silo.database, { ...PROPOSAL, ...run, category: 'LOWER' }, officer());
    expect(await entries(1)).toEqual([EASED]);
  });

  it('lets an office propose its own entities alone, and the department above it those of its offices', async () => {
    const own = { actor: actors.pudongOfficer, today: TODAY };
    await proposePublication(silo.database, { ...PROPOSAL, usccs: [PUDONG] }, own);
    const above = proposePublication(silo.database, { ...PROPOSAL, usccs: [ORDINARY] }, own);
    await expect(above).rejects.toMatchObject({ code: 'CATEGORY_NOT_PUBLISHABLE', facts: { entities: [ORDINARY] } });
    await proposed([PUDONG]);
    const forAbove = { ...PROPOSAL, authority: 'SAMR', usccs: [ORDINARY] };
    const acting = proposePublication(silo.database, forAbove, own);
    await expect(acting).rejects.toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
  });

  it.each<[string, Partial<PublicationProposal>, string]>([
    ['of an entity without a category', { usccs: [ORDINARY, UNKNOWN] }, 'CATEGORY_NOT_PUBLISHABLE'],
    ['of an entity that was not evaluated', { usccs: [TOO_NEW] }, 'CATEGORY_NOT_PUBLISHABLE'],
    ['of a code that is none', { usccs: ['91310115MA1H9YGWX0'] }, 'USCC_CHECK_DIGIT'],
    ['of nobody', { usccs: [] }, 'PUBLICATION_EMPTY'],
    ['of neither a run nor a list', { usccs: null }, 'PUBLICATION_SCOPE_UNFIT'],
    ['of a run and a list', { run: 'RUN-2026-900001', usccs: [ORDINARY] }, 'PUBLICATION_SCOPE_UNFIT'],
    ['of a run that is unknown', { run: 'RUN-2026-999999', usccs: null }, 'WORK_UNKNOWN'],
    ['in a matter that is unknown', { matter: 'NO_SUCH', usccs: [ORDINARY] }, 'SUPERVISION_MATTER_UNKNOWN'],
    ['for an authority that is unknown', { authority: 'NOBODY', usccs: [ORDINARY] }, 'UNKNOWN_DEPARTMENT'],
    ['without a reason', { usccs: [ORDINARY], reason: ' ' }, 'TEXT_EMPTY'],
  ])('is refused %s, and nothing is stored', async (_, changed, code) => {
    const proposal = proposePublication(silo.database, { ...PROPOSAL, ...changed }, officer());
    await expect(proposal).rejects.toMatchObject({ code });
    for (const table of ['category_publication', 'publication_entry', 'publication_hearing', 'supervision_event']) {
      expect(await silo.count(table)).toBe(0);
    }
  });
});

describe('reading publications and hearings', () => {
  const ALL = `query ($number: ID!) { publication(number: $number) { number state version audience counts { outcome entities }
      entries(first: 1) { totalCount pageInfo { hasNextPage } edges { node { entity { uscc } category outcome leftOut hearing } } } }
    publications { totalCount } hearings(publication: $number) { edges { node { number state closesOn objection } } } }`;

  it('gives the officer the list with outcomes, hearings and their states', async () => {
    const number = await proposed([RAISED, ORDINARY]);
    await answered(RAISED, number, true);
    await publish(number);
    const { data, errors } = await silo.ask(ALL, { number }, actors.officer);
    expect(errors).toBeUndefined();
    expect(data?.publication).toMatchObject({
      ...{ number, state: 'PUBLISHED', version: 2 },
      counts: [
        { outcome: 'LEFT_OUT', entities: 1 },
        { outcome: 'PUBLISHED', entities: 1 },
      ],
      entries: { totalCount: 2, pageInfo: { hasNextPage: true } },
    });
    const objection = expect.stringMatching(/^OBJ-2026-/);
    expect(data?.hearings).toMatchObject({ edges: [{ node: { state: 'HEARD', closesOn: CLOSES, objection } }] });
  });

  it.each([
    '{ publications { totalCount } }',
    '{ publication(number: "PUB-2026-000001") { number } }',
    '{ hearings { totalCount } }',
    '{ hearing(number: "HRG-2026-000001") { number } }',
    '{ objections { totalCount } }',
    '{ objection(number: "OBJ-2026-000001") { number } }',
    '{ interviews { totalCount } }',
    '{ interview(number: "ITV-2026-000001") { number } }',
    '{ subjectNotices { totalCount } }',
  ])('gives the public nothing of %s', async (query) => {
    await proposed([RAISED]);
    const { data, errors } = await silo.ask(query, {}, PUBLIC);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_PUBLIC']);
    expect(Object.values(data ?? {})).toEqual([null]);
  });

  it('gives another department no publication by its number', async () => {
    const number = await proposed([ORDINARY]);
    expect((await silo.ask(ALL, { number }, actors.stranger)).data).toMatchObject({ publication: null });
  });

  it('keeps the history of each entity: called, published, taken back', async () => {
    const number = await proposed([RAISED]);
    await publish(number);
    await withdrawPublication(silo.database, { number, version: 2, reason: '撤回' }, approver());
    const steps = `SELECT topic || ' ' || kind FROM supervision_event WHERE uscc = '${RAISED}'
      AND matter_code = '${MATTER}' ORDER BY id`;
    expect(await column(silo, steps)).toEqual(['hearing NOTIFIED', 'publication PUBLISHED', 'publication WITHDRAWN']);
  });
});
