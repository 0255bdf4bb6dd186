import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { LONGEST_ROW } from './recordCounter';

const CHUNK = 256 * 1024;

/** The records of a CSV file one after another, the header first, as `RecordCounter` counts them. */
export async function* readRecords(file: string): AsyncGenerator<readonly string[]> {
  const parser = parse({
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n'],
    max_record_size: 2 * LONGEST_ROW,
  });
  const source = createReadStream(file, { highWaterMark: CHUNK });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    yield* parser as AsyncIterable<readonly string[]>;
  } finally {
    source.destroy();
  }
}
