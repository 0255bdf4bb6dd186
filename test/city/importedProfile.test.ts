import { existsSync } from 'node:fs';
import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { projectPath } from '../../kernel/service/repository';
import { day } from '../../kernel/values/day';
import { SILOS } from '../../kernel/values/silos';
import { importMarketEntities } from '../../tools/import/marketEntities';
import { CITY_SIZE, type City, openCity } from '../support/openCity';

const FILE = projectPath('..', 'shared', 'data', 'shanghai-enterprises-5k.csv');
const present = existsSync(FILE);
if (!present) {
  process.stderr.write(
    'skipped: ../shared/data/shanghai-enterprises-5k.csv is not here, so no profile of a real entity was asked for\n',
  );
}

const PROFILE = `query Profile($uscc: USCC!) { marketEntity(uscc: $uscc) { uscc name status registeredOn
  registration { usccReceived sourceDepartment { code } observedAt }
  creditRecords(first: 5) { totalCount edges { node { id kind observedAt } } } publicCreditRating { grade ratedOn }
  supervisionCategories { status since } inspections(first: 5) { totalCount edges { node { id } } }
  enforcementCases(first: 5) { totalCount edges { node { id stage } } } openCaseCount sources { silo asOf status } } }`;

interface Imported {
  readonly uscc: string;
  readonly uscc_received: string;
  readonly name: string;
  readonly registered_on: string;
}

/** Imported entities, some of them with a code that the file writes in small letters. */
async function sample(database: SiloDatabase): Promise<Imported[]> {
  const of = (condition: string) =>
    database.dataSource.query(
      `SELECT uscc, uscc_received, name, registered_on::text AS registered_on FROM market_entity
       WHERE 'STATE_ASSUMED' = ANY (quality_flags) AND ${condition} ORDER BY md5(uscc) LIMIT 4`,
    );
  return [...(await of('uscc = uscc_received')), ...(await of('uscc <> uscc_received'))];
}

(present ? describe : describe.skip)('a real register of 5,000 rows in a city of four silos', () => {
  const observedOn = day('2026-10-31');
  let city: City;
  let token: string;
  let entities: Imported[];

  beforeAll(async () => {
    city = await openCity();
    token = await issueDevelopmentToken(city.dataDir, 'dashboard-city');
    const database = city.databases.get('credit') as SiloDatabase;
    const report = await importMarketEntities({ file: FILE, database, today: day('2026-11-22'), observedOn });
    expect(report).toMatchObject({ rows: 5_000, inserted: 4_999, quarantined: 1 });
    entities = await sample(database);
  }, 90_000);

  afterAll(() => city?.close());

  async function ask(query: string, variables: object = {}, as: string | null = token) {
    const response = await fetch(city.gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(as ? { authorization: `Bearer ${as}` } : {}) },
      body: JSON.stringify({ query, variables }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
    return (await response.json()) as any;
  }

  it('answers the profile of its entities as of any other, asked for by the code as the file writes it', async () => {
    expect(entities).toHaveLength(8);
    for (const { uscc, uscc_received: received, name, registered_on: registeredOn } of entities) {
      const { data, errors, extensions } = await ask(PROFILE, { uscc: received });
      expect(errors).toBeUndefined();
      expect(data.marketEntity).toMatchObject({
        uscc,
        name,
        registeredOn,
        status: 'IN_OPERATION',
        registration: {
          usccReceived: received,
          sourceDepartment: { code: 'SAMR' },
          observedAt: '2026-10-30T16:00:00Z',
        },
        creditRecords: { totalCount: 0, edges: [] },
        publicCreditRating: null,
        supervisionCategories: [],
        inspections: { totalCount: 0 },
        enforcementCases: { totalCount: 0 },
        openCaseCount: 0,
      });
      expect(data.marketEntity.sources).toHaveLength(SILOS.length);
      for (const silo of ['credit', 'supervision', 'inspection', 'enforcement']) {
        expect(extensions.silos[silo]).toMatchObject({ status: 'ok' });
      }
    }
  });

  it('gives the public the name too', async () => {
    const [entity] = entities;
    const { data } = await ask(
      'query ($uscc: USCC!) { marketEntity(uscc: $uscc) { name } }',
      { uscc: entity?.uscc },
      null,
    );
    expect(data.marketEntity.name).toBe(entity?.name);
  });

  it('stands in the register beside the city', async () => {
    const { data } = await ask('{ marketEntities(first: 1) { totalCount } }');
    expect(data.marketEntities.totalCount).toBe(CITY_SIZE + 4_999);
  });
});
