import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buildASTSchema, parse } from 'graphql';
import pino from 'pino';
import { getMetadataArgsStorage } from 'typeorm';
import { siloSdl } from '../../kernel/service/repository';
import { SILOS } from '../../kernel/values/silos';
import { credit } from '../../subgraphs/credit';
import { enforcement } from '../../subgraphs/enforcement';
import { exchange } from '../../subgraphs/exchange';
import { EVENT_FIELDS } from '../../subgraphs/exchange/rules/feed/eventFields';
import { inspection } from '../../subgraphs/inspection';
import { supervision } from '../../subgraphs/supervision';
import { complainantColumns, complainantFaults, speaksOfComplainant } from '../support/duties/complainantFaults';
import { openPlantedCity, PLANTED_PROFILE, PLANTED_USCC } from '../support/plantedCity';

const build = (sdl: string) => buildASTSchema(parse(sdl), { assumeValidSDL: true });
const api = build(readFileSync(join(__dirname, '..', '..', 'schema', 'api.graphql'), 'utf8'));
const MODULES = [credit, supervision, inspection, enforcement, exchange];
/** The one table that holds seals, which no role of the hub can read. */
const SEALS = 'sealed_complainant';

/** Columns of every table of every silo. */
function storedColumns() {
  const { tables, columns } = getMetadataArgsStorage();
  const classes = new Set(MODULES.flatMap(({ tables: own }) => own));
  const named = tables.filter(({ target }) => classes.has(target as never));
  return named.flatMap(({ target, name }) =>
    columns
      .filter((column) => column.target === target)
      .map(({ propertyName, options }) => ({
        table: String(name),
        name: options.name ?? propertyName,
        type: String(options.type),
      })),
  );
}

/** Columns of every event of the feed, which are those of every export and of every delivery. */
const toldColumns = () =>
  Object.entries(EVENT_FIELDS).flatMap(([table, fields]) =>
    Object.keys(fields).map((name) => ({ table, name, type: 'text' })),
  );

describe('沪府发〔2020〕7号（十五）: nothing of the hub tells who complained', () => {
  it('no operation of the API: no type, no field, and no argument but the sealed number that a change is given', () => {
    expect(complainantFaults(api)).toEqual([]);
  });

  it.each(SILOS)('no operation of the silo %s, asked by itself', (silo) => {
    expect(complainantFaults(build(siloSdl(silo)))).toEqual([]);
  });

  it('no column of the feed, of an export or of a delivery', () => {
    expect(toldColumns().length).toBeGreaterThan(100);
    expect(complainantColumns(toldColumns())).toEqual([]);
    for (const coordinate of Object.values(EVENT_FIELDS).flatMap((fields) => Object.values(fields))) {
      expect(speaksOfComplainant({ name: coordinate })).toBe(false);
    }
  });

  it('no event of a lead: the inspectors hear its state, and neither what was alleged nor from where', () => {
    const columns = Object.keys(EVENT_FIELDS['case-lead']);
    for (const kept of ['origin', 'origin_reference', 'summary', 'registered_by', 'complainant_sealed', 'reward']) {
      expect(columns).not.toContain(kept);
    }
  });

  it('no column of any table, the log of accesses among them, but the seal', () => {
    const columns = storedColumns();
    const tables = columns.map(({ table }) => table);
    expect(tables).toEqual(expect.arrayContaining(['case_lead', 'access_leaf', 'outbox', SEALS]));
    expect(columns.length).toBeGreaterThan(500);
    expect(complainantColumns(columns.filter(({ table }) => table !== SEALS))).toEqual([]);
    expect(columns.filter(({ table }) => table === SEALS).map(({ name }) => name)).toEqual([
      'lead',
      'seal',
      'sealed_at',
    ]);
  });
});

describe('沪府发〔2020〕7号（十五）: the log of the gateway', () => {
  it('holds neither the variables nor the words of an operation that carries a sealed number', async () => {
    const sink = new PassThrough();
    let logged = '';
    sink.on('data', (chunk) => {
      logged += chunk;
    });
    const city = await openPlantedCity({ log: pino({ level: 'debug' }, sink) as never });
    await city.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC, complainantReference: 'SR-2026-000917' });
    const written = 'mutation { registerCaseLead(input: { complainantReference: "SR-2026-000917" }) { number } }';
    await city.ask(written, {});
    await city.close();
    expect(logged).toContain('"operation"');
    expect(logged).not.toContain('000917');
  });
});

const SOUND = `
  type Query { lead(number: ID!, filter: LeadFilter): Lead }
  type Mutation { register(input: LeadInput!): Lead }
  type Lead { number: ID! complainantSealed: Boolean! rewardOfInformant: Reward summary: String }
  input LeadFilter { state: String nested: Nested }
  input Nested { number: ID }
  input LeadInput { "密封登记号 The number." complainantReference: String summary: String }
  enum Reward { PAID REFUSED }
`;
const faultsWith = (from: string, to: string) => {
  expect(SOUND).toContain(from);
  return complainantFaults(build(SOUND.replace(from, to)));
};

describe('the guard itself, on planted words', () => {
  it('lets pass a yes or no, a state, and the sealed number that a change is given', () => {
    expect(complainantFaults(build(SOUND))).toEqual([]);
  });

  it.each([
    ['a field by its name', 'summary: String }\n  input', 'complainantName: String }\n  input', 'Lead.complainantName'],
    ['a field by its Chinese term', 'summary: String }\n  input', '"举报人 Who." who: String }\n  input', 'Lead.who'],
    [
      'the sealed number itself',
      'complainantSealed: Boolean!',
      'complainantReference: String',
      'Lead.complainantReference',
    ],
    [
      'a yes or no that became a text',
      'complainantSealed: Boolean!',
      'complainantSealed: String',
      'Lead.complainantSealed',
    ],
  ])('catches %s', (_, from, to, at) => {
    expect(faultsWith(from, to)).toEqual([`${at} tells of a complainant`]);
  });

  it.each([
    ['a filter', 'state: String nested', 'whistleBlower: String nested', 'LeadFilter.whistleBlower'],
    ['a filter within a filter', 'number: ID }', 'complainantReference: ID }', 'Nested.complainantReference'],
    ['an argument', 'lead(number: ID!', 'lead(informant: ID!', 'Query.lead.informant'],
    [
      'a change that is given a name',
      'summary: String }\n  enum',
      '"投诉人 Who." who: String }\n  enum',
      'LeadInput.who',
    ],
  ])('catches %s', (_, from, to, at) => {
    expect(faultsWith(from, to)).toEqual([`${at} asks for a complainant`]);
  });

  it('catches a type, and a column that is no yes or no', () => {
    expect(faultsWith('enum Reward', 'type Complainant { code: String } enum Reward')).toEqual([
      'Complainant is a type of complainants',
    ]);
    const column = { table: 'case_lead', name: 'complainant_phone', type: 'text' };
    expect(complainantColumns([column, { ...column, name: 'complainant_sealed', type: 'boolean' }])).toEqual([
      'case_lead.complainant_phone could hold a complainant',
    ]);
  });
});
