import { getIntrospectionQuery } from 'graphql';
import { openProductionCity, type ProductionCity } from '../support/identity/productionCity';
import { openPlantedCity } from '../support/plantedCity';

let city: ProductionCity;
beforeAll(async () => {
  city = await openProductionCity();
});
afterAll(() => city.close());

const HEADERS = [{ accept: 'application/json' }, { accept: 'application/graphql-response+json' }];

describe('a gateway in production: what a stranger learns of the schema', () => {
  it.each([
    getIntrospectionQuery(),
    '{ __schema { queryType { name } } }',
    '{ __type(name: "MarketEntity") { fields { name } } }',
    'query Q { a: __schema { types { name } } }',
    '{ ...f } fragment f on Query { __schema { directives { name } } }',
    '{ _service { sdl } }',
    '{ _entities(representations: []) { __typename } }',
  ])('is nothing by asking for it: %s', async (query) => {
    for (const headers of HEADERS) {
      const { body } = await city.ask(query, {}, headers);
      expect(body.errors[0].extensions.code).toBe('BAD_OPERATION');
      expect(body.data ?? null).toBeNull();
    }
  });

  it.each<[string, string, string, object]>([
    ['a field', 'marketEntity', '{ marketEntit(uscc: "x") { uscc } }', {}],
    ['a field of a type', 'name', '{ marketEntities { edges { node { nam } } } }', {}],
    ['an argument', 'first', '{ marketEntities(frst: 1) { edges { node { uscc } } } }', {}],
    ['a type', 'MarketEntity', '{ ...f } fragment f on MarketEntit { uscc }', {}],
    ['a directive', 'skip', '{ marketEntities @skp(if: true) { edges { node { uscc } } } }', {}],
    ['the type of a variable', 'USCC', 'query Q($u: USC) { leak(how: $u) }', {}],
    ['a selection', 'edges', '{ marketEntities }', {}],
    ['a value', 'String', 'query Q($n: Int) { marketEntities(first: $n) { edges { node { uscc } } } }', { n: 'x' }],
  ])('is not what was meant by a slip in %s: never %s', async (_, meant, query, variables) => {
    for (const headers of HEADERS) {
      const { body } = await city.ask(query, variables, headers);
      const told = JSON.stringify(body);
      expect(body.errors.length).toBeGreaterThan(0);
      expect(told).not.toMatch(/Did you mean/i);
      expect(told.replaceAll('message_zh', '')).not.toMatch(new RegExp(`\\b${meant}\\b`));
    }
  });

  it('is more in development, so that the guard can be seen to work', async () => {
    const open = await openPlantedCity();
    expect(JSON.stringify((await open.ask('{ marketEntit(uscc: "x") { uscc } }')).body)).toContain('marketEntity');
    await open.close();
  });
});
