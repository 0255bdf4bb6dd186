import { day } from '../../kernel/values/day';
import { decideKeyObject } from '../../subgraphs/supervision/store/risk/decideKeyObject';
import { draftKeyList, publishKeyList } from '../../subgraphs/supervision/store/risk/draftKeyList';
import { putOnKeyList } from '../../subgraphs/supervision/store/risk/keyListObjects';
import { type OpenSilo, PUBLIC } from '../support/openSilo';
import {
  at,
  type Change,
  changing,
  clear,
  openRiskSilo,
  people,
  plantEvidence,
  USCCS,
} from '../support/supervision/riskDesk';

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openRiskSilo();
});
beforeEach(() => clear(silo, 'key_list_object', 'key_list', 'key_supervision', 'evidence_record', 'outbox'));
afterAll(() => silo.close());

const open = () => silo;
const draft = changing(open, 'draftKeyList', 'DraftKeyListInput', 'state cap');
const publish = changing(open, 'publishKeyList', 'SupervisionWorkAt', 'state cap publishedOn');
const put = changing(open, 'putOnKeyList', 'PutOnKeyListInput', 'state entity { uscc }');
const take = changing(open, 'takeOffKeyList', 'TakeOffKeyListInput', 'state removalReason');
const decide = changing(open, 'decideKeyObject', 'DecideKeyObjectInput', 'state since until visitedOn');

const { officer, approver, pudong, minhang, office } = people;
const LIST = {
  authority: 'SAMR',
  matter: 'FOOD_SERVICE',
  year: 2026,
  ground: 'LIFE_AND_HEALTH',
  basis: '食品安全法 第一百零九条',
  procedure: '每年至少现场检查一次，发现问题的三个月内复查',
  mostObjects: 2,
};

async function published(changed: object = {}): Promise<string> {
  const drafted = at(await draft({ ...LIST, ...changed }, officer));
  return at(await publish(drafted, approver)).number;
}
async function listed(list: string, uscc: string): Promise<Change> {
  const proposed = await put({ list, uscc, reason: '上年度发生食品安全事故' }, officer);
  return decide({ ...at(proposed), approve: true, reason: '符合列入条件' }, approver);
}
async function coverageOf(list: string): Promise<unknown> {
  const { data, errors } = await silo.ask(
    `query ($list: ID!) { keyList(number: $list) { objectCount
       coverage { objects visited uncovered perMille isCovered takenOffUnvisited }
       objects(uncovered: true) { totalCount edges { node { entity { uscc } visitedOn } } } } }`,
    { list },
    officer,
  );
  expect(errors).toBeUndefined();
  return data?.keyList;
}

