import { verifyChains } from '../../kernel/service/work/verifyChains';
import { day } from '../../kernel/values/day';
import { inspection } from '../../subgraphs/inspection';
import { ITEM_METHODS } from '../../subgraphs/inspection/rules/library/libraryWords';
import { UNCLEAR_PARTS } from '../../subgraphs/inspection/rules/library/readItem';
import { itemsOn } from '../../subgraphs/inspection/store/library/itemsOn';
import { PROPOSAL_STATES } from '../../subgraphs/inspection/store/library/proposalRows';
import { INSPECTION_HISTORY } from '../../subgraphs/inspection/store/work/appendEvent';
import { enumValues } from '../support/enumValues';
import { at, changing, historyOf, keepers, PROPOSED_ITEM } from '../support/inspection/libraryDesk';
import { OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openSilo(inspection);
});
beforeEach(async () => {
  for (const table of ['item_proposal', 'inspection_item'])
    await silo.database.dataSource.query(`DELETE FROM ${table}`);
});
afterAll(() => silo.close());

const open = () => silo;
const PROPOSAL = 'number version state code kind ratioFloorPpm ratioCeilingPpm methods item { code publishedOn basis }';
const propose = changing(open, 'proposeItem', 'ProposeItemInput', PROPOSAL);
const publish = changing(open, 'publishItem', 'PublishItemInput', PROPOSAL);
const reject = changing(open, 'rejectItem', 'RejectItemInput', `${PROPOSAL} decisionReason`);
const withdraw = changing(open, 'withdrawItem', 'WithdrawItemInput', 'code publishedOn withdrawnOn');
const endBasis = changing(open, 'endItemBasis', 'EndItemBasisInput', 'code basisEndedOn');
const { planner, head, fireHead, firePlanner, inspector } = keepers;

const published = async (changed: object = {}) => {
  const { number, version } = at(await propose({ ...PROPOSED_ITEM, ...changed }, planner));
  return publish({ number, version }, head);
};
const listed = (on: string, ...codes: string[]) =>
  silo.database.transaction((client) => itemsOn(client, codes, day(on)));
const LIST = `query ($on: Date, $basis: String, $ended: Date, $matter: String, $method: ItemMethod, $kind: InspectionItemKind) {
  inspectionItems(publishedOn: $on, basis: $basis, basisEndedOn: $ended, matter: $matter, method: $method, kind: $kind) {
    edges { node { code name nameEn objectType methods ratioFloorPpm ratioCeilingPpm leastPerYear mostPerYear
      inspectorField matter basisEndedOn withdrawnOn } } } }`;
const listCodes = async (filter: Record<string, unknown> = {}) => {
  const { data, errors } = await silo.ask(LIST, filter, PUBLIC);
  expect(errors).toBeUndefined();
  const { edges } = (data as { inspectionItems: { edges: { node: { code: string } }[] } }).inspectionItems;
  return edges.map(({ node }) => node.code);
};

describe('words of the library', () => {
  it.each([
    ['ItemMethod', ITEM_METHODS],
    ['ItemProposalState', PROPOSAL_STATES],
    ['UnclearItemPart', UNCLEAR_PARTS],
  ])('%s of the API has the values of the rules', (name, known) => {
    expect(enumValues('inspection', name)).toEqual([...known]);
  });
});

