import fc from 'fast-check';
import type { Figure } from '../../tools/bench/figure';
import { importBench } from '../../tools/bench/import';
import { cityEntities, SAMPLE_DAY } from '../../tools/generate/city';
import { inspectFile } from '../../tools/import/inspectFile';
import { readRecords } from '../../tools/import/readRecords';
import { MOST_LINE_ENDS } from '../../tools/import/recordCounter';
import { SeenCodes } from '../../tools/import/seenCodes';
import { csvFile, removeCsvFiles } from '../support/registerCsv';

afterEach(removeCsvFiles);

async function readAll(file: string): Promise<(readonly string[])[]> {
  const records: (readonly string[])[] = [];
  for await (const record of readRecords(file)) records.push(record);
  return records;
}

describe('the first walk through a file', () => {
  it('counts what the parser reads, and refuses an open quotation mark as it does', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '中', ',', '"', '\n', '\r\n', '\r'), maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        const file = csvFile(content);
        const parsed = await readAll(file).catch(() => undefined);
        const counted = await inspectFile(file).catch((error) => {
          fc.pre(error.facts.limit !== MOST_LINE_ENDS);
          return undefined;
        });
        expect(counted?.records).toBe(parsed?.length);
      }),
      { numRuns: 400, seed: 20261122 },
    );
  });

  it('finds the same digest again and another one for another byte', async () => {
    const [one, same, other] = ['a\n1\n', 'a\n1\n', 'a\n2\n'].map((text) => inspectFile(csvFile(text)));
    expect((await one)?.digest).toBe((await same)?.digest);
    expect((await one)?.digest).not.toBe((await other)?.digest);
  });
});

describe('the codes that a file has had', () => {
  it('are remembered exactly, each with its first row, however many there are', () => {
    const seen = new SeenCodes();
    const codes = [...cityEntities({ entities: 12_000, today: SAMPLE_DAY })].map(({ uscc }) => uscc);
    const neighbours = codes.map((code) => `${code.slice(0, 17)}${code.endsWith('0') ? '1' : '0'}`);
    const all = [...codes, ...neighbours, ...codes];
    const first = new Map<string, number>();
    all.forEach((code, index) => {
      if (!first.has(code)) first.set(code, index + 1);
    });
    const expected = all.map((code, index) => (first.get(code) === index + 1 ? undefined : first.get(code)));
    expect(all.map((code, index) => seen.firstRowOf(code, index + 1))).toEqual(expected);
  });
});

describe('the bench of the import', () => {
  it('gives the ratio with its bar, and the share of reading and judging', async () => {
    const figures: Figure[] = [];
    for await (const figure of importBench({ runs: 1, entities: 300 })) figures.push(figure);
    expect(figures).toEqual([
      expect.objectContaining({ name: 'import register', against: 'bare COPY', bar: 3, runs: 1, entities: 300 }),
      expect.objectContaining({ name: 'read and judge alone', against: 'bare COPY', runs: 1, entities: 300 }),
    ]);
    for (const { median, ratio } of figures) expect(Math.min(median, ratio)).toBeGreaterThan(0);
  });
});