describe('沪府发〔2020〕7号（八）: key list', () => {
  it('takes objects up to its cap and refuses the next one, proposed or confirmed', async () => {
    const list = await published();
    const third = await put({ list, uscc: USCCS[2], reason: '高风险' }, officer);
    expect(await listed(list, USCCS[0])).toMatchObject({ done: { state: 'LISTED', since: '2026-11-02' } });
    expect(await listed(list, USCCS[1])).toMatchObject({ done: { state: 'LISTED', until: '2027-01-01' } });
    const full = { code: 'KEY_LIST_FULL', listed: 2, limit: 2 };
    expect((await put({ list, uscc: USCCS[3], reason: '高风险' }, officer)).refusal).toMatchObject(full);
    const confirm = { ...at(third), approve: true, reason: '同意' };
    expect((await decide(confirm, approver)).refusal).toMatchObject(full);
    expect(await silo.count('key_supervision')).toBe(2);
  });

  it('without a number of its own has a share of the subjects, fixed when it is published', async () => {
    const list = await published({ mostObjects: null });
    expect((await silo.ask('{ keyLists { edges { node { cap } } } }', {}, PUBLIC)).data).toMatchObject({
      keyLists: { edges: [{ node: { cap: 0 } }] },
    });
    expect((await put({ list, uscc: USCCS[0], reason: '高风险' }, officer)).refusal).toMatchObject({ limit: 0 });
  });

  it('takes no more objects in its cap when two are confirmed at once', async () => {
    const list = await published({ mostObjects: 1 });
    const doing = { actor: officer, today: day('2026-11-02') };
    const numbers = [USCCS[0], USCCS[1]].map((uscc) =>
      putOnKeyList(silo.database, { list, uscc, reason: '高风险' }, doing),
    );
    const decisions = (await Promise.all(numbers)).map((number) =>
      decideKeyObject(
        silo.database,
        { number, version: 1, approve: true, reason: '同意' },
        { ...doing, actor: approver },
      ),
    );
    const outcomes = await Promise.allSettled(decisions);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await silo.count(`key_list_object WHERE state = 'LISTED'`)).toBe(1);
  });

  it('has a limit on the matters of an authority and year', async () => {
    for (let n = 1; n <= 6; n++) {
      await silo.database.dataSource.query(
        `INSERT INTO supervision_matter SELECT code || '_${n}', name, name_en, lead_department, legal_basis, in_force_from,
           in_force_to, source_department, source_record_id || '_${n}', observed_at FROM supervision_matter
         WHERE code = 'FOOD_SERVICE'`,
      );
    }
    for (let n = 1; n <= 5; n++) await published({ matter: `FOOD_SERVICE_${n}` });
    const sixth = at(await draft({ ...LIST, matter: 'FOOD_SERVICE_6' }, officer));
    expect((await publish(sixth, approver)).refusal).toMatchObject({ code: 'KEY_LIST_TOO_MANY_MATTERS', limit: 5 });
    expect((await publish(at(await draft({ ...LIST, year: 2027 }, officer)), approver)).refusal).toBeUndefined();
  });

  it('is confirmed by another person than who proposed, and told as key supervision and as evidence', async () => {
    const list = await published();
    const both = { ...officer, roles: ['supervision-officer', 'supervision-approver'] };
    const proposed = at(await put({ list, uscc: USCCS[0], reason: '高风险' }, both));
    const confirm = { ...proposed, approve: true, reason: '同意' };
    expect((await decide(confirm, both)).refusal).toMatchObject({ code: 'SAME_PERSON_DECIDES' });
    expect((await decide(confirm, approver)).done).toMatchObject({ state: 'LISTED' });
    const standing = `uscc = '${USCCS[0]}' AND since = '2026-11-02' AND until = '2027-01-01'`;
    expect(await silo.count(`key_supervision WHERE ${standing}`)).toBe(1);
    expect(await silo.count(`evidence_record WHERE kind = 'KEY_LISTING' AND uscc = '${USCCS[0]}'`)).toBe(1);
    expect(await silo.count(`outbox WHERE aggregatetype = 'key-supervision'`)).toBe(1);
    expect(await silo.count(`outbox WHERE payload->'data'->>'matter_code' = 'FOOD_SERVICE'`)).toBe(1);
  });

  it('lets an object go from the next day, and its place be taken', async () => {
    const list = await published({ mostObjects: 1 });
    const on = at(await listed(list, USCCS[0]));
    const removal = at(await take({ ...on, reason: '已停止餐饮服务' }, officer));
    const { done } = await decide({ ...removal, approve: true, reason: '核实' }, approver);
    expect(done).toMatchObject({ state: 'REMOVED', until: '2026-11-03' });
    expect(await silo.count(`key_supervision WHERE until = '2026-11-03'`)).toBe(1);
    expect((await listed(list, USCCS[1])).done).toMatchObject({ state: 'LISTED' });
  });

  it('tells every step of an object in its matter, for the file', async () => {
    const on = at(await listed(await published(), USCCS[2]));
    const removal = at(await take({ ...on, reason: '已停止餐饮服务' }, officer));
    await decide({ ...removal, approve: true, reason: '核实' }, approver);
    const told = `SELECT kind FROM supervision_event WHERE topic = 'key-list' AND number = $1
      AND matter_code = 'FOOD_SERVICE' ORDER BY sequence`;
    const steps = await silo.database.dataSource.query(told, [on.number]);
    const kinds = ['PROPOSED', 'LISTED', 'REMOVAL_PROPOSED', 'REMOVED'];
    expect(steps.map(({ kind }: { kind: string }) => kind)).toEqual(kinds);
  });

  it('keeps an object whose removal is refused, and lists none whose proposal is', async () => {
    const list = await published();
    const removal = at(await take({ ...at(await listed(list, USCCS[0])), reason: '整改完成' }, officer));
    expect((await decide({ ...removal, approve: false, reason: '尚未复查' }, approver)).done).toMatchObject({
      state: 'LISTED',
    });
    const proposed = at(await put({ list, uscc: USCCS[1], reason: '高风险' }, officer));
    expect((await decide({ ...proposed, approve: false, reason: '不符合' }, approver)).done).toMatchObject({
      state: 'REJECTED',
      since: null,
    });
    expect(await silo.count('key_supervision')).toBe(1);
  });
});