describe('沪府发〔2020〕7号（十一）: an item of the list', () => {
  it('is proposed by a planner and published by another person, with everything that the list names', async () => {
    const told = await silo.count('outbox');
    const proposed = await propose(PROPOSED_ITEM, planner);
    expect(await silo.count('outbox')).toBe(told);
    expect(proposed.done).toMatchObject({ state: 'PROPOSED', methods: ['ON_SITE', 'TESTING'], item: null });
    expect(await listCodes()).toEqual([]);
    const { number, version } = at(proposed);
    const item = { code: 'AMR-31', publishedOn: '2026-11-02', basis: PROPOSED_ITEM.basis };
    expect((await publish({ number, version }, head)).done).toMatchObject({ state: 'PUBLISHED', item });
    expect(await silo.count('outbox')).toBe(told + 1);
    const { data } = await silo.ask(LIST, {}, PUBLIC);
    const { department, kind, basis, ...content } = PROPOSED_ITEM;
    const node = { ...content, nameEn: PROPOSED_ITEM.name, methods: ['ON_SITE', 'TESTING'], leastPerYear: null };
    expect(data).toEqual({
      inspectionItems: { edges: [{ node: { ...node, basisEndedOn: null, withdrawnOn: null } }] },
    });
  });

  it('leaves a trace that is chained, with who did what', async () => {
    const number = 'TRACED-01';
    await published({ code: number });
    await withdraw({ code: number, withdrawnOn: '2026-11-03', reason: '事项合并' }, head);
    const entries = await historyOf(silo, 'item', number);
    expect(entries.map(({ kind, actor }) => [kind, actor])).toEqual([
      ['PROPOSED', 'planner'],
      ['PUBLISHED', 'head'],
      ['WITHDRAWN', 'head'],
    ]);
    const proof = await verifyChains(silo.database.statements, INSPECTION_HISTORY, [{ topic: 'item', number }]);
    expect(proof).toMatchObject([{ entries: 3, intact: true }]);
  });

  it('is not published by whoever proposed it, nor by a planner or another department', async () => {
    const both = { ...head, roles: ['planner', 'inspection-head'] };
    const { number, version } = at(await propose(PROPOSED_ITEM, both));
    expect((await publish({ number, version }, both)).refusal).toMatchObject({ code: 'SAME_PERSON_APPROVES' });
    expect((await publish({ number, version }, planner)).refusal).toMatchObject({ code: 'NOT_YOUR_INSPECTION' });
    expect((await publish({ number, version }, fireHead)).refusal).toMatchObject({ code: 'WORK_UNKNOWN' });
    expect((await reject({ number, version, reason: '不同意' }, both)).refusal).toMatchObject({
      code: 'SAME_PERSON_APPROVES',
    });
    expect(await silo.count('inspection_item')).toBe(0);
  });

  it('is replaced while it is open by whoever has seen it, and by nobody who has not', async () => {
    const first = at(await propose(PROPOSED_ITEM, planner));
    const other = { ...PROPOSED_ITEM, ratioCeilingPpm: 30_000 };
    expect((await propose(other, planner)).refusal).toMatchObject({ code: 'WORK_CHANGED' });
    expect((await propose({ ...other, version: 1 }, planner)).done).toMatchObject({
      number: first.number,
      version: 2,
      ratioCeilingPpm: 30_000,
    });
    expect((await publish(first, head)).refusal).toMatchObject({ code: 'WORK_CHANGED' });
    expect((await reject({ ...first, version: 2, reason: '比例过低' }, head)).done).toMatchObject({
      state: 'REJECTED',
    });
    expect((await publish({ ...first, version: 3 }, head)).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
  });

  it('changes by a further proposal, and keeps its first day on the list', async () => {
    await published();
    expect((await propose({ ...PROPOSED_ITEM, department: 'FIRE' }, firePlanner)).refusal).toMatchObject({
      code: 'ITEM_OF_ANOTHER_DEPARTMENT',
      department: 'SAMR',
    });
    const changed = await published({ ratioCeilingPpm: 20_000 });
    expect(changed.done).toMatchObject({ ratioCeilingPpm: 20_000, item: { publishedOn: '2026-11-02' } });
    expect(await listed('2026-11-02', 'AMR-31')).toMatchObject([{ ratioCeilingPpm: 20_000 }]);
    expect(await silo.count('item_proposal')).toBe(2);
  });

  it('leaves the list on its day, and its code is not used again', async () => {
    await published();
    const input = { code: 'AMR-31', withdrawnOn: '2026-11-03', reason: '事项合并' };
    expect((await withdraw({ ...input, withdrawnOn: '2026-11-02' }, head)).refusal).toMatchObject({
      code: 'INSPECTION_ITEM_DAYS_UNFIT',
    });
    expect((await withdraw(input, planner)).refusal).toMatchObject({ code: 'NOT_YOUR_INSPECTION' });
    expect((await withdraw(input, head)).done).toMatchObject({ withdrawnOn: '2026-11-03' });
    expect(await listed('2026-11-02', 'AMR-31')).toHaveLength(1);
    expect(await listed('2026-11-03', 'AMR-31')).toHaveLength(0);
    expect((await withdraw(input, head)).refusal).toMatchObject({ code: 'ITEM_WITHDRAWN' });
    expect((await propose(PROPOSED_ITEM, planner)).refusal).toMatchObject({ code: 'ITEM_WITHDRAWN' });
    expect((await withdraw({ ...input, code: 'NONE' }, head)).refusal).toMatchObject({
      code: 'INSPECTION_ITEM_UNKNOWN',
    });
  });
});

describe('国办发〔2015〕58号: the ratio of an item', () => {
  it('of a general item without its own ceiling is bounded by the one for all, of a key item by none', async () => {
    await published({ ratioCeilingPpm: null });
    await published({ code: 'AMR-32', kind: 'KEY', ratioFloorPpm: 1_000_000, ratioCeilingPpm: null });
    expect(await listed('2026-11-02', 'AMR-31', 'AMR-32', 'NONE')).toMatchObject([
      { code: 'AMR-31', kind: 'GENERAL', ratioCeilingPpm: 100_000, ratioFloorPpm: 10_000 },
      { code: 'AMR-32', kind: 'KEY', ratioCeilingPpm: null, ratioFloorPpm: 1_000_000 },
    ]);
  });

  it.each([
    ['a floor above the ceiling', { ratioFloorPpm: 50_001 }, 'ITEM_RATIO_UNFIT'],
    ['a floor above the ceiling for all', { ratioFloorPpm: 100_001, ratioCeilingPpm: null }, 'ITEM_RATIO_UNFIT'],
    ['a ceiling of nothing', { ratioFloorPpm: null, ratioCeilingPpm: 0 }, 'ITEM_RATIO_UNFIT'],
    ['a ceiling of more than all', { ratioCeilingPpm: 1_000_001 }, 'ITEM_RATIO_UNFIT'],
    ['a key item with a ceiling', { kind: 'KEY' }, 'ITEM_KEY_WITH_CEILING'],
    ['no method', { methods: [] }, 'ITEM_INCOMPLETE'],
    ['the least above the most', { leastPerYear: 3 }, 'ITEM_FREQUENCY_UNFIT'],
    ['a code in small letters', { code: 'amr' }, 'ITEM_CODE_UNFIT'],
    ['no basis', { basis: ' ' }, 'TEXT_EMPTY'],
    ['an unknown department', { department: 'NOBODY' }, 'UNKNOWN_DEPARTMENT'],
    ['another department', { department: 'FIRE' }, 'NOT_YOUR_INSPECTION'],
  ])('refuses a proposal with %s and stores nothing', async (_, fault, code) => {
    const told = await silo.count('inspection_event');
    expect((await propose({ ...PROPOSED_ITEM, ...fault }, planner)).refusal).toMatchObject({ code });
    expect(await silo.count('item_proposal')).toBe(0);
    expect(await silo.count('inspection_event')).toBe(told);
  });

  it('lets nobody propose who is no planner', async () => {
    for (const viewer of [head, inspector, OFFICIAL, PUBLIC]) {
      expect((await propose(PROPOSED_ITEM, viewer)).refusal).toMatchObject({ code: 'NOT_YOUR_INSPECTION' });
    }
  });
});

describe('分类监管管理办法 7, 沪府发〔2020〕7号（二十三）: the basis of an item', () => {
  const LAW = '计量监督管理办法';

  it('that is abolished lists every item that rests on it, and flags them from that day', async () => {
    await published();
    await published({ code: 'AMR-32' });
    await published({ code: 'AMR-33', basis: '《广告法》第六条' });
    const affected = await listCodes({ basis: LAW });
    expect(affected).toEqual(['AMR-31', 'AMR-32']);
    const { errors, data } = await silo.ask(
      `mutation ($input: EndItemBasisInput!) { endItemBasis(input: $input) { code basisEndedOn } }`,
      { input: { codes: affected, endedOn: '2026-12-01', reason: '办法废止' } },
      head,
    );
    expect(errors).toBeUndefined();
    expect(data?.endItemBasis).toEqual(affected.map((code) => ({ code, basisEndedOn: '2026-12-01' })));
    expect(await listCodes({ ended: '2026-11-30' })).toEqual([]);
    expect(await listCodes({ ended: '2026-12-01' })).toEqual(affected);
  });

  it('ends on its day: the day before the item can be planned, on the day it cannot', async () => {
    await published();
    await endBasis({ codes: ['AMR-31'], endedOn: '2026-12-01', reason: '办法废止' }, head);
    expect(await listed('2026-11-30', 'AMR-31')).toMatchObject([{ basisEnded: false }]);
    expect(await listed('2026-12-01', 'AMR-31')).toMatchObject([{ basisEnded: true }]);
  });

  it('is replaced by a new one in a further proposal, and not by the same', async () => {
    await published();
    await endBasis({ codes: ['AMR-31'], endedOn: '2026-11-01', reason: '办法废止' }, head).then(({ refusal }) =>
      expect(refusal).toMatchObject({ code: 'INSPECTION_ITEM_DAYS_UNFIT' }),
    );
    await endBasis({ codes: ['AMR-31'], endedOn: '2026-11-02', reason: '办法废止' }, head);
    const same = at(await propose(PROPOSED_ITEM, planner));
    expect((await publish(same, head)).refusal).toMatchObject({ code: 'ITEM_BASIS_ENDED' });
    await propose({ ...PROPOSED_ITEM, version: 1, basis: '《计量法》第十八条' }, planner);
    expect((await publish({ ...same, version: 2 }, head)).done).toMatchObject({ state: 'PUBLISHED' });
    expect(await listed('2026-12-01', 'AMR-31')).toMatchObject([{ basisEnded: false }]);
  });

  it.each([
    ['no item', [], 'INSPECTION_WITHOUT_ITEM'],
    ['an unknown item among them', ['AMR-31', 'NONE'], 'INSPECTION_ITEM_UNKNOWN'],
    ['too many', Array.from({ length: 101 }, (_, n) => `A-${n}`), 'INSPECTION_ITEMS_TOO_MANY'],
  ])('of %s is refused, and none is flagged', async (_, codes, code) => {
    await published();
    const input = { codes, endedOn: '2026-12-01', reason: '办法废止' };
    expect((await endBasis(input, head)).refusal).toMatchObject({ code });
    expect((await endBasis({ ...input, codes: ['AMR-31'] }, fireHead)).refusal).toMatchObject({
      code: 'NOT_YOUR_INSPECTION',
    });
    expect(await silo.count('inspection_item WHERE basis_ended_on IS NOT NULL')).toBe(0);
  });
});

describe('沪府发〔2020〕7号（十一）: who sees what', () => {
  it('everybody the list with its filters, the department its proposals, nobody else', async () => {
    await published();
    const { number } = at(await propose({ ...PROPOSED_ITEM, code: 'AMR-40' }, planner));
    expect(await listCodes({ matter: 'METROLOGY', method: 'TESTING', kind: 'GENERAL', on: '2026-11-02' })).toEqual([
      'AMR-31',
    ]);
    expect(await listCodes({ method: 'DOCUMENTS' })).toEqual([]);
    expect(await listCodes({ on: '2026-11-01' })).toEqual([]);
    const OPEN = '{ itemProposals(filter: { state: PROPOSED }) { totalCount } quarantinedItems { totalCount } }';
    for (const [viewer, totalCount] of [
      [planner, 1],
      [keepers.office, 1],
      [firePlanner, 0],
    ] as const) {
      expect((await silo.ask(OPEN, {}, viewer)).data).toMatchObject({ itemProposals: { totalCount } });
    }
    expect((await silo.ask(OPEN, {}, PUBLIC)).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
    const byNumber = `{ itemProposal(number: "${number}") { code } }`;
    expect((await silo.ask(byNumber, {}, planner)).data).toEqual({ itemProposal: { code: 'AMR-40' } });
    expect((await silo.ask(byNumber, {}, firePlanner)).data).toEqual({ itemProposal: null });
  });
});
