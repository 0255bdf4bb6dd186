import { addDays, day, shanghaiDay } from '../../kernel/values/day';
import { requireUscc } from '../../kernel/values/uscc';
import {
  type CategoryAssignmentRow,
  type SupervisionMatterRow,
  storeCategoryAssignments,
  storeSupervisionMatters,
  supervision,
} from '../../subgraphs/supervision';
import { CLOCK, type OpenSilo, openSilo } from '../support/openSilo';

const MATTER: SupervisionMatterRow = {
  code: 'FOOD',
  name: '食品生产监管',
  nameEn: 'Food production',
  leadDepartment: 'SAMR',
  legalBasis: '食品安全法 第一百零九条',
  inForceFrom: day('2018-08-01'),
  inForceTo: null,
  sourceDepartment: 'SAMR',
  sourceRecordId: 'm-1',
  observedAt: '2018-08-01T09:00:00+08:00',
};
const FIRST: CategoryAssignmentRow = {
  uscc: requireUscc('91310115MA1K3B7C6G'),
  matterCode: 'FOOD',
  status: 'ASSIGNED',
  reason: 'REGULAR_EVALUATION',
  category: 'ORDINARY',
  level: 1,
  since: day('2025-03-01'),
  until: null,
  authority: 'SAMR-310115',
  published: false,
  publishedOn: null,
  sourceDepartment: 'SAMR-310115',
  sourceRecordId: 'c-1',
  observedAt: '2025-03-01T09:00:00+08:00',
};
const NEXT: CategoryAssignmentRow = { ...FIRST, category: 'HIGHER', since: day('2026-03-01'), sourceRecordId: 'c-2' };

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openSilo(supervision);
  await storeSupervisionMatters(silo.database, [MATTER]);
});
afterEach(() => silo.close());

const store = (...rows: CategoryAssignmentRow[]) => storeCategoryAssignments(silo.database, rows);
async function expectRefused(work: Promise<unknown>, code: string) {
  await expect(work).rejects.toMatchObject({ name: 'CataloguedError', code });
  expect(await silo.count('category_assignment')).toBe(0);
  expect(await silo.count('outbox')).toBe(1);
}

