import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXCLUSIONS } from '../../subgraphs/inspection/rules/objects/exclusions';

interface PageReading {
  readonly pools: readonly object[];
  readonly total: number;
  take(line: string): boolean;
}

/** What the page of a round's pool reads; the page is compiled by a compiler of its own. */
const { beginPool, KEPT } = jest.requireActual<{ beginPool(head: string): PageReading; KEPT: number }>(
  '../../web/src/pages/planner/pool/readPool',
);
const { EXCLUSION_TEXTS } = jest.requireActual<{ EXCLUSION_TEXTS: object }>(
  '../../web/src/pages/planner/pool/exclusions',
);

const SPECIFICATION = readFileSync(join(__dirname, '..', '..', 'docs', 'draw.md'), 'utf8');
const [, EXAMPLE = ''] = /```text frame\.txt\n(.*?\n)```/s.exec(SPECIFICATION) ?? [];

const USCC_LENGTH = 18;
const codeAt = (place: number): string => String(place).padStart(USCC_LENGTH, '0');

describe('the page of a round’s pool', () => {
  it('says of each code of exclusion what the rules say, with the same article', () => {
    expect(EXCLUSION_TEXTS).toEqual(EXCLUSIONS);
  });

  it('counts by the header of the frame, and names who was left out as the lines come', () => {
    const [head = '', ...lines] = EXAMPLE.trimEnd().split('\n');
    const reading = beginPool(head);
    const suspended = (first: readonly string[]) => [{ code: 'SUSPENDED', objects: 2, first }];
    expect(reading.total).toBe(lines.length);
    expect(reading.pools).toMatchObject([
      { sampled: 6, covered: 1 },
      { sampled: 6, covered: 0, exclusions: suspended([]) },
    ]);
    const further = lines.map((line) => reading.take(line));
    const out = lines.filter((line) => line.endsWith(',3')).map((line) => line.slice(0, USCC_LENGTH));
    expect(reading.pools).toMatchObject([{}, { exclusions: suspended(out) }]);
    expect(further.indexOf(false)).toBe(lines.indexOf(lines.findLast((line) => line.endsWith(',3')) ?? ''));
  });

  it('keeps the first of the many that are left out, and reads no further than it must', () => {
    const many = KEPT * 3;
    const task = { department: 'SAMR', item: 'AMR-07', plan: 'IP-2026-000001', task: 1 };
    const head = JSON.stringify({ tasks: [task], cells: [['VISITED']], sizes: [many], entities: many });
    const reading = beginPool(head);
    let read = 1;
    while (reading.take(`${codeAt(read)},0`)) read += 1;
    expect(read).toBe(KEPT);
    const first = Array.from({ length: KEPT }, (_, at) => codeAt(at + 1));
    expect(reading.pools).toMatchObject([{ exclusions: [{ code: 'VISITED', objects: many, first }] }]);
  });
});
