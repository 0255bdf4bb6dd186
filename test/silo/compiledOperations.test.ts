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

  it('refuse what does not fit the schema', () => {
    expect(() => compiled({ query: '{ untold }' })).toThrow(expect.objectContaining({ code: 'BAD_OPERATION' }));
  });
});
