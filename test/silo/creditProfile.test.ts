import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import type { SiloResponse } from '../../kernel/service/silo';
import { isRegistrationNumber } from '../../kernel/values/registrationNumber';
import { credit } from '../../subgraphs/credit';
import { CREDIT_CITY as CITY, openCreditCity } from '../support/openCredit';
import { OFFICIAL, type OpenSilo, PUBLIC } from '../support/openSilo';

const ofStory = (story: string) => CITY.filter((entity) => entity.story === story).map(({ uscc }) => uscc);

const PROFILE = `query Profile($uscc: USCC!) {
  marketEntity(uscc: $uscc) {
    uscc name status registeredOn district { code name abolishedOn } industry { code name section sectionName }
    registration {
      usccReceived authority registrationDivision jurisdiction { code name establishedOn } enterpriseType address
      registeredCapital { text amount currency flag } qualityFlags formerRegistrationNumber sourceDepartment { name } observedAt
    }
    creditRecords(first: 5) { totalCount edges { cursor node { id kind nature observedAt sourceDepartment { code } } } }
    publicCreditRating { grade ratedOn scheme { id illustrative grades } }
  }
}`;

const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on MarketEntity { uscc name status creditRecords(first: 2) { totalCount } publicCreditRating { grade } }
    ... on CreditRecord { id kind publicationState }
    ... on PublicCreditRating { id grade }
  }
}`;

const RECORDS = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on MarketEntity { creditRecords(first: 100) { edges { node { id publicationState publicationEndsOn } } } }
  }
}`;

interface RecordNode {
  readonly id: string;
  readonly publicationState: string;
  readonly publicationEndsOn: string | null;
}

interface RecordList {
  readonly creditRecords: { readonly edges: readonly { readonly node: RecordNode }[] };
}

interface RecordPage {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: RecordNode }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openCreditCity();
});
afterAll(() => silo.close());

const entity = (answer: { data?: Record<string, unknown> | null }) =>
  (answer.data as { marketEntity: Record<string, never> }).marketEntity;
const listsOf = ({ data }: SiloResponse) => (data as unknown as { _entities: RecordList[] })._entities;
const reference = (uscc: string) => ({ __typename: 'MarketEntity', uscc });
const record = (id: string) => ({ __typename: 'CreditRecord', id });

describe('credit silo: tables', () => {
  it('are what the classes say: no drift', async () => {
    expect(await schemaDrift(credit as never, silo.urls.migratorUrl)).toEqual([]);
  });
});

describe('credit silo: the number that an entity had before its code', () => {
  it('is told of a third of the older entities, sound in each, and of no younger one', async () => {
    const [row] = await silo.database.dataSource.query(`
      SELECT count(*) FILTER (WHERE registered_on < '2015-10-01')::int AS older, count(old_registration_number)::int AS told,
        count(old_registration_number) FILTER (WHERE registered_on >= '2015-10-01')::int AS younger FROM market_entity`);
    expect(row.younger).toBe(0);
    expect(Math.abs(row.told / row.older - 1 / 3)).toBeLessThan(0.1);
    const numbers = await silo.database.dataSource.query(`SELECT uscc, old_registration_number AS number
      FROM market_entity WHERE old_registration_number IS NOT NULL`);
    expect(numbers.filter(({ number }: { number: string }) => !isRegistrationNumber(number))).toEqual([]);
    const [{ uscc, number }] = numbers;
    expect(entity(await silo.ask(PROFILE, { uscc })).registration).toMatchObject({ formerRegistrationNumber: number });
  });
});

describe('credit silo: one entity', () => {
  it('is answered whole by one statement', async () => {
    silo.takeStatements();
    const answer = await silo.ask(PROFILE, { uscc: CITY[3]?.uscc });
    expect(answer.errors).toBeUndefined();
    expect(silo.takeStatements()).toHaveLength(1);
    expect(entity(answer)).toMatchObject({ uscc: CITY[3]?.uscc, name: CITY[3]?.name, status: CITY[3]?.state });
  });
});

