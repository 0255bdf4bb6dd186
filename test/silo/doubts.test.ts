import type { Viewer } from '../../kernel/service/silo';
import { day } from '../../kernel/values/day';
import { flagDue } from '../../subgraphs/exchange/store/corrections/flagDoubt';
import {
  CREDIT_GRANT,
  DOUBT,
  DOUBTER,
  type DoubtDesk,
  HOLDER,
  OWNER,
  openDoubtDesk,
  RECORD,
} from '../support/doubtDesk';
import { entryOf } from '../support/feedFacts';
import { PUBLIC } from '../support/openSilo';

let desk: DoubtDesk;
beforeEach(async () => {
  desk = await openDoubtDesk();
});
afterEach(() => desk.close());

const STRANGER: Viewer = { ...HOLDER, subject: 'stranger', department: 'EMERGENCY', grant: null };
const ELSEWHERE: Viewer = { ...HOLDER, grant: { ...CREDIT_GRANT, districts: ['310101'] } };

async function openDoubts(viewer: Viewer, n = 1) {
  const query = `query E($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on MarketEntity { openDoubts { id field state reason } } } }`;
  const { data, errors, extensions } = await desk.hub.ask(
    query,
    { representations: [{ __typename: 'MarketEntity', uscc: entryOf(n).uscc }] },
    viewer,
  );
  const [entity] = (data?._entities ?? []) as { openDoubts: Record<string, unknown>[] | null }[];
  return { doubts: entity?.openDoubts, code: errors?.[0]?.extensions.code, shared: extensions.shared };
}

