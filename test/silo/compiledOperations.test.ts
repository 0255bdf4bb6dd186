import { buildSchema } from 'graphql';
import { openCompiledOperations } from '../../kernel/service/compiledOperations';

const compiled = openCompiledOperations(buildSchema('type Query { told: String, pages(first: Int! = 3): Int }'));

describe('compiled operations', () => {
  it('take a variable’s default where the caller leaves it out, required or not', async () => {
    const query =
      'query ($show: Boolean! = true, $hide: Boolean = false) { told @include(if: $show) @skip(if: $hide) }';
    expect(await compiled({ query })({}, undefined)).toEqual({ data: { told: null } });
    expect(await compiled({ query })({}, { show: false })).toEqual({ data: {} });
    expect(await compiled({ query })({}, { hide: true })).toEqual({ data: {} });
  });

  it('take the defaults of the operation that is named', async () => {
    const query =
      'query A ($x: Boolean! = false) { told @include(if: $x) } query B ($x: Boolean! = true) { told @include(if: $x) }';
    expect(await compiled({ query, operationName: 'A' })({}, {})).toEqual({ data: {} });
    expect(await compiled({ query, operationName: 'B' })({}, {})).toEqual({ data: { told: null } });
  });

  it('take the defaults of fields that the caller leaves out of an input, at every depth', async () => {
    const schema = buildSchema(`type Query { asked(by: Asked!): String }
      input Asked { first: Int! = 3, inner: [Inner!]! = [] } input Inner { on: Boolean! = true, name: String }`);
    const resolve = (_: unknown, args: object): string => JSON.stringify(args);
    Object.assign(schema.getQueryType()?.getFields().asked ?? {}, { resolve });
    const query = 'query ($by: Asked!) { asked(by: $by) }';
    const ask = async (by: object) =>
      JSON.parse(String((await openCompiledOperations(schema)({ query })({}, { by })).data?.asked));
    expect(await ask({})).toEqual({ by: { first: 3, inner: [] } });
    expect(await ask({ first: 1, inner: [{ name: 'a' }, { on: false }] })).toEqual({
      by: { first: 1, inner: [{ name: 'a', on: true }, { on: false }] },
    });
    expect((await openCompiledOperations(schema)({ query })({}, { by: null })).errors).toHaveLength(1);
  });

  it('refuse what does not fit the schema', () => {
    expect(() => compiled({ query: '{ untold }' })).toThrow(expect.objectContaining({ code: 'BAD_OPERATION' }));
  });
});
