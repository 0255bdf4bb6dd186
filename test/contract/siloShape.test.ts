import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SILOS } from '../../kernel/values/silos';
import { type Listing, listFolder, siloFaults } from '../support/duties/siloShape';

/** Silos that the plan of the city names and that may appear any day. */
const LATER_SILOS = ['exchange'];

const store: Listing = { 'tables.ts': true, migrations: { '0001.ts': true } };
const silo: Listing = {
  'README.md': true,
  'schema.graphql': true,
  'index.ts': true,
  rules: { 'rule.ts': true },
  store,
  resolvers: { 'query.ts': true },
};
const without = (name: string): Listing => Object.fromEntries(Object.entries(silo).filter(([key]) => key !== name));
const faults = (credit: Listing) => siloFaults({ credit }, ['credit'], LATER_SILOS);

describe('silo shape: this repository', () => {
  it('has every silo, nothing else, all of the one shape', () => {
    expect(siloFaults(listFolder(join(__dirname, '..', '..', 'subgraphs')), SILOS, LATER_SILOS)).toEqual([]);
  });
});

describe('silo shape: the guard itself, on planted listings', () => {
  it('reads a folder down to the files of its tables', () => {
    const root = mkdtempSync(join(tmpdir(), 'silos-'));
    mkdirSync(join(root, 'credit', 'store', 'tables'), { recursive: true });
    writeFileSync(join(root, 'credit', 'store', 'tables', 'record.ts'), '');
    expect(listFolder(root)).toEqual({ credit: { store: { tables: { 'record.ts': true } } } });
    rmSync(root, { recursive: true });
  });

  it('lets pass a silo of the one shape, a later silo, tables in a folder', () => {
    expect(faults(silo)).toEqual([]);
    expect(siloFaults({ credit: silo, exchange: silo }, ['credit'], LATER_SILOS)).toEqual([]);
    expect(faults({ ...silo, store: { ...store, 'tables.ts': {}, tables: { 'record.ts': true } } })).toEqual([]);
  });

  it.each(Object.keys(silo))('refuses a silo without %s', (name) => {
    expect(faults(without(name))).toEqual([expect.stringMatching(`^credit/${name}/? is missing`)]);
  });

  it.each(['rules', 'store', 'resolvers'])('refuses an empty %s', (name) => {
    expect(faults({ ...silo, [name]: {} })).toEqual([`credit/${name}/ is missing or empty`]);
  });

  it.each(['utils', 'models', 'schema.ts', '.env'])('refuses %s in a silo', (name) => {
    expect(faults({ ...silo, [name]: true })).toEqual([`credit/${name} does not belong there`]);
  });

  it('refuses a store without tables or migrations', () => {
    expect(faults({ ...silo, store: { migrations: { '0001.ts': true } } })).toEqual([
      'credit/store/tables.ts or credit/store/tables/ is missing',
    ]);
    expect(faults({ ...silo, store: { 'tables.ts': true } })).toEqual(['credit/store/migrations/ is missing or empty']);
  });

  it('refuses a folder in place of a file and a file in place of a folder', () => {
    expect(faults({ ...silo, 'index.ts': {} })).toEqual(['credit/index.ts is missing']);
    expect(faults({ ...silo, rules: true })).toEqual(['credit/rules/ is missing or empty']);
  });

  it('refuses a missing silo, an unknown one and a stray file', () => {
    expect(siloFaults({ shared: silo, 'index.ts': true }, ['credit'], LATER_SILOS)).toEqual([
      'credit/ is missing',
      'shared/ is not a silo',
      'index.ts is a file beside the silos',
    ]);
  });
});
