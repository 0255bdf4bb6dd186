import { type Day, day } from '../../kernel/values/day';
import { requireUscc } from '../../kernel/values/uscc';
import {
  type CreditRecordFact,
  storeCreditRecords,
  storeMarketEntities,
  storePublicCreditRatings,
} from '../../subgraphs/credit';
import { registerEntry } from '../../tools/generate/creditFacts/registerEntry';
import { CREDIT_CITY, openCredit } from '../support/openCredit';
import { OFFICIAL, type OpenSilo, PUBLIC } from '../support/openSilo';

/** The silo of the tests stands on 2026-11-02. */
const TODAY = day('2026-11-02');
const uscc = requireUscc('91310000132260250X');
const provenance = { uscc, sourceDepartment: 'SAMR', observedAt: '2021-01-01T00:00:00Z' };

const penalty = (title: string, rest: Partial<CreditRecordFact> = {}): CreditRecordFact => ({
  ...provenance,
  kind: 'ADMINISTRATIVE_PENALTY',
  title,
  documentNumber: null,
  severity: 'GENERAL',
  effectiveFrom: day('2026-01-01'),
  effectiveTo: null,
  publicationState: 'PUBLISHED',
  publicationEndsOn: null,
  sourceRecordId: title,
  ...rest,
});
const ended = (title: string, effectiveTo: Day) => penalty(title, { effectiveFrom: day('2010-01-01'), effectiveTo });

const RECORDS = [
  penalty('open'),
  penalty('contested', { publicationState: 'OBJECTED' }),
  penalty('last day of the longest term', { effectiveFrom: day('2025-11-02') }),
  penalty('longest term over', { effectiveFrom: day('2025-11-01'), publicationEndsOn: day('2030-01-01') }),
  penalty('last day that the supplier set', { publicationEndsOn: TODAY }),
  penalty('day that the supplier set over', { publicationEndsOn: day('2026-11-01') }),
  ended('last day of query', day('2021-11-02')),
  ended('out of query', day('2021-11-01')),
  penalty('not published', { publicationState: 'NOT_PUBLISHED' }),
  penalty('revoked', { publicationState: 'REVOKED' }),
  penalty('repaired', { publicationState: 'REPAIRED' }),
  { ...ended('old but not dishonest', day('2010-01-01')), kind: 'HONOUR', severity: null },
];

const QUERY = `query ($uscc: USCC!) {
  marketEntity(uscc: $uscc) { creditRecords(first: 50) { totalCount edges { node { title nature } } } }
}`;

interface Answer {
  readonly marketEntity: {
    readonly creditRecords: {
      readonly totalCount: number;
      readonly edges: { readonly node: { readonly title: string } }[];
    };
  };
}

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openCredit();
  const [first] = CREDIT_CITY;
  if (first) await storeMarketEntities(silo.database, [{ ...registerEntry(first, first.dice('credit')), uscc }]);
  await storeCreditRecords(silo.database, RECORDS, TODAY);
});
afterAll(() => silo.close());

async function titles(viewer = OFFICIAL): Promise<{ total: number; titles: string[] }> {
  const { data } = await silo.ask(QUERY, { uscc }, viewer);
  const { creditRecords } = (data as unknown as Answer).marketEntity;
  return { total: creditRecords.totalCount, titles: creditRecords.edges.map(({ node }) => node.title).sort() };
}

const SHOWN = [
  'contested',
  'last day of the longest term',
  'last day that the supplier set',
  'old but not dishonest',
  'open',
].sort();

describe('信用修复管理办法; 社会信用条例 35, 36, 37: who sees which record on the day', () => {
  it('shows the public what is published, on the last day of its publication still', async () => {
    expect(await titles(PUBLIC)).toEqual({ total: SHOWN.length, titles: SHOWN });
  });

  it('shows a caller of a kind that nobody has named what the public sees, and no rating', async () => {
    const guest = { ...OFFICIAL, kind: 'guest' as never };
    expect(await titles(guest)).toEqual(await titles(PUBLIC));
    const { errors } = await silo.ask(
      'query ($uscc: USCC!) { marketEntity(uscc: $uscc) { publicCreditRating { grade } } }',
      { uscc },
      guest,
    );
    expect(errors?.map(({ extensions }) => extensions)).toEqual([expect.objectContaining({ code: 'NOT_PUBLIC' })]);
  });

  it('shows departments also what is not published or past its publication; nobody what is sealed', async () => {
    const inside = ['not published', 'longest term over', 'day that the supplier set over', 'last day of query'];
    const all = [...SHOWN, ...inside].sort();
    expect(await titles()).toEqual({ total: all.length, titles: all });
  });
});

