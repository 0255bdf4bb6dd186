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
  effectiveFrom: day('2021-01-01'),
  effectiveTo: null,
  publicationState: 'PUBLISHED',
  publicationEndsOn: null,
  sourceRecordId: title,
  ...rest,
});
const ended = (title: string, effectiveTo: Day) => penalty(title, { effectiveTo });

const RECORDS = [
  penalty('open'),
  penalty('last day of publication', { publicationEndsOn: TODAY }),
  penalty('publication over', { publicationEndsOn: day('2026-11-01') }),
  ended('last day of query', day('2021-11-02')),
  ended('out of query', day('2021-11-01')),
  penalty('not published', { publicationState: 'NOT_PUBLISHED' }),
  penalty('withdrawn', { publicationState: 'WITHDRAWN' }),
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
  await storeCreditRecords(silo.database, RECORDS);
});
afterAll(() => silo.close());

async function titles(viewer = OFFICIAL): Promise<{ total: number; titles: string[] }> {
  const { data } = await silo.ask(QUERY, { uscc }, viewer);
  const { creditRecords } = (data as unknown as Answer).marketEntity;
  return { total: creditRecords.totalCount, titles: creditRecords.edges.map(({ node }) => node.title).sort() };
}

const SHOWN = ['last day of publication', 'last day of query', 'old but not dishonest', 'open'];

describe('信用修复管理办法; 社会信用条例 35: who sees which record on the day', () => {
  it('shows the public what is published, on the last day of publication and of query still', async () => {
    expect(await titles(PUBLIC)).toEqual({ total: SHOWN.length, titles: SHOWN });
  });

  it('shows departments also what is not published, withdrawn or past its publication; nobody what is repaired', async () => {
    const all = [...SHOWN, 'not published', 'publication over', 'withdrawn'].sort();
    expect(await titles()).toEqual({ total: all.length, titles: all });
  });

  it('takes a record away on the day its repair is stored, and tells so once', async () => {
    const repaired = penalty('open', { publicationState: 'REPAIRED' });
    expect(await storeCreditRecords(silo.database, [repaired])).toMatchObject({ inserted: 0, changed: 1 });
    expect((await titles(PUBLIC)).titles).not.toContain('open');
    expect(await storeCreditRecords(silo.database, [repaired])).toMatchObject({ changed: 0, unchanged: 1 });
    await storeCreditRecords(silo.database, [penalty('open')]);
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
