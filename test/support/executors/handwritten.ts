import type { CorpusOperation } from './randomOperation';

const FIELDS = `uscc name status registeredOn
  creditRecords(first: 5) { totalCount edges { node { id kind observedAt } } } publicCreditRating { grade ratedOn }
  supervisionCategories { status since } inspections(first: 5) { totalCount edges { node { id } } }
  enforcementCases(first: 5) { totalCount edges { node { id stage } } } openCaseCount sources { silo asOf status }`;

/** A code that is sound and in no register, and one whose check digit is wrong. */
export const UNKNOWN_USCC = '91350100M000100Y43';
export const WRONG_USCC = '91350100M000100Y4Z';

const profile = (uscc: string): CorpusOperation => ({
  title: `profile of ${uscc}`,
  query: `query Profile($uscc: USCC!) { marketEntity(uscc: $uscc) { ${FIELDS} } }`,
  variables: { uscc },
});

const worklist: CorpusOperation = {
  title: 'worklist',
  query: `query Worklist { marketEntities(first: 50) { totalCount edges { node { ${FIELDS} } } } }`,
  variables: {},
};

const about = (title: string, fields: string, variables: Record<string, unknown> = {}): CorpusOperation => {
  const declared = Object.keys(variables).map((name) => `, $${name}: Boolean!`);
  const query = `query About($uscc: USCC!${declared.join('')}) { marketEntity(uscc: $uscc) { ${fields} } }`;
  return { title, query, variables };
};

const withConditions = (title: string, fields: string): CorpusOperation[] =>
  [
    { x: true, y: true },
    { x: true, y: false },
    { x: false, y: true },
    { x: false, y: false },
  ].map((variables) => about(`${title}, ${JSON.stringify(variables)}`, fields, variables));

const LISTS = `inspections(first: 3) { edges { cursor node { entity { uscc name enforcementCases(first: 2) { edges { node {
  entity { openCaseCount creditRecords(first: 1) { edges { node { entity { name } } } } } } } } } } }
  pageInfo { hasNextPage endCursor } }`;

/** Queries that must run compiled. */
export function compilable(uscc: string): CorpusOperation[] {
  const named: CorpusOperation[] = [
    profile(uscc),
    profile(UNKNOWN_USCC),
    profile(WRONG_USCC),
    worklist,
    about('types at every level', '__typename t: __typename sources { __typename silo } inspections { __typename }'),
    about('aliases', 'a: uscc b: uscc c: creditRecords(first: 1) { n: totalCount } d: creditRecords { n: totalCount }'),
    about('the same field again', 'name creditRecords { totalCount } openCaseCount creditRecords { edges { cursor } }'),
    about('entities behind entities', LISTS),
    about(
      'fragments on an interface',
      `inspections { edges { node { ... on Fact { id ... on Inspection { mode } } } } }`,
    ),
    ...withConditions(
      'included and skipped',
      `uscc openCaseCount @include(if: $x) sources @skip(if: $y) { silo }
      inspections { edges { node { entity { name @skip(if: $x) ... on MarketEntity @include(if: $y) { status } } } } }`,
    ),
    ...withConditions(
      'one field twice',
      `creditRecords @include(if: $x) { totalCount } name
      creditRecords @skip(if: $y) { edges { node { id @include(if: $y) kind } } }`,
    ),
    about('refused pages', 'creditRecords(first: 1000) { totalCount } inspections(after: "x") { totalCount } name'),
  ];
  const unnamed: Pick<CorpusOperation, 'title' | 'query' | 'variables'>[] = [
    { title: 'nothing but the type', query: '{ __typename }', variables: {} },
    {
      title: 'roots of two silos',
      query:
        '{ a: __typename supervisionMatters { edges { node { name } } } c: marketEntities(first: 2) { totalCount } inspectionItems(first: 1) { totalCount } }',
      variables: {},
    },
    {
      title: 'a fragment in a fragment',
      query:
        '{ ...A } fragment A on Query { marketEntities(first: 2) { ...B } } fragment B on MarketEntityConnection { edges { node { ...C } } totalCount } fragment C on MarketEntity { openCaseCount uscc }',
      variables: {},
    },
    {
      title: 'literals',
      query: `{ marketEntity(uscc: "${uscc}") { name @skip(if: false) status @include(if: false) openCaseCount } }`,
      variables: {},
    },
  ];
  const two = `query One { marketEntities(first: 1) { totalCount } } query Two { __typename }`;
  return [
    ...named.map((operation) => ({ ...operation, variables: { uscc, ...operation.variables } })),
    ...unnamed,
    { title: 'the first of two', query: two, variables: {}, operationName: 'One' },
    { title: 'the second of two', query: two, variables: {}, operationName: 'Two' },
    { title: 'a variable too few', query: profile(uscc).query, variables: {} },
    { title: 'a variable of another type', query: profile(uscc).query, variables: { uscc: 7 } },
  ];
}

const fiveConditions = ['a', 'b', 'c', 'd', 'e'];

/** Queries that are left to the stock executor, or their answers are. */
export function uncompilable(uscc: string): CorpusOperation[] {
  return [
    {
      title: 'introspection',
      query: '{ __schema { queryType { name } } marketEntities(first: 1) { totalCount } }',
      variables: {},
    },
    { title: 'one type', query: '{ __type(name: "Fact") { name kind } }', variables: {} },
    { title: 'a refused root', query: '{ marketEntities(first: 5000) { totalCount } }', variables: {} },
    about('an inherited name', 'constructor: name toString: status'),
    about('a name that is a trap', '__proto__: name'),
    about('a field called __typename', '__typename: name'),
    about(
      'many conditions',
      fiveConditions.map((name) => `${name}: name @skip(if: $${name})`).join(' '),
      Object.fromEntries(fiveConditions.map((name) => [name, name > 'c'])),
    ),
    {
      title: 'a condition that is null',
      query: 'query N($x: Boolean = true) { a: __typename b: __typename @skip(if: $x) }',
      variables: { x: null },
    },
  ].map((operation) => ({
    ...operation,
    variables: /\$uscc/.test(operation.query) ? { uscc, ...operation.variables } : operation.variables,
  }));
}

/** A condition that the client leaves to its default. */
export const DEFAULTED: CorpusOperation = {
  title: 'a default',
  query: 'query D($x: Boolean! = true) { marketEntities(first: 1) { totalCount @skip(if: $x) edges { cursor } } }',
  variables: {},
};