describe('credit silo: what callers see', () => {
  it('tells an unknown code from a known one, and a wrong one by its reason', async () => {
    expect((await silo.ask(PROFILE, { uscc: '91310000132260250X' })).data).toEqual({ marketEntity: null });
    const refused = await silo.ask(PROFILE, { uscc: '9131OOOO13226O25OX' });
    expect(refused.data).toEqual({ marketEntity: null });
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      code: 'USCC_FORBIDDEN_LETTER',
      field: 'uscc',
      received: '9131OOOO13226O25OX',
      suggestion: '91310000132260250X',
    });
  });

  it('takes a code in small letters, full width and with spaces', async () => {
    const [first] = CITY;
    const written = ` ${first?.uscc.toLowerCase().replace('9', '９')} `;
    expect(entity(await silo.ask(PROFILE, { uscc: written }))).toMatchObject({ uscc: first?.uscc });
  });

  it('never gives out a repaired or revoked record: not in a list, not in a count, not by its number', async () => {
    const { rows } = await silo.database.transaction((client) =>
      client.query<{ id: string; uscc: string }>(
        `SELECT 'CreditRecord:' || id AS id, uscc FROM credit_record WHERE publication_state IN ('REPAIRED', 'REVOKED')`,
      ),
    );
    expect(rows.length).toBeGreaterThan(5);
    for (const viewer of [OFFICIAL, PUBLIC]) {
      const byId = await silo.ask(ENTITIES, { representations: rows.map(({ id }) => record(id)) }, viewer);
      expect(new Set(byId.data?._entities as unknown[])).toEqual(new Set([null]));
      const lists = await silo.ask(RECORDS, { representations: rows.map(({ uscc }) => reference(uscc)) }, viewer);
      const shown = listsOf(lists).map(({ creditRecords: { edges } }) => edges.map(({ node }) => node.id));
      expect(shown.flat().length).toBeGreaterThan(0);
      expect(shown.flat().filter((id) => rows.some((row) => row.id === id))).toEqual([]);
    }
  });

  it('tells the outbox of a repair or a revocation, and nothing of what was sealed', async () => {
    const { rows } = await silo.database.transaction((client) =>
      client.query(`SELECT payload -> 'data' AS data FROM outbox
        WHERE aggregatetype = 'credit-record' AND payload -> 'data' ->> 'publication_state' IN ('REPAIRED', 'REVOKED')`),
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(Object.keys(rows[0].data).sort()).toEqual(
      ['observed_at', 'publication_state', 'source_department', 'source_record_id', 'uscc'].sort(),
    );
  });

  it('shows the public published records alone, until the last day of publication', async () => {
    const uscc = [...ofStory('CLOSED_CASE'), ...ofStory('DEFERRED'), ...ofStory('HIGHER_INTENSITY')];
    const representations = uscc.map(reference);
    const states = async (viewer = PUBLIC) => {
      const answer = await silo.ask(RECORDS, { representations }, viewer);
      return listsOf(answer).flatMap(({ creditRecords: { edges } }) => edges.map(({ node }) => node));
    };
    const open = await states();
    expect(new Set(open.map(({ publicationState }) => publicationState))).toEqual(new Set(['PUBLISHED']));
    expect(open.filter(({ publicationEndsOn }) => publicationEndsOn !== null).length).toBeGreaterThan(0);
    expect(
      open.filter(({ publicationEndsOn }) => publicationEndsOn !== null && publicationEndsOn < '2026-11-02'),
    ).toEqual([]);
    const all = await states(OFFICIAL);
    expect(new Set(all.map(({ publicationState }) => publicationState))).toEqual(
      new Set(['PUBLISHED', 'NOT_PUBLISHED']),
    );
  });

  it('gives the public no rating, by its reason, and departments the latest one', async () => {
    const uscc = ofStory('ALL_WELL')[5];
    const seen = await silo.ask(PROFILE, { uscc });
    expect(entity(seen).publicCreditRating).toMatchObject({ scheme: { id: 'ILLUSTRATIVE_2026', illustrative: true } });
    const refused = await silo.ask(PROFILE, { uscc }, PUBLIC);
    expect(entity(refused).publicCreditRating).toBeNull();
    expect(refused.errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['marketEntity', 'publicCreditRating'], 'NOT_PUBLIC'],
    ]);
  });

  it('pages through records without loss or repetition, and refuses the cursor of another entity', async () => {
    const uscc = ofStory('ABNORMAL_LIST')[0];
    const page = `query ($uscc: USCC!, $after: String) { marketEntity(uscc: $uscc) {
      creditRecords(first: 1, after: $after) { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } } }`;
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const answer = await silo.ask(page, { uscc, after });
      const { creditRecords } = entity(answer) as unknown as { creditRecords: RecordPage };
      seen.push(...creditRecords.edges.map(({ node }) => node.id));
      total = creditRecords.totalCount;
      after = creditRecords.pageInfo.hasNextPage ? creditRecords.pageInfo.endCursor : null;
      if (after) {
        const other = await silo.ask(page, { uscc: ofStory('ABNORMAL_LIST')[1], after });
        expect(other.errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
      }
    } while (after);
    expect(total).toBeGreaterThan(1);
    expect(new Set(seen).size).toBe(total);
  });
});

