import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { httpPort } from '../../gateway/silos/httpPort';
import { openOperations } from '../../kernel/service/history/openOperations';
import { openLog } from '../../kernel/service/log';
import { withCommonWords } from '../../kernel/service/repository';
import { scalarResolvers } from '../../kernel/service/scalars';
import type { AsOf, SiloModule } from '../../kernel/service/silo';
import { startSiloServer } from '../../kernel/service/siloServer';
import { storeMarketEntities } from '../../subgraphs/credit';
import { registerEntry } from '../../tools/generate/creditFacts/registerEntry';
import { CREDIT_CITY, openCredit } from '../support/openCredit';
import { OFFICIAL } from '../support/openSilo';

const THEN: AsOf = { asOf: '2026-06-30T15:59:59.999999Z', knownAt: null };

describe('the moments of a request', () => {
  it('reach a silo behind HTTP as they reach one in this process, and are refused in another form', async () => {
    const silo = await openCredit();
    const log = openLog('as of', 'silent');
    const server = await startSiloServer({ silo: silo.running, host: '127.0.0.1', port: 0, log });
    const port = httpPort('credit', server.url);
    try {
      const [sample] = CREDIT_CITY;
      if (!sample) throw new Error('the sample city is empty');
      const entry = registerEntry(sample, sample.dice('credit'));
      await storeMarketEntities(silo.database, [{ ...entry, observedAt: '2026-07-01T00:00:00+08:00' }]);
      const query = `{ marketEntity(uscc: "${sample.uscc}") { name } }`;
      const ask = (times: AsOf | undefined) =>
        port.process({ query, assertion: silo.sign(), times, signal: new AbortController().signal });
      expect((await ask(undefined)).data).toEqual({ marketEntity: { name: entry.name } });
      expect((await ask(THEN)).data).toEqual({ marketEntity: null });
      const malformed = await ask({ asOf: '2026-06-30', knownAt: null });
      expect(malformed.errors).toMatchObject([{ extensions: { code: 'INVALID_AS_OF', field: 'asOf' } }]);
      const body = JSON.stringify({ query, times: { asOf: 1 } });
      expect((await fetch(`${server.url}/graphql`, { method: 'POST', body })).status).toBe(400);
    } finally {
      await port.close();
      await server.stop();
      await silo.close();
    }
  });
});

describe('a silo without a past', () => {
  const SDL = `type Query { list: [String!] always: String }
    extend type MarketEntity { watched: Boolean }
    type Mark @key(fields: "id") { id: ID! text: String }`;
  const planted = {
    name: 'exchange',
    resolvers: {
      Query: { list: () => ['one'], always: () => 'the same' },
      MarketEntity: { __resolveReference: (reference: object) => reference, watched: () => true },
      Mark: { __resolveReference: ({ id }: { id: string }) => ({ id, text: 'present' }) },
    },
    timeless: ['Query.always'],
  } as unknown as SiloModule<never, never>;
  const operations = openOperations(planted, {
    makeSchema: ({ resolvers }) =>
      buildSubgraphSchema([
        { typeDefs: parse(withCommonWords(SDL)), resolvers: { ...scalarResolvers, ...resolvers } as never },
      ]),
    sharing: new Map(),
  });
  const QUERY = `{ list always _entities(representations: [{ __typename: "MarketEntity", uscc: "91350100M000100Y43" },
    { __typename: "Mark", id: "1" }]) { ... on MarketEntity { uscc watched } ... on Mark { text } } }`;
  const ask = (times?: AsOf) => operations({ query: QUERY, assertion: '', times }, OFFICIAL, undefined).run({}, {});

  it('answers the present', async () => {
    expect(await ask()).toEqual({
      data: {
        list: ['one'],
        always: 'the same',
        _entities: [expect.objectContaining({ watched: true }), { text: 'present' }],
      },
    });
  });

  it('refuses each field of the past by name, and what is asked for by its own id, but not what never changes', async () => {
    const { data, errors } = await ask(THEN);
    expect(data).toEqual({
      list: null,
      always: 'the same',
      _entities: [{ uscc: '91350100M000100Y43', watched: null }, null],
    });
    const refused = errors?.map(({ originalError }) => (originalError as unknown as { facts: object }).facts);
    expect(refused).toHaveLength(3);
    for (const field of ['Query.list', 'MarketEntity.watched', 'Mark']) {
      expect(refused).toContainEqual({ silo: 'exchange', field });
    }
  });
});
