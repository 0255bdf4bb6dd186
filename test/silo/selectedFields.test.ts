import { buildSchema, type GraphQLObjectType, type GraphQLResolveInfo, parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { type SelectedField, selectedFields } from '../../kernel/service/lookahead';

const schema = buildSchema(`
  type Query { entities: [Entity!]! }
  type Entity { uscc: ID  records(first: Int = 20, kind: [String!]): Records  cases: Records }
  type Records { total: Int }
`);
const asked: (readonly SelectedField[])[] = [];
const entity = schema.getType('Entity') as GraphQLObjectType;
Object.assign(schema.getQueryType()?.getFields().entities ?? {}, {
  resolve(_parent: unknown, _args: unknown, _context: unknown, info: GraphQLResolveInfo) {
    asked.push(selectedFields(info, entity), selectedFields(info, entity));
    return [{}];
  },
});

/** What a silo, which runs compiled operations, sees selected under the list, for each set of variables. */
async function selected(query: string, ...variables: object[]): Promise<(readonly SelectedField[])[]> {
  asked.length = 0;
  const compiled = compileQuery(schema, parse(query));
  if (!isCompiledQuery(compiled)) throw new Error('not compiled');
  for (const given of variables) {
    const { errors } = await compiled.query({}, {}, given);
    expect(errors).toBeUndefined();
  }
  return asked;
}

describe('fields that an operation selects below a field', () => {
  it('come with their arguments, defaults among them, from fragments too', async () => {
    const query =
      '{ entities { uscc ...F ... on Entity { cases { total } } } } fragment F on Entity { records { total } }';
    const [fields] = await selected(query, {});
    expect(fields).toEqual([
      { name: 'uscc', args: {} },
      { name: 'records', args: { first: 20 } },
      { name: 'cases', args: {} },
    ]);
  });

  it('have the arguments of their own request when one compiled operation serves several', async () => {
    const query = 'query Q($n: Int) { entities { records(first: $n) { total } } }';
    const [first, again, second] = await selected(query, { n: 1 }, { n: 2 });
    expect(first).toEqual([{ name: 'records', args: { first: 1 } }]);
    expect(again).toBe(first);
    expect(second).toEqual([{ name: 'records', args: { first: 2 } }]);
  });

  it('leave out what a request skips and does not include', async () => {
    const query = 'query Q($a: Boolean!) { entities { uscc @skip(if: $a) cases @include(if: $a) { total } } }';
    const [skipped, , included] = await selected(query, { a: true }, { a: false });
    expect([skipped, included].map((fields) => fields?.map(({ name }) => name))).toEqual([['cases'], ['uscc']]);
  });
});
