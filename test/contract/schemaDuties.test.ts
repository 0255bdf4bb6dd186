import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, parse } from 'graphql';
import { glossaryFaults, readGlossary } from '../support/duties/glossary';
import { schemaFaults } from '../support/duties/schemaFaults';

const ROOT = join(__dirname, '..', '..');
const glossary = readGlossary(readFileSync(join(ROOT, 'docs', 'glossary.md'), 'utf8'));
const build = (sdl: string) => buildASTSchema(parse(sdl), { assumeValidSDL: true });

const TERMS = new Set(['Query', 'Mutation', 'Case', 'CaseKind', 'CaseFilter', 'PageInfo', 'Day']);
const SOUND = `
  "Reads." type Query {
    "Cases, newest first." cases("Rows of a page." first: Int, "Place." after: String, "Which." by: CaseFilter): CaseConnection!
  }
  "Writes." type Mutation {
    """
    Opens a case.
    Permission: enforcement officer of the filing department.
    Audit: case.opened
    """
    openCase("Kind." kind: CaseKind!): Case
  }
  "A case." type Case {
    "Day." on: Day!
    "At most 8 kinds." kinds: [CaseKind!]!
    "One for each department." cases: [Case!]
  }
  "A page." type CaseConnection { "Rows." edges: [CaseEdge!]! "Page." pageInfo: PageInfo! }
  "A row." type CaseEdge { "Case." node: Case! }
  "Place." type PageInfo { "More." hasNextPage: Boolean! }
  "Kind." enum CaseKind { "Simple." SIMPLE "Ordinary." ORDINARY }
  "Filter." input CaseFilter { "Kinds." kinds: [CaseKind!] }
  "Day." scalar Day
`;
const faultsWith = (from: string, to: string) => {
  expect(SOUND).toContain(from);
  return schemaFaults(build(SOUND.replace(from, to)), TERMS);
};

describe('schema duties: the API of the hub', () => {
  it('describes everything, pages its lists, names permissions and audit events, has its terms in the glossary', () => {
    const api = build(readFileSync(join(ROOT, 'schema', 'api.graphql'), 'utf8'));
    const terms = glossary.filter(({ isType }) => isType).map(({ term }) => term);
    expect(schemaFaults(api, new Set(terms))).toEqual([]);
  });

  it('has a glossary sorted by term, without doubles, with Chinese, meaning and source in each row', () => {
    expect(glossaryFaults(glossary)).toEqual([]);
  });
});

describe('schema duties: the guard itself, on planted SDL', () => {
  it('lets pass a schema that keeps every duty', () => {
    expect(schemaFaults(build(SOUND), TERMS)).toEqual([]);
  });

  it.each([
    ['type', '"A case." type', 'type', 'Case'],
    ['field', '"Day." on', 'on', 'Case.on'],
    ['argument', '"Kind." kind', 'kind', 'Mutation.openCase(kind:)'],
    ['enum', '"Kind." enum', 'enum', 'CaseKind'],
    ['enum value', '"Simple." SIMPLE', 'SIMPLE', 'CaseKind.SIMPLE'],
    ['input field', '"Kinds." kinds', 'kinds', 'CaseFilter.kinds'],
    ['scalar', '"Day." scalar', 'scalar', 'Day'],
    ['text of a description', '"Rows." edges', '"  " edges', 'CaseConnection.edges'],
  ])('refuses a missing %s description', (_, from, to, name) => {
    expect(faultsWith(from, to)).toEqual([`${name} has no description`]);
  });

  it.each([
    ['first', '"Rows of a page." first: Int, ', '', 'first: Int'],
    ['after', ', "Place." after: String', '', 'after: String'],
    ['a first that is a number', 'first: Int', 'first: String', 'first: Int'],
  ])('refuses a connection without %s', (_, from, to, missing) => {
    expect(faultsWith(from, to)).toEqual([`Query.cases is a connection without ${missing}`]);
  });

  it('refuses a list whose description names no bound', () => {
    expect(faultsWith('"At most 8 kinds."', '"The kinds."')).toEqual([
      'Case.kinds is a list whose description names no bound',
    ]);
  });

  it('refuses a mutation without permission or audit event', () => {
    expect(faultsWith('Permission: enforcement officer of the filing department.', '')).toEqual([
      'mutation openCase names no permission ("Permission: ...")',
    ]);
    expect(faultsWith('Audit: case.opened', 'Audit:')).toEqual([
      'mutation openCase names no audit event ("Audit: ...")',
    ]);
  });

  it('refuses a type without a term', () => {
    const terms = new Set([...TERMS].filter((term) => term !== 'CaseKind'));
    expect(schemaFaults(build(SOUND), terms)).toEqual(['CaseKind has no term in docs/glossary.md']);
  });

  it('refuses a term whose type has gone', () => {
    expect(schemaFaults(build(SOUND), new Set([...TERMS, 'Gone']))).toEqual([
      'Gone is a type in docs/glossary.md but not in the schema',
    ]);
  });

  it('refuses a glossary out of order, doubled, without Chinese or without a source', () => {
    const table = '| Term | 中文 | Meaning | Source |\n|---|---|---|---|\n';
    const rows = '| `Case` | 案件 | A case. | 60 |\n| `Bureau` | 局 | Office. | |\n| `Bureau` | Office | Office. | 1 |';
    expect(glossaryFaults(readGlossary(table + rows))).toEqual([
      'Bureau stands after Case',
      'Bureau lacks its meaning or its source',
      'Bureau stands after Bureau',
      'Bureau has no Chinese term',
    ]);
  });
});