describe('沪府发〔2020〕7号（八）: full coverage', () => {
  it('lists each object without a visit in the year, and is full when there is none', async () => {
    const list = await published();
    for (const uscc of USCCS.slice(0, 2)) await listed(list, uscc);
    await plantEvidence(silo.database, [
      { key: 'visit-1', uscc: USCCS[0], kind: 'INSPECTION_VISIT', on: '2026-01-01' },
      { key: 'visit-0', uscc: USCCS[1], kind: 'INSPECTION_VISIT', on: '2025-12-31' },
    ]);
    expect(await coverageOf(list)).toMatchObject({
      coverage: { objects: 2, visited: 1, uncovered: 1, perMille: 500, isCovered: false },
      objects: { totalCount: 1, edges: [{ node: { entity: { uscc: USCCS[1] }, visitedOn: null } }] },
    });
    await plantEvidence(silo.database, [
      { key: 'visit-2', uscc: USCCS[1], kind: 'INSPECTION_VISIT', on: '2026-11-02' },
    ]);
    expect(await coverageOf(list)).toMatchObject({
      coverage: { visited: 2, perMille: 1000, isCovered: true },
      objects: { totalCount: 0 },
    });
  });

  it('counts visits by the department and the offices of the line of the list, and by no other', async () => {
    const list = await published();
    for (const uscc of USCCS.slice(0, 2)) await listed(list, uscc);
    const visit = (key: string, uscc: string, source: string) => ({
      ...{ key, uscc, source },
      ...{ kind: 'INSPECTION_VISIT', on: '2026-03-02' },
    });
    await plantEvidence(silo.database, [
      visit('fire-1', USCCS[0], 'EMERGENCY'),
      visit('fire-2', USCCS[1], 'EMERGENCY-310115'),
    ]);
    const uncovered = [USCCS[1], USCCS[0]].map((uscc) => ({ node: { entity: { uscc }, visitedOn: null } }));
    expect(await coverageOf(list)).toMatchObject({
      coverage: { objects: 2, visited: 0, uncovered: 2 },
      objects: { totalCount: 2, edges: uncovered },
    });
    await plantEvidence(silo.database, [visit('food-1', USCCS[0], 'SAMR-310115'), visit('food-2', USCCS[1], 'SAMR')]);
    expect(await coverageOf(list)).toMatchObject({
      coverage: { visited: 2, isCovered: true },
      objects: { totalCount: 0 },
    });
  });

  it('reads the objects of many lists in as many statements as those of one', async () => {
    const ASK = '{ keyLists { edges { node { objects { totalCount edges { node { number visitedOn } } } } } } }';
    const first = await published({ mostObjects: 3 });
    for (const uscc of USCCS.slice(0, 3)) await listed(first, uscc);
    silo.takeStatements();
    await silo.ask(ASK, {}, officer);
    const ofOne = silo.takeStatements().length;
    await listed(await published({ year: 2027 }), USCCS[0]);
    silo.takeStatements();
    const { data } = await silo.ask(ASK, {}, officer);
    expect([ofOne, silo.takeStatements().length]).toEqual([3, 3]);
    expect(data).toMatchObject({
      keyLists: { edges: [{ node: { objects: { totalCount: 1 } } }, { node: { objects: { totalCount: 3 } } }] },
    });
  });

  it('pages through the objects of a list with cursors for the list and the filter alone', async () => {
    const lists = [await published({ mostObjects: 3 }), await published({ year: 2027 })];
    for (const uscc of USCCS.slice(0, 3)) await listed(String(lists[0]), uscc);
    const PAGE = `query ($list: ID!, $after: String, $state: KeyObjectState) { keyList(number: $list) {
      objects(first: 2, after: $after, state: $state) { edges { node { entity { uscc } } } pageInfo { endCursor } } } }`;
    type Page = {
      keyList: { objects: { edges: { node: { entity: { uscc: string } } }[]; pageInfo: { endCursor: string } } };
    };
    const read = async (asked: object) =>
      (await silo.ask(PAGE, { list: lists[0], ...asked }, officer)) as unknown as { data: Page };
    const seen = ({ data }: { data: Page }) => data.keyList.objects.edges.map(({ node }) => node.entity.uscc);
    const one = await read({});
    const after = one.data.keyList.objects.pageInfo.endCursor;
    expect([seen(one), seen(await read({ after }))]).toEqual([[USCCS[2], USCCS[1]], [USCCS[0]]]);
    for (const other of [{ state: 'LISTED' }, { list: lists[1] }]) {
      const { errors } = await silo.ask(PAGE, { list: lists[0], after, ...other }, officer);
      expect(errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
    }
  });

  it('tells of objects that were taken off the list without a visit', async () => {
    const list = await published();
    const removal = at(await take({ ...at(await listed(list, USCCS[0])), reason: '已迁出' }, officer));
    await decide({ ...removal, approve: true, reason: '核实' }, approver);
    expect(await coverageOf(list)).toMatchObject({ coverage: { objects: 0, isCovered: false, takenOffUnvisited: 1 } });
  });
});

describe('沪府发〔2020〕7号（八）: who sees a key list', () => {
  const LISTS = '{ keyLists { totalCount edges { node { number matter procedure cap objectCount } } } }';
  const OBJECTS = `query ($list: ID!) { keyList(number: $list) { procedure
    objects { edges { node { entity { uscc } } } } coverage { visited } } }`;

  it('everybody reads matters, procedure and counts of a published one, and nobody else its objects', async () => {
    const list = await published();
    await listed(list, USCCS[0]);
    const node = { number: list, procedure: LIST.procedure, cap: 2, objectCount: 1 };
    expect((await silo.ask(LISTS, {}, PUBLIC)).data).toMatchObject({ keyLists: { edges: [{ node }] } });
    const { data, errors } = await silo.ask(OBJECTS, { list }, PUBLIC);
    expect(data).toEqual({ keyList: { procedure: LIST.procedure, objects: null, coverage: null } });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_PUBLIC', 'NOT_PUBLIC']);
    expect(JSON.stringify(await silo.ask(OBJECTS, { list }, PUBLIC))).not.toContain(USCCS[0]);
    expect((await silo.ask(OBJECTS, { list }, office)).errors).toBeUndefined();
  });

  it('the office in charge of an object sees that one, and no other of the list', async () => {
    const list = await published();
    await listed(list, USCCS[0]);
    await listed(list, USCCS[4]);
    const CHARGED =
      'query ($list: ID!) { keyList(number: $list) { objects { totalCount edges { node { entity { uscc } office { code } } } } } }';
    const objects = async (as: Parameters<OpenSilo['ask']>[2]) => (await silo.ask(CHARGED, { list }, as)).data?.keyList;
    const node = { entity: { uscc: USCCS[4] }, office: { code: 'SAMR-310112' } };
    expect(await objects(minhang)).toEqual({ objects: { totalCount: 1, edges: [{ node }] } });
    expect(await objects(people.emergency)).toMatchObject({ objects: { totalCount: 0 } });
    expect(await objects(officer)).toMatchObject({ objects: { totalCount: 2 } });
    const coverage = await silo.ask(
      'query ($list: ID!) { keyList(number: $list) { coverage { visited } } }',
      { list },
      minhang,
    );
    expect(coverage.errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_PUBLIC']);
  });

  it('reads them newest first, page by page, with cursors for the same filter alone', async () => {
    const numbers = [await published({ year: 2027 }), await published()].reverse();
    const PAGE = `query ($after: String, $year: Int) { keyLists(first: 1, after: $after, filter: { year: $year }) {
      totalCount edges { node { number } } pageInfo { hasNextPage endCursor } } }`;
    type Page = { keyLists: { edges: { node: { number: string } }[]; pageInfo: { endCursor: string } } };
    const first = (await silo.ask(PAGE, {}, PUBLIC)).data as unknown as Page;
    const after = first.keyLists.pageInfo.endCursor;
    const second = (await silo.ask(PAGE, { after }, PUBLIC)).data as unknown as Page;
    expect([first, second].map(({ keyLists }) => keyLists.edges[0]?.node.number)).toEqual(numbers);
    const other = await silo.ask(PAGE, { after, year: 2026 }, PUBLIC);
    expect(other.errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
  });

  it('a draft is for its line and the reform office', async () => {
    await draft(LIST, officer);
    expect((await silo.ask(LISTS, {}, PUBLIC)).data).toMatchObject({ keyLists: { totalCount: 0 } });
    expect((await silo.ask(LISTS, {}, pudong)).data).toMatchObject({ keyLists: { totalCount: 0 } });
    expect((await silo.ask(LISTS, {}, office)).data).toMatchObject({ keyLists: { totalCount: 1 } });
  });
});

describe('沪府发〔2020〕7号（八）: what is refused, and then nothing is stored', () => {
  it.each([
    ['an unknown matter', { matter: 'NONE' }, 'SUPERVISION_MATTER_UNKNOWN'],
    ['a year that is over', { year: 2025 }, 'KEY_LIST_YEAR_OVER'],
    ['a year after the next', { year: 2028 }, 'KEY_LIST_YEAR_OVER'],
    ['no objects at all', { mostObjects: 0 }, 'KEY_LIST_CAP_UNFIT'],
    ['more objects than a list may name', { mostObjects: 201 }, 'KEY_LIST_CAP_UNFIT'],
    ['no basis', { basis: ' ' }, 'TEXT_EMPTY'],
    ['no procedure', { procedure: '' }, 'TEXT_EMPTY'],
    ['an unknown authority', { authority: 'NOBODY' }, 'UNKNOWN_DEPARTMENT'],
    ['another authority', { authority: 'EMERGENCY' }, 'NOT_YOUR_SUPERVISION'],
  ])('%s', async (_, changed, code) => {
    const told = await silo.count('supervision_event');
    expect((await draft({ ...LIST, ...changed }, officer)).refusal).toMatchObject({ code });
    expect(await silo.count('key_list')).toBe(0);
    expect(await silo.count('supervision_event')).toBe(told);
  });

  it('who is no subject of the matter, who is on the list, and a wrong code', async () => {
    const list = await published();
    await listed(list, USCCS[0]);
    const codes = async (uscc: string) => (await put({ list, uscc, reason: '高风险' }, officer)).refusal?.code;
    expect(await codes('91310115MA1K3B7C6H')).toBe('USCC_CHECK_DIGIT');
    expect(await codes('91350100M000100Y43')).toBe('NOT_A_SUBJECT');
    expect(await codes(USCCS[0])).toBe('KEY_OBJECT_EXISTS');
    expect(await silo.count('key_list_object')).toBe(1);
  });

  it('an object on a draft, a second list of the year, and a stale version', async () => {
    const drafted = at(await draft(LIST, officer));
    const early = await put({ list: drafted.number, uscc: USCCS[0], reason: '高风险' }, officer);
    expect(early.refusal).toMatchObject({ code: 'WORK_STATE_UNFIT', possibleIn: ['PUBLISHED'] });
    expect((await draft(LIST, officer)).refusal).toMatchObject({ code: 'KEY_LIST_EXISTS', list: drafted.number });
    expect((await publish({ ...drafted, version: 2 }, approver)).refusal).toMatchObject({ code: 'WORK_CHANGED' });
  });

  it('a list whose year has ended takes no object', async () => {
    const doing = { actor: officer, today: day('2026-12-31') };
    const input = { ...LIST, ground: 'LIFE_AND_HEALTH' as const };
    const number = await draftKeyList(silo.database, input, doing);
    await publishKeyList(silo.database, { number, version: 1 }, { ...doing, actor: approver });
    const on = (today: string, uscc: string) =>
      putOnKeyList(silo.database, { list: number, uscc, reason: '高风险' }, { ...doing, today: day(today) });
    await expect(on('2026-12-31', USCCS[0])).resolves.toMatch(/^KO-2026-\d{6}$/);
    await expect(on('2027-01-01', USCCS[1])).rejects.toMatchObject({ code: 'KEY_LIST_YEAR_OVER' });
  });
});