describe('writing categories', () => {
  it('stores a decision and tells of it once; the same again changes nothing', async () => {
    expect(await store(FIRST)).toMatchObject({ received: 1, inserted: 1 });
    expect(await store(FIRST)).toMatchObject({ received: 1, unchanged: 1, inserted: 0, changed: 0 });
    expect(
      await silo.count(`outbox WHERE aggregatetype = 'supervision-category' AND aggregateid = '${FIRST.uscc}'`),
    ).toBe(1);
  });

  it('ends a decision and puts another in its place in one batch, in either order', async () => {
    await store(FIRST);
    const ended = { ...FIRST, until: NEXT.since };
    expect(await store(NEXT, ended)).toMatchObject({ inserted: 1, changed: 1 });
    expect(await store(ended, NEXT)).toMatchObject({ unchanged: 2 });
    expect(await silo.count('category_assignment WHERE until IS NULL')).toBe(1);
  });

  it('refuses a second decision in force, within a batch and against what is stored', async () => {
    await expectRefused(store(FIRST, NEXT), 'CATEGORY_TWICE_IN_FORCE');
    await store(FIRST);
    await expect(store(NEXT)).rejects.toMatchObject({ code: 'CATEGORY_TWICE_IN_FORCE' });
    expect(await silo.count('category_assignment')).toBe(1);
  });

  it.each<[string, Partial<CategoryAssignmentRow>]>([
    ['begins within another', { since: day('2025-06-01'), until: day('2025-07-01') }],
    ['begins before another and ends within it', { since: day('2024-03-01'), until: day('2025-03-02') }],
    ['begins on the same day', { since: FIRST.since, until: day('2025-03-02') }],
  ])('refuses a decision that %s, within a batch and against what is stored', async (_, days) => {
    const ended = { ...FIRST, until: day('2026-01-01') };
    await expectRefused(store(ended, { ...NEXT, ...days }), 'CATEGORY_TWICE_IN_FORCE');
    await store(ended);
    await expect(store({ ...NEXT, ...days })).rejects.toMatchObject({ code: 'CATEGORY_TWICE_IN_FORCE' });
  });

  it('shows the decision whose days hold today: not one that is to come, not one whose end has come', async () => {
    const today = shanghaiDay(CLOCK);
    const tomorrow = addDays(today, 1);
    const shown = async () => {
      const { data } =
        await silo.ask(`{ _entities(representations: [{ __typename: "MarketEntity", uscc: "${FIRST.uscc}" }])
        { ... on MarketEntity { supervisionCategories { sourceRecordId } } } }`);
      const [entity] = (data as { _entities: { supervisionCategories: { sourceRecordId: string }[] }[] })._entities;
      return entity?.supervisionCategories.map(({ sourceRecordId }) => sourceRecordId);
    };
    await store({ ...FIRST, until: tomorrow }, { ...NEXT, since: tomorrow });
    expect(await shown()).toEqual(['c-1']);
    await store({ ...FIRST, until: today }, { ...NEXT, since: today });
    expect(await shown()).toEqual(['c-2']);
    await store({ ...NEXT, since: today, until: tomorrow }, { ...NEXT, since: tomorrow, sourceRecordId: 'c-3' });
    expect(await shown()).toEqual(['c-2']);
  });

  it.each<[string, Partial<CategoryAssignmentRow>]>([
    ['SUPERVISION_MATTER_UNKNOWN', { matterCode: 'FROOD' }],
    ['CATEGORY_REASON_UNFIT', { reason: 'EVIDENCE_MISSING' }],
    ['CATEGORY_REASON_UNFIT', { status: 'PERHAPS' as 'ASSIGNED' }],
    ['CATEGORY_LEVEL_UNFIT', { level: 10 }],
    ['CATEGORY_STATUS_UNFIT', { category: null, level: null }],
    ['CATEGORY_OUTSIDE_RULES', { since: day('2018-07-31') }],
    ['CATEGORY_PERIOD_EMPTY', { until: day('2025-03-01') }],
    ['CATEGORY_PUBLICATION_UNFIT', { published: true }],
    [
      'CATEGORY_PUBLICATION_UNFIT',
      { status: 'DEFERRED', reason: 'GRAVE_CASE_OPEN', published: true, publishedOn: NEXT.since },
    ],
    ['UNKNOWN_DEPARTMENT', { authority: 'NOBODY' }],
    ['UNKNOWN_DEPARTMENT', { sourceDepartment: 'NOBODY' }],
    ['TEXT_EMPTY', { sourceRecordId: ' ' }],
    ['TEXT_NUL', { sourceRecordId: 'c\u0000' }],
    ['INVALID_MOMENT', { observedAt: '2025-02-30T00:00:00Z' }],
    ['USCC_CHECK_DIGIT', { uscc: '91310115MA1K3B7C60' as CategoryAssignmentRow['uscc'] }],
  ])('refuses with %s and stores nothing of the batch: %j', async (code, fault) => {
    await expectRefused(store(FIRST, { ...NEXT, ...fault }), code);
  });

  it('says which row was refused, by which article', async () => {
    await expect(store({ ...FIRST, category: null, level: null })).rejects.toMatchObject({
      facts: { uscc: FIRST.uscc, sourceRecordId: 'c-1', article: '上海市分类监管管理办法 13-3' },
    });
  });
});

describe('writing matters', () => {
  it('changes a matter and tells of it; the same again changes nothing', async () => {
    expect(await storeSupervisionMatters(silo.database, [MATTER])).toMatchObject({ unchanged: 1 });
    const ended = { ...MATTER, inForceTo: day('2027-01-01') };
    expect(await storeSupervisionMatters(silo.database, [ended])).toMatchObject({ changed: 1 });
    expect(await silo.count('outbox')).toBe(2);
  });

  it.each<[string, Partial<SupervisionMatterRow>]>([
    ['MATTER_WITHOUT_BASIS', { legalBasis: '' }],
    ['MATTER_PERIOD_EMPTY', { inForceTo: day('2018-08-01') }],
    ['UNKNOWN_DEPARTMENT', { leadDepartment: 'NOBODY' }],
    ['TEXT_EMPTY', { name: '' }],
    ['TEXT_EMPTY', { sourceRecordId: '' }],
    ['INVALID_MOMENT', { observedAt: '2018' }],
  ])('refuses with %s and stores nothing: %j', async (code, fault) => {
    const rows = [
      { ...MATTER, code: 'OTHER' },
      { ...MATTER, code: 'BAD', ...fault },
    ];
    await expect(storeSupervisionMatters(silo.database, rows)).rejects.toMatchObject({ code });
    expect(await silo.count('supervision_matter')).toBe(1);
  });
});
