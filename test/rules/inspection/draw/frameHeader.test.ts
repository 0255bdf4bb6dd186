import fc from 'fast-check';
import { canonicalJson } from '../../../../kernel/values/canonicalJson';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { readFrameHeader } from '../../../../subgraphs/inspection/rules/draw/checkFrameHeader';
import { givenPpms } from '../../../../subgraphs/inspection/rules/draw/checkHeaderTables';
import {
  type FrameCell,
  type FrameHeader,
  type HeaderTables,
  headerText,
  sortCells,
} from '../../../../subgraphs/inspection/rules/draw/frameHeader';
import { classPpm } from '../../../../subgraphs/inspection/rules/objects/classPpm';
import { digitsFrom, freezeFrame, sampleCodes } from '../../../support/draw/drawnRound';
import { illustrativeTables, tablesGiving } from '../../../support/draw/illustrativeTables';
import { memberChanges } from '../../../support/draw/memberChanges';

const [first = '', second = ''] = sampleCodes(2);
const { header } = freezeFrame([
  { uscc: first, cell: [250_000, '-'] },
  { uscc: second, cell: ['AT_CAP', 1_000_000] },
]);

const [tables] = header.tables as [HeaderTables, HeaderTables];
const tablesWith = (change: Record<string, unknown>) => ({
  tables: header.tables.map((one) => ({ ...one, ...change })),
});

/** Without one of its departments a header is another one of the same form. */
const MAY_BE_SHORTER = ['nonces [-0]', 'nonces [-1]', 'nonces []'];

function fieldRefused(change: Record<string, unknown>): string {
  try {
    readFrameHeader(canonicalJson({ ...header, ...change }));
  } catch (error) {
    if (error instanceof CataloguedError && error.code === 'DRAW_HEADER_MALFORMED') return String(error.facts.field);
    throw error;
  }
  return 'nothing';
}

const entry = fc.oneof(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom('-', 'AT_CAP', 'SUSPENDED'));
const cell = fc.tuple(entry, entry).filter((entries) => entries.some((one) => one !== '-'));
const named = fc.constantFrom(
  { kind: 'DICE' as const, detail: '二十枚骰子' },
  { kind: 'DICE' as const, detail: 'e\u0301 "\\\n' },
  { kind: 'DRAND' as const, detail: 'quicknet/31900000' },
);
const headers: fc.Arbitrary<FrameHeader> = fc
  .record({
    format: fc.constant('msh-draw/1' as const),
    round: fc.constantFrom('DR-2026-000001', 'DR-2026-000002'),
    beacon: fc
      .tuple(named, fc.constantFrom('2026-11-05T02:00:00.000Z', '2026-11-05T02:00:00.001Z'))
      .map(([of, notBefore]) => ({ ...of, notBefore })),
    nonces: fc.constantFrom([], [{ department: 'FIRE', sha256: digitsFrom('a') }]),
    window: fc.constantFrom({ from: '2026-11-09', to: '2026-12-18' }, { from: '2026-11-09', to: '2026-12-19' }),
    tasks: fc.constant(header.tasks),
    scope: fc.constantFrom(illustrativeTables.scope, { ...illustrativeTables.scope, districts: ['310101', '310104'] }),
    cells: fc.array(cell, { minLength: 1, maxLength: 4 }).map(sortCells),
    sizes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ scope, cells, sizes: some, ...rest }) => {
    const tables = [0, 1].map((task) => ({ ...tablesGiving(cells.map((entries) => entries[task])), scope }));
    const sizes = some.slice(0, cells.length);
    return { ...rest, tables, cells, sizes, entities: sizes.reduce((sum, size) => sum + size, 0) };
  });

