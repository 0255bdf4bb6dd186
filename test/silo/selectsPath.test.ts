import { buildSchema, type GraphQLResolveInfo, graphql } from 'graphql';
import { findFactNumber } from '../../kernel/service/factId';
import { selectsPath } from '../../kernel/service/selectsPath';

const schema = buildSchema(`
  type Query { cases: Cases }
  type Cases { total: Int edges: [Edge] }
  type Edge { node: Case }
  type Case { id: ID decisions: [Case] }
`);

async function selects(query: string, path: readonly string[]): Promise<boolean | undefined> {
  let answer: boolean | undefined;
  const rootValue = {
    cases: (_: unknown, __: unknown, info: GraphQLResolveInfo) => {
      answer = selectsPath(info, path);
      expect(selectsPath(info, path)).toBe(answer);
      return null;
    },
  };
  expect((await graphql({ schema, source: query, rootValue })).errors).toBeUndefined();
  return answer;
}
const DECISIONS = ['edges', 'node', 'decisions'];

describe('what an operation selects below a field', () => {
  it.each([
    ['a plain field', '{ cases { edges { node { decisions { id } } } } }'],
    ['an alias', '{ cases { e: edges { n: node { d: decisions { id } } } } }'],
    ['an inline fragment', '{ cases { edges { ... on Edge { node { ... { decisions { id } } } } } } }'],
    ['a named fragment', '{ cases { ...F } } fragment F on Cases { edges { node { decisions { id } } } }'],
    ['a second mention', '{ cases { total } cases { edges { node { decisions { id } } } } }'],
  ])('is found through %s', async (_, query) => {
    expect(await selects(query, DECISIONS)).toBe(true);
  });

  it.each(['{ cases { total } }', '{ cases { edges { node { id } } } }'])('is not found in %s', async (query) => {
    expect(await selects(query, DECISIONS)).toBe(false);
  });
});

describe('the number in a global id', () => {
  it('is read for its own type alone, if a database can hold it', () => {
    expect(findFactNumber('Inspection', 'Inspection:42')).toBe('42');
    const strange = ['InspectionItem:42', 'Inspection:', 'Inspection:0', 'Inspection:-1', 'Inspection:1:2', 42, null];
    expect(strange.map((id) => findFactNumber('Inspection', id))).toEqual(strange.map(() => undefined));
    expect(findFactNumber('Inspection', `Inspection:${'9'.repeat(19)}`)).toBeUndefined();
  });
});