describe('credit silo: references', () => {
  it('answers 500 keys, repeated and unknown ones among them, by one statement', async () => {
    const known = CITY.slice(0, 400).map(({ uscc }) => uscc);
    const keys = [...known, ...known.slice(0, 99), '91310000132260250X'];
    silo.takeStatements();
    const answer = await silo.ask(ENTITIES, { representations: keys.map(reference) });
    expect(silo.takeStatements()).toHaveLength(1);
    expect(answer.errors).toBeUndefined();
    const found = answer.data?._entities as { uscc: string; name: string | null; creditRecords: unknown }[];
    expect(found.map(({ uscc }) => uscc)).toEqual(keys);
    expect(found.slice(0, 400).map(({ name }) => name)).toEqual(CITY.slice(0, 400).map(({ name }) => name));
    expect(found.at(-1)).toEqual({
      uscc: '91310000132260250X',
      name: null,
      status: null,
      creditRecords: null,
      publicCreditRating: null,
    });
  });

  it('answers malformed keys with their reason and harms no other', async () => {
    const good = CITY[0]?.uscc as string;
    const keys = ['', 'x', '9131\u00000000', "'; DROP TABLE market_entity; --", good];
    const answer = await silo.ask(ENTITIES, { representations: keys.map(reference) });
    expect(answer.data?._entities).toEqual([null, null, null, null, expect.objectContaining({ uscc: good })]);
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual([
      'USCC_EMPTY',
      'USCC_LENGTH',
      'TEXT_NUL',
      'USCC_LENGTH',
    ]);
    expect(silo.incidents).toEqual([]);
  });

  it('finds records and ratings by their id, and none under another form of it', async () => {
    const ids = ['CreditRecord:1', 'CreditRecord:01x', 'CreditRecord:', 'PublicCreditRating:1', 'CreditRecord:999999'];
    const answer = await silo.ask(ENTITIES, { representations: ids.map(record) });
    expect(answer.data?._entities).toEqual([
      { id: 'CreditRecord:1', kind: expect.any(String), publicationState: expect.any(String) },
      null,
      null,
      null,
      null,
    ]);
    const rating = { __typename: 'PublicCreditRating', id: 'PublicCreditRating:1' };
    const asked = await silo.ask(ENTITIES, { representations: [rating] });
    expect(asked.data?._entities).toEqual([{ id: 'PublicCreditRating:1', grade: expect.any(String) }]);
    expect((await silo.ask(ENTITIES, { representations: [rating] }, PUBLIC)).data?._entities).toEqual([null]);
  });
});
