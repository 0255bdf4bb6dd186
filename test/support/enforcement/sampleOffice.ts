import { DEVELOPMENT_CALLERS, type DevelopmentCallerName } from '../../../gateway/identity/developmentCallers';
import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { signAssertion } from '../../../kernel/service/identity/assertion';
import type { Viewer } from '../../../kernel/service/silo';
import { startSubgraph } from '../../../kernel/service/startSubgraph';
import { enforcement } from '../../../subgraphs/enforcement';
import { cityEntities, SAMPLE_DAY } from '../../../tools/generate/city';
import { generateEnforcement } from '../../../tools/generate/enforcement';
import { OFFICIAL, openSilo } from '../openSilo';

const KEY = Buffer.alloc(32, 7);
const NOON = Date.parse(`${SAMPLE_DAY}T04:00:00Z`);
const ENTITIES = 600;
const SEED = 'tests';

/** The enforcement silo of a sample city on its day. */
export interface SampleOffice {
  readonly database: SiloDatabase;
  /** The rows of a list as a ready-made caller sees them; `list` is the field with its arguments. */
  list(list: string, fields: string, as?: DevelopmentCallerName): Promise<Record<string, unknown>[]>;
  /** One field of the query as a ready-made caller sees it. */
  ask(field: string, as?: DevelopmentCallerName): Promise<unknown>;
  /** Rows of a table, or of what follows FROM. */
  count(from: string): Promise<number>;
  close(): Promise<void>;
}

/** Generates what the silo knows of a city of another seed or size, or of the same again. */
export const generate = (database: SiloDatabase, entities = ENTITIES, seed = SEED): Promise<void> =>
  generateEnforcement(database, cityEntities({ entities, seed, today: SAMPLE_DAY }));

const viewerOf = (name: DevelopmentCallerName): Viewer => {
  const { kind, department, district, roles } = DEVELOPMENT_CALLERS[name];
  return { ...OFFICIAL, subject: name, kind, department, district, roles };
};

/** Opens the silo over a sample city of the size of the tests, as it stands on the city's day. */
export async function openSampleOffice(): Promise<SampleOffice> {
  const silo = await openSilo(enforcement as never, 'sample_enforcement', (database) => generate(database));
  const { database } = silo;
  const keys = { cursor: KEY, assertion: KEY };
  const onIncident = (_: unknown, error: unknown): number => silo.incidents.push(error);
  const running = startSubgraph(enforcement, { database, keys, onIncident, clock: () => NOON });
  const ask: SampleOffice['ask'] = async (field, as = 'case-officer') => {
    const assertion = signAssertion(viewerOf(as), 'enforcement', { key: KEY, now: NOON });
    const query = `{ asked: ${field} }`;
    const { data, errors } = await running.process({ query, variables: {}, assertion, times: undefined });
    expect(errors).toBeUndefined();
    return data?.asked;
  };
  return {
    database,
    ask,
    async list(list, fields, as) {
      const page = (await ask(`${list} { edges { node { ${fields} } } }`, as)) as {
        edges: { node: Record<string, unknown> }[];
      };
      return page.edges.map(({ node }) => node);
    },
    count: (from) => silo.count(from),
    close: () => silo.close(),
  };
}
