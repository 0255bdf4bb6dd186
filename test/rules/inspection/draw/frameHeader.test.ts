import fc from 'fast-check';
import { canonicalJson } from '../../../../kernel/values/canonicalJson';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { readFrameHeader } from '../../../../subgraphs/inspection/rules/draw/checkFrameHeader';
import {
  type FrameCell,
  type FrameHeader,
  headerText,
  sortCells,
} from '../../../../subgraphs/inspection/rules/draw/frameHeader';
import { digitsFrom, freezeFrame, sampleCodes } from '../../../support/draw/drawnRound';
import { illustrativeTables } from '../../../support/draw/illustrativeTables';

const [first = '', second = ''] = sampleCodes(2);
const { header } = freezeFrame([
  { uscc: first, cell: [250_000, '-'] },
  { uscc: second, cell: ['AT_CAP', 1_000_000] },
]);

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
const headers: fc.Arbitrary<FrameHeader> = fc.record({
  format: fc.constant('msh-draw/1' as const),
  round: fc.constantFrom('DR-2026-000001', 'DR-2026-000002'),
  beacon: fc.record({
    kind: fc.constantFrom('DICE' as const, 'DRAND' as const),
    detail: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).map((text) => `.${text}`),
    notBefore: fc.constantFrom('2026-11-05T02:00:00.000Z', '2026-11-05T02:00:00.001Z'),
  }),
  nonces: fc.constantFrom([], [{ department: 'FIRE', sha256: digitsFrom('a') }]),
  window: fc.constantFrom({ from: '2026-11-09', to: '2026-12-18' }, { from: '2026-11-09', to: '2026-12-19' }),
  tasks: fc.constant(header.tasks),
  tables: fc.constantFrom(header.tables, [illustrativeTables, { ...illustrativeTables, basePpm: null }]),
  cells: fc.array(cell, { minLength: 1, maxLength: 4 }).map(sortCells),
  entities: fc.integer({ min: 1, max: 12 }),
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
    ['beacon.kind', { beacon: { ...header.beacon, kind: 'COIN' } }],
    ['beacon.detail', { beacon: { ...header.beacon, detail: ' ' } }],
    ['beacon.notBefore', { beacon: { ...header.beacon, notBefore: '2026-11-05' } }],
    ['nonces', { nonces: [...header.nonces].reverse() }],
    ['nonces', { nonces: [header.nonces[0], header.nonces[0]] }],
    ['nonces.sha256', { nonces: [{ department: 'FIRE', sha256: 'ab' }] }],
    ['window', { window: { from: '2026-12-18', to: '2026-12-17' } }],
    ['tables', { tables: [illustrativeTables] }],
    ['tables', { tasks: [], tables: [] }],
    ['cells', { cells: [] }],
    ['cells', { cells: [...header.cells].reverse() }],
    ['cells', { cells: [[250_000]] }],
    ['cells', { cells: [['-', '-']] }],
    ['cells', { cells: [[0, 1]] }],
    ['cells', { cells: [[1_000_001, 1]] }],
    ['cells', { cells: [[0.5, 1]] }],
    ['cells', { cells: [['suspended', 1]] }],
    ['entities', { entities: 0 }],
    ['entities', { entities: 1.5 }],
    ['header', { nonces: undefined }],
    ['header', { cells: null }],
  ])('is refused with the member %s when that is not as the format has it', (field, change) => {
    expect(fieldRefused(change)).toBe(field);
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
