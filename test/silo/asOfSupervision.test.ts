import type { AsOf, Viewer } from '../../kernel/service/silo';
import { day } from '../../kernel/values/day';
import { requireUscc } from '../../kernel/values/uscc';
import {
  type CategoryAssignmentRow,
  type SupervisionMatterRow,
  storeCategoryAssignments,
  storeSupervisionMatters,
  supervision,
} from '../../subgraphs/supervision';
import { databaseMoment } from '../support/databaseMoment';
import { OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const uscc = requireUscc('91310115MA1K3B7C6G');
const KEEPER: Viewer = { ...OFFICIAL, department: 'REFORM_OFFICE' };

/** Listed late: it was in force long before anybody told the silo. */
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
  observedAt: '2026-09-01T09:00:00+08:00',
};
const FIRST: CategoryAssignmentRow = {
  uscc,
  matterCode: 'FOOD',
  status: 'ASSIGNED',
  reason: 'REGULAR_EVALUATION',
  category: 'ORDINARY',
  level: 1,
  since: day('2025-03-01'),
  until: null,
  authority: 'SAMR-310115',
  published: true,
  publishedOn: day('2025-03-02'),
  sourceDepartment: 'SAMR-310115',
  sourceRecordId: 'c-1',
  observedAt: '2025-03-01T09:00:00+08:00',
};
const ENDED = { ...FIRST, until: day('2026-03-01'), observedAt: '2026-03-01T09:00:00+08:00' };
const NEXT: CategoryAssignmentRow = {
  ...FIRST,
  category: 'HIGHER',
  since: day('2026-03-01'),
  published: false,
  publishedOn: null,
  sourceRecordId: 'c-2',
  observedAt: '2026-03-01T09:00:00+08:00',
};

const QUERY = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on MarketEntity {
  supervisionCategories { category until matter { name } history(first: 5) { totalCount } } } } }`;

let silo: OpenSilo;
let knownBeforeTheChange: string;
beforeAll(async () => {
  silo = await openSilo(supervision);
  const { database } = silo;
  await storeSupervisionMatters(database, [MATTER]);
  await storeCategoryAssignments(database, [FIRST]);
  knownBeforeTheChange = await databaseMoment(database);
  await storeCategoryAssignments(database, [ENDED, NEXT]);
  await storeSupervisionMatters(database, [
    { ...MATTER, name: '食品生产经营监管', observedAt: '2026-10-01T09:00:00+08:00' },
  ]);
});
afterAll(() => silo.close());

const at = (text: string, knownAt: string | null = null): AsOf => ({ asOf: `${text}T15:59:59.999999Z`, knownAt });
const ask = (times: AsOf | undefined, viewer = KEEPER) =>
  silo.ask(QUERY, { r: [{ __typename: 'MarketEntity', uscc }] }, viewer, times);

// biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
async function categories(times: AsOf | undefined): Promise<any[]> {
  const { data, errors } = await ask(times);
  expect(errors).toBeUndefined();
  return (data as { _entities: { supervisionCategories: [] }[] })._entities[0]?.supervisionCategories ?? [];
}

describe('supervision silo, as of a day', () => {
  it('tells the category in force on the day, and its history up to that day', async () => {
    expect(await categories(at('2025-02-28'))).toEqual([]);
    expect(await categories(at('2025-03-01'))).toMatchObject([
      { category: 'ORDINARY', until: null, history: { totalCount: 1 } },
    ]);
    expect(await categories(at('2026-02-28'))).toMatchObject([
      { category: 'ORDINARY', until: null, history: { totalCount: 1 } },
    ]);
    expect(await categories(at('2026-03-01'))).toMatchObject([{ category: 'HIGHER', history: { totalCount: 2 } }]);
  });

  it('knows nothing of a change that was recorded later: the old category stands on every day since', async () => {
    for (const times of [at('2026-03-01', knownBeforeTheChange), { asOf: null, knownAt: knownBeforeTheChange }]) {
      expect(await categories(times)).toMatchObject([
        { category: 'ORDINARY', until: null, history: { totalCount: 1 } },
      ]);
    }
  });

  it('has the matter of each category, by its first name before it was observed and by the later one after', async () => {
    expect(await categories(at('2025-06-30'))).toMatchObject([{ matter: { name: '食品生产监管' } }]);
    expect(await categories(at('2026-09-30'))).toMatchObject([{ matter: { name: '食品生产监管' } }]);
    expect(await categories(at('2026-10-01'))).toMatchObject([{ matter: { name: '食品生产经营监管' } }]);
  });

  it('costs one statement between the settings and the end of the transaction', async () => {
    silo.takeStatements();
    await ask(at('2026-03-01'));
    expect(silo.takeStatements().map((sql) => sql.slice(0, 5))).toEqual(['BEGIN', 'SELEC', 'COMMI']);
  });
});

describe('上海市分类监管管理办法 22, as of a day', () => {
  it('tells the public the past of a category that is published today, and of no other', async () => {
    const told = async (text: string) =>
      (await ask(at(text), PUBLIC)) as unknown as { data: { _entities: object[] }; errors?: object[] };
    expect((await told('2025-06-30')).data._entities).toMatchObject([
      { supervisionCategories: [{ category: 'ORDINARY' }] },
    ]);
    expect((await told('2026-03-01')).errors).toMatchObject([{ extensions: { code: 'CATEGORY_INTERNAL' } }]);
  });

  it('tells it no longer once the publication was taken back', async () => {
    await storeCategoryAssignments(silo.database, [
      { ...ENDED, published: false, observedAt: '2026-10-05T09:00:00+08:00' },
    ]);
    expect((await ask(at('2025-06-30'), PUBLIC)).errors).toMatchObject([{ extensions: { code: 'CATEGORY_INTERNAL' } }]);
    expect(await categories(at('2025-06-30'))).toMatchObject([{ category: 'ORDINARY' }]);
  });
});
