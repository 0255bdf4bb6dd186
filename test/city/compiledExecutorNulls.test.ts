import { deepMerge } from '@apollo/gateway/dist/utilities/deepMerge';
import fc from 'fast-check';
import { mergeAnswer } from '../../gateway/execution/mergeAnswer';
import { composeSubgraphs } from '../../tools/compose';
import { type BothExecutors, openBothExecutors, type World } from '../support/executors/bothExecutors';

const SDL = `type Query { box: Box boxes: [Box]! need: Box! grid: [[Int!]] strict: [[Int!]!]! }
  type Box { id: ID! note: String inner: Inner needed: Inner! list: [Inner!] kind: Kind count: Int }
  type Inner { value: Int! text: String }
  enum Kind { SMALL LARGE }`;

/** One silo that answers with whatever it was told to. */
let answer: Record<string, unknown> | null = null;
const WORLD: World = {
  supergraphSdl: composeSubgraphs([{ name: 'only', sdl: SDL }]).supergraph,
  subgraphs: new Map([['only', async () => ({ data: structuredClone(answer), errors: [] })]]),
};

let both: BothExecutors;

beforeAll(async () => {
  both = await openBothExecutors(WORLD);
});

afterAll(() => both?.stop());

type Case = readonly [rule: string, query: string, given: Record<string, unknown> | null, shaped: unknown];

const CASES: readonly Case[] = [
  ['gives null for what did not come', '{ box { note kind } }', { box: {} }, { box: { note: null, kind: null } }],
  ['drops what was not asked for', '{ box { note } }', { box: { note: 'a', id: 'b' } }, { box: { note: 'a' } }],
  ['nulls the object whose field must not be null', '{ box { id note } }', { box: { note: 'a' } }, { box: null }],
  [
    'nulls the nearest object that may be',
    '{ box { needed { value } } }',
    { box: { needed: { value: null } } },
    { box: null },
  ],
  [
    'stops at an object that may be null',
    '{ box { id inner { value } } }',
    { box: { id: 'b', inner: {} } },
    { box: { id: 'b', inner: null } },
  ],
  [
    'nulls one element of a list',
    '{ boxes { id } }',
    { boxes: [{ id: 'a' }, {}, null] },
    { boxes: [{ id: 'a' }, null, null] },
  ],
  [
    'nulls a list whose elements must not be null',
    '{ box { list { value } } }',
    { box: { list: [{ value: 1 }, {}] } },
    { box: { list: null } },
  ],
  ['nulls inner lists alone', '{ grid }', { grid: [[1, null], [2], null] }, { grid: [null, [2], null] }],
  ['nulls everything at last', '{ box { note } strict }', { box: { note: 'a' }, strict: [[1], null] }, null],
  ['nulls everything for a root that must not be null', '{ need { note } }', { need: null }, null],
  [
    'refuses a value outside an enum',
    '{ box { kind note } }',
    { box: { kind: 'HUGE', note: 'a' } },
    { box: { kind: null, note: 'a' } },
  ],
  ['refuses a number that is not whole', '{ box { count } }', { box: { count: 1.5 } }, { box: { count: null } }],
  ['refuses a whole number as text', '{ box { note } }', { box: { note: 7 } }, { box: { note: null } }],
  ['keeps a whole number as an ID', '{ box { id } }', { box: { id: 7 } }, { box: { id: 7 } }],
  ['refuses an object of another type', '{ box { note } }', { box: { __typename: 'Ghost', note: 'a' } }, { box: null }],
  ['answers null when nothing came', '{ need { note } }', null, null],
];

describe('null propagation of the compiled executor', () => {
  it.each(CASES)('%s, as the stock executor does', async (title, query, given, shaped) => {
    answer = given;
    const compiled = await both.compiled({ title, query, variables: {} });
    expect(JSON.parse(compiled.data ?? 'null')).toEqual(shaped);
    expect(compiled).toEqual(await both.stock({ title, query, variables: {} }));
  });
});

describe('merging of answers', () => {
  it('merges any two answers as the stock executor does', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__');
    const { tree } = fc.letrec((tie) => ({
      tree: fc.dictionary(word, tie('value'), { maxKeys: 4 }),
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, undefined, 0, 'text', true),
        tie('tree'),
        fc.array(tie('value'), { maxLength: 3 }),
      ),
    }));
    const merged = (merge: (into: never, from: never) => unknown, target: object, source: object): string => {
      const into = structuredClone(target);
      try {
        merge(into as never, structuredClone(source) as never);
      } catch (error) {
        return String(error);
      }
      return JSON.stringify(into);
    };
    fc.assert(
      fc.property(tree as fc.Arbitrary<object>, tree as fc.Arbitrary<object>, (target, source) => {
        expect(merged(mergeAnswer, target, source)).toBe(merged(deepMerge, target, source));
      }),
      { seed: 11, numRuns: 2_000 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