async function changes(viewer: Viewer) {
  const { data, errors } = await desk.hub.ask(
    '{ changes(resource: "credit-record", first: 50) { position edges { cursor node { id about kind data entity { uscc } } } } }',
    {},
    viewer,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.changes as {
    readonly position: string;
    readonly edges: readonly {
      cursor: string;
      node: { id: string; about: string; data: string | null; entity: object };
    }[];
  };
}

describe('政务数据共享条例 26 校核: raising a doubt', () => {
  it('keeps who doubts what, why, and the terms; before it is flagged its sides alone see it', async () => {
    const doubt = await desk.raise();
    expect(doubt).toMatchObject({
      id: 'DD-2026-000001',
      resource: 'credit-record',
      about: 'credit-record',
      recordKey: RECORD,
      state: 'RAISED',
      owner: { code: 'DEVELOPMENT_REFORM' },
      provider: { code: 'DEVELOPMENT_REFORM' },
      doubter: { code: 'HOUSING' },
      reason: DOUBT.reason,
      dueOn: '2026-11-16',
      entity: { uscc: entryOf(1).uscc },
    });
    expect(doubt.clocks).toMatchObject([
      { kind: 'FLAG', dueOn: '2026-11-03', verified: false },
      { kind: 'ANSWER', dueOn: '2026-11-16', verified: false },
    ]);
    await desk.takeIn();
    expect(await desk.read(doubt.id, HOLDER)).toBeNull();
    expect((await openDoubts(HOLDER)).doubts).toEqual([]);
    expect((await changes(HOLDER)).edges.map(({ node }) => node.about)).not.toContain('data-doubt');
    expect(await desk.read(doubt.id, OWNER)).toMatchObject({ reason: DOUBT.reason });
  });

  it('上海市社会信用条例 36: gives an objection of an entity 5 working days, by the text that was read', async () => {
    const { clocks } = await desk.raise({ cause: 'ENTITY' });
    expect(clocks).toMatchObject([
      { kind: 'FLAG', dueOn: '2026-11-03', article: '36', verified: true },
      { kind: 'ANSWER', dueOn: '2026-11-09', article: '36', verified: true },
    ]);
  });

  it('is refused a second time while the first is open, also when both come at once', async () => {
    const tried = await Promise.all([1, 2, 3].map(() => desk.refused('raiseDoubt', DOUBT, DOUBTER)));
    expect(tried.sort()).toEqual(['DOUBT_ALREADY_OPEN', 'DOUBT_ALREADY_OPEN', undefined]);
    expect(await desk.raise({}, HOLDER)).toMatchObject({ id: 'DD-2026-000002' });
  });
});

describe('上海市社会信用条例 36 标注: the flag', () => {
  it('is seen by every holder with the data, without what its sides say, and is noted as an access', async () => {
    const { id } = await desk.flagged();
    const seen = await openDoubts(HOLDER);
    expect(seen.doubts).toEqual([{ id, field: DOUBT.field, state: 'FLAGGED', reason: null }]);
    expect(seen.shared).toMatchObject({ fields: [DOUBT.field], entities: [entryOf(1).uscc] });
    expect(await desk.read(id, HOLDER)).toMatchObject({ state: 'FLAGGED', reason: null, doubter: null, grounds: null });
  });

  it('is not seen by who may not query the field, of whichever reason', async () => {
    const { id } = await desk.flagged();
    expect(await openDoubts(PUBLIC)).toMatchObject({ doubts: null, code: 'NOT_PUBLIC' });
    for (const viewer of [STRANGER, ELSEWHERE]) {
      expect((await openDoubts(viewer)).doubts).toEqual([]);
      expect(await desk.read(id, viewer)).toBeNull();
    }
  });

  it('travels in the feed of the resource to all who follow it in scope', async () => {
    const { id } = await desk.flagged();
    const told = (await changes(HOLDER)).edges.filter(({ node }) => node.about === 'data-doubt');
    expect(told.map(({ node }) => JSON.parse(node.data ?? '{}'))).toEqual([
      expect.objectContaining({
        number: id,
        record_key: RECORD,
        field: DOUBT.field,
        kind: 'FLAGGED',
        state: 'FLAGGED',
      }),
    ]);
    expect(told[0]?.node.data).not.toContain(DOUBT.reason);
    expect(told[0]?.node.entity).toEqual({ uscc: entryOf(1).uscc });
    expect((await changes(ELSEWHERE)).edges.map(({ node }) => node.about)).not.toContain('data-doubt');
  });

  it('does not travel to who follows the resource without the doubted field', async () => {
    const doubt = await desk.flagged();
    const following = (field: string): Viewer => ({ ...HOLDER, grant: { ...CREDIT_GRANT, terms: [field] } });
    const told = async (field: string) => (await changes(following(field))).edges.map(({ node }) => node.about);
    expect(await told('CreditRecord.documentNumber')).toEqual(Array(3).fill('credit-record'));
    expect(await told(doubt.field as string)).toEqual([...Array(3).fill('credit-record'), 'data-doubt']);
  });

  it('comes by itself on the last day, not on the day before, when its owner has not set it', async () => {
    const { id } = await desk.raise();
    expect(await flagDue(desk.hub.database, day('2026-11-02'))).toBe(0);
    expect(await flagDue(desk.hub.database, day('2026-11-03'))).toBe(1);
    expect(await desk.read(id)).toMatchObject({ state: 'FLAGGED', flaggedOn: '2026-11-03' });
    expect(await flagDue(desk.hub.database, day('2026-11-04'))).toBe(0);
  });

  it('is for the sharing officer of the owner alone, and for nobody who raised the doubt', async () => {
    const { id: doubt, version } = await desk.raise();
    expect(await desk.refused('flagDoubt', { doubt, version }, DOUBTER)).toBe('DOUBT_NOT_YOUR_PART');
    expect(await desk.refused('flagDoubt', { doubt, version }, { ...OWNER, roles: [] })).toBe('DOUBT_NOT_YOUR_PART');
    expect(await desk.refused('flagDoubt', { doubt, version }, HOLDER)).toBe('UNKNOWN_DOUBT');
    const own = await desk.raise({ field: 'CreditRecord.title' }, OWNER);
    expect(await desk.refused('flagDoubt', { doubt: own.id, version: 1 }, OWNER)).toBe('DOUBTER_CANNOT_ANSWER');
  });
});