describe('header of a frame (FL-1)', () => {
  it('is read back from its text as it was', () => {
    fc.assert(fc.property(headers, (one) => expect(readFrameHeader(headerText(one))).toEqual(one)));
  });

  it('has other bytes whenever anything in it differs', () => {
    fc.assert(
      fc.property(headers, headers, (a, b) => {
        const isSame = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
        expect(headerText(a) === headerText(b)).toBe(isSame);
      }),
      { numRuns: 500 },
    );
  });

  it('has the same bytes in whatever order cells were found and members were written', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), fc.nat(), (cells, turn) => {
        const at = turn % cells.length;
        const turned: FrameCell[] = [...cells.slice(at), ...cells.slice(0, at)];
        const backwards = Object.fromEntries(Object.entries({ ...header, cells: sortCells(turned) }).reverse());
        expect(canonicalJson(backwards)).toBe(headerText({ ...header, cells: sortCells(cells) }));
      }),
    );
  });

  it.each<[string, Record<string, unknown>]>([
    ['format', { format: 'msh-draw/2' }],
    ['round', { round: 'DR|2026' }],
    ['round', { round: ['DR-2026-000001'] }],
    ['beacon', { beacon: { kind: 'DICE' } }],
    ['beacon.kind', { beacon: { ...header.beacon, kind: 'COIN' } }],
    ['beacon.detail', { beacon: { ...header.beacon, detail: ' ' } }],
    ['beacon.detail', { beacon: { ...header.beacon, kind: 'DRAND' } }],
    ['beacon.notBefore', { beacon: { ...header.beacon, notBefore: '2026-11-05' } }],
    ['beacon.notBefore', { beacon: { ...header.beacon, notBefore: '2026-02-30T02:00:00.000Z' } }],
    ['nonces', { nonces: [...header.nonces].reverse() }],
    ['nonces', { nonces: [header.nonces[0], header.nonces[0]] }],
    ['nonces', { nonces: [{ ...header.nonces[0], more: null }] }],
    ['nonces.department', { nonces: [{ department: 'f', sha256: digitsFrom('a') }] }],
    ['nonces.sha256', { nonces: [{ department: 'FIRE', sha256: 'ab' }] }],
    ['window', { window: { from: '2026-12-18', to: '2026-12-17' } }],
    ['window', { window: { from: '2026-12-18', to: '2026-13-01' } }],
    ['window', { window: 'never' }],
    ['tasks', { tasks: [], tables: [] }],
    ['tasks', { tasks: header.tasks.map((task) => ({ ...task, task: 0 })) }],
    ['tables', { tables: [illustrativeTables] }],
    ['tables', { tables: [{}, {}] }],
    ['tables.credit', tablesWith({ credit: { ...tables.credit, D: 10_000 } })],
    ['tables.risk', tablesWith({ risk: { ...tables.risk, A: 0 } })],
    ['tables.category', tablesWith({ category: { LOWER: 10_000, ORDINARY: 10_000 } })],
    ['tables.floorPpm', tablesWith({ floorPpm: 0 })],
    ['tables.ceilingPpm', tablesWith({ ceilingPpm: 1_000_000 })],
    ['tables.ceilingPpm', tablesWith({ floorPpm: 2, ceilingPpm: 1 })],
    ['tables.basePpm', tablesWith({ basePpm: 0.5 })],
    ['tables', tablesWith({ scope: undefined })],
    ['tables.scope', tablesWith({ scope: {} })],
    ['tables.scope.districts', tablesWith({ scope: { ...tables.scope, districts: [] } })],
    ['tables.scope.grades', tablesWith({ scope: { ...tables.scope, grades: ['A', 'A'] } })],
    ['tables.scope.risks', tablesWith({ scope: { ...tables.scope, risks: ['AAA'] } })],
    ['cells', { cells: [] }],
    ['cells', { cells: [...header.cells].reverse() }],
    ['cells', { cells: [[250_000]] }],
    ['cells', { cells: [['-', '-']] }],
    ['cells', { cells: [[0, 1_000_000]] }],
    ['cells', { cells: [[1_000_001, 1_000_000]] }],
    ['cells', { cells: [[0.5, 1_000_000]] }],
    ['cells', { cells: [['suspended', 1_000_000]] }],
    ['cells', { cells: null }],
    ['cells', tablesWith({ basePpm: null })],
    ['sizes', { sizes: [2] }],
    ['sizes', { sizes: [0, 2] }],
    ['sizes', { sizes: [1, 2] }],
    ['entities', { entities: 0 }],
    ['entities', { entities: 1.5 }],
    ['header', { nonces: undefined }],
    ['header', { sizes: undefined }],
    ['header', { more: null }],
  ])('is refused with the member %s when that is not as the format has it', (field, change) => {
    expect(fieldRefused(change)).toBe(field);
  });

  it('is refused with any member added, left out, emptied or put into a list', () => {
    const isFilter = /\.scope\.|\.basePpm null/;
    const changes = [...memberChanges(JSON.parse(headerText(header)))].filter(({ what }) => !isFilter.test(what));
    const taken = changes.filter(({ value }) => {
      try {
        return readFrameHeader(canonicalJson(value)) !== undefined;
      } catch (error) {
        if (error instanceof CataloguedError) return false;
        throw error;
      }
    });
    expect(changes.length).toBeGreaterThan(400);
    expect(taken.map(({ what }) => what)).toEqual(MAY_BE_SHORTER);
  });

  it('has no probability that the tables give to no class, but 1,000,000', () => {
    const given = givenPpms(illustrativeTables);
    const classes = { credit: 'B', category: 'HIGHER', risk: 'UNCLASSED' } as const;
    const ppm = classPpm({ ...illustrativeTables, tables: illustrativeTables }, 30_000, classes);
    expect([given.has(ppm), given.has(1_000_000), given.has(7_500), given.has(7_501)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    const withCell = (entry: number) => ({ cells: [['-', entry]], sizes: [2], tables: [tables, illustrativeTables] });
    for (const entry of [...given]) expect(fieldRefused(withCell(entry))).toBe('nothing');
    for (const entry of [1, 999, 7_501, 600_001, 999_999]) expect(fieldRefused(withCell(entry))).toBe('cells');
  });

  it('is refused in any spelling but its own', () => {
    const text = headerText(header);
    for (const other of [` ${text}`, text.replace('"entities":2', '"entities":2.0'), text.slice(0, -1), 'null', '{}']) {
      expect(() => readFrameHeader(other)).toThrow(CataloguedError);
    }
    expect(readFrameHeader(text)).toEqual(header);
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => [name, sorted(member)]);
}