describe('信用修复管理办法 3; 社会信用条例 37: sealing is final', () => {
  it.each(['REPAIRED', 'REVOKED'] as const)(
    'takes a record away on the day it is %s, and tells so once',
    async (state) => {
      const store = (...records: CreditRecordFact[]) => storeCreditRecords(silo.database, records, TODAY);
      const told = () => silo.count('outbox');
      const open = penalty(`soon ${state}`);
      const sealed = penalty(open.title, { publicationState: state });
      await store(open);
      expect((await titles(PUBLIC)).titles).toContain(open.title);
      expect(await store(sealed)).toMatchObject({ inserted: 0, changed: 1 });
      expect((await titles(PUBLIC)).titles).not.toContain(open.title);
      const before = await told();
      expect(await store(sealed)).toMatchObject({ changed: 0, unchanged: 1 });
      const later = { observedAt: '2026-11-01T00:00:00Z' };
      for (const again of [open, penalty(open.title, later)]) {
        expect(await store(again)).toMatchObject({ received: 1, inserted: 0, changed: 0, stale: 1 });
      }
      expect(await store(penalty(open.title, later), sealed)).toMatchObject({ received: 2, changed: 0 });
      expect(await told()).toBe(before);
      for (const viewer of [PUBLIC, OFFICIAL]) expect((await titles(viewer)).titles).not.toContain(open.title);
    },
  );

  it('stands when original and repair come at once from two processes', async () => {
    for (let round = 0; round < 5; round++) {
      const open = penalty(`at once ${round}`);
      const sealed = penalty(open.title, { publicationState: 'REPAIRED' });
      await Promise.all([open, sealed, open].map((fact) => storeCreditRecords(silo.database, [fact], TODAY)));
      expect((await titles()).titles).not.toContain(open.title);
    }
  });
});

describe('what may not be kept', () => {
  it('is refused with its row, and nothing of the batch is stored', async () => {
    const before = await titles();
    const batch = [penalty('good'), penalty('bad', { kind: 'RELIGION' })];
    await expect(storeCreditRecords(silo.database, batch)).rejects.toMatchObject({
      code: 'RECORD_NOT_IN_CATALOGUE',
      facts: { kind: 'RELIGION', sourceRecordId: 'bad' },
    });
    expect(await titles()).toEqual(before);
  });

  it('is a published penalty whose severity nobody gave: nothing would end its publication', async () => {
    const nameless = penalty('no severity', { severity: null });
    await expect(storeCreditRecords(silo.database, [nameless], TODAY)).rejects.toMatchObject({
      code: 'PENALTY_WITHOUT_SEVERITY',
      facts: { sourceRecordId: 'no severity' },
    });
  });

  it('is a grade of another scale', async () => {
    const rating = { ...provenance, schemeId: 'ILLUSTRATIVE_2026', grade: 'M', ratedOn: TODAY, sourceRecordId: 'r' };
    await expect(storePublicCreditRatings(silo.database, [rating])).rejects.toMatchObject({
      code: 'RATING_NOT_IN_SCHEME',
    });
  });

  it('is an entity without a name, with a wrong code or in an unknown state', async () => {
    const good = { ...registerEntry(CREDIT_CITY[1] as never, CREDIT_CITY[1]?.dice('credit') as never) };
    for (const [bad, code] of [
      [{ name: ' ' }, 'TEXT_EMPTY'],
      [{ uscc: '91310000132260250Y' as never }, 'USCC_CHECK_DIGIT'],
      [{ state: 'SLEEPING' }, 'VALUE_NOT_ADMITTED'],
    ] as const) {
      await expect(storeMarketEntities(silo.database, [{ ...good, ...bad }])).rejects.toMatchObject({ code });
    }
  });
});
