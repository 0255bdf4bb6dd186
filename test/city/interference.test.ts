import type { Caller } from '../../gateway/identity/caller';
import type { SiloName } from '../../kernel/values/silos';
import { takeIn } from '../../tools/assembly/takeIn';
import { type City, openCity } from '../support/openCity';

const PERIOD = { from: '2024-01-01', to: '2026-10-31' };
/** The department that answers for inspections: it is told exact figures of them without an agreement. */
const INSPECTORS: Caller = {
  subject: 'planner',
  kind: 'official',
  department: 'SAMR',
  roles: [],
  district: null,
  agreement: null,
  purpose: null,
};
const QUERY = `query ($id: ID!, $from: Date, $to: Date) {
  metric(id: $id, from: $from, to: $to) { value numerator denominator suppressed } }`;
const DONE = `stage = 'COMPLETED' AND inspected_on BETWEEN '${PERIOD.from}' AND '${PERIOD.to}'`;

let city: City;
beforeAll(async () => {
  city = await openCity();
  const exchange = city.databases.get('exchange');
  if (exchange) await takeIn(city.databases, exchange);
}, 90_000);
afterAll(() => city?.close());

async function figure(id: string): Promise<unknown> {
  const { data, errors } = await city.gateway.executeOperation(
    { query: QUERY, variables: { id, ...PERIOD } },
    INSPECTORS,
  );
  expect(errors).toBeUndefined();
  return data?.metric;
}

async function count(silo: SiloName, from: string): Promise<number> {
  const [row] = (await city.databases.get(silo)?.dataSource.query(`SELECT count(*)::int AS n FROM ${from}`)) ?? [];
  return row.n;
}

const HALF = 0.5;
/** A whole number of `scale` parts, halves away from zero. */
const parts = (numerator: number, denominator: number, scale: number) =>
  Math.floor((numerator * scale) / denominator + HALF);

describe('沪府发〔2020〕7号（二）4: how much supervision disturbs', () => {
  it('is visits for every 1,000 entities, as the tables of two silos give it', async () => {
    const visits = await count('inspection', `inspection WHERE ${DONE} AND mode = 'ON_SITE'`);
    const entities = await count('credit', `market_entity WHERE state IN ('IN_OPERATION', 'SUSPENDED')`);
    expect(visits).toBeGreaterThan(0);
    expect(await figure('visits_per_1000_entities')).toEqual({
      value: parts(visits, entities, 1_000),
      numerator: visits,
      denominator: entities,
      suppressed: false,
    });
  });

  it.each([
    ['merged with other departments', 'joint_share', 'AND joint'],
    [
      'repeated within ninety days',
      'repeat_visits_90_days',
      `AND EXISTS (SELECT FROM inspection b WHERE b.uscc = i.uscc AND b.stage = 'COMPLETED'
        AND i.inspected_on - b.inspected_on BETWEEN 1 AND 90)`,
    ],
  ])('is the share of visits %s, as the table of inspections gives it', async (_, id, such) => {
    const all = await count('inspection', `inspection i WHERE ${DONE}`);
    const some = await count('inspection', `inspection i WHERE ${DONE} ${such}`);
    expect(some).toBeGreaterThan(0);
    expect(await figure(id)).toMatchObject({ value: parts(some, all, 10_000), numerator: some, denominator: all });
  });
});
