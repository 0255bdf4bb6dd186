import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { copyLine } from '../../kernel/service/copyRows';
import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import type { Day } from '../../kernel/values/day';
import { marketEntityIngest, marketEntityRow } from '../../subgraphs/credit';
import { createJudge } from '../import/createJudge';
import { MARKET_ENTITY_COLUMNS } from '../import/kinds/marketEntityColumns';
import { planColumns } from '../import/planColumns';
import { readRecords } from '../import/readRecords';

const LINES_A_CHUNK = 2_000;

/** The table that the floor fills: the register's own columns, constraints and indexes, and nothing else. */
export const FLOOR_TABLE = 'register_floor';

/** The rows of a file as PostgreSQL's COPY takes them, judged and brought to one form beforehand. */
export async function copyChunks(file: string, today: Day): Promise<Buffer[]> {
  const records = readRecords(file);
  const header = await records.next();
  const plan = planColumns(header.value ?? [], MARKET_ENTITY_COLUMNS);
  const judge = createJudge({ plan, sourceDepartment: 'SAMR', today, observedAt: `${today}T00:00:00+08:00` });
  const chunks: Buffer[] = [];
  let lines: string[] = [];
  const close = (): void => {
    chunks.push(Buffer.from(lines.join('')));
    lines = [];
  };
  for await (const record of records) {
    const judged = judge(record);
    if (judged.stored) lines.push(copyLine(marketEntityRow(judged.item.fact)));
    if (lines.length >= LINES_A_CHUNK) close();
  }
  close();
  return chunks;
}

/** Seconds in which bare COPY puts ready rows into the floor's table, in one transaction. */
export async function copySeconds(database: SiloDatabase, chunks: readonly Buffer[]): Promise<number> {
  const columns = Object.keys(marketEntityIngest.columns).join(', ');
  const began = performance.now();
  await database.transaction(async (client) => {
    const sink = client.query(copyFrom(`COPY ${FLOOR_TABLE} (${columns}) FROM STDIN`));
    for (const chunk of chunks) if (!sink.write(chunk)) await once(sink, 'drain');
    sink.end();
    await finished(sink);
  });
  return (performance.now() - began) / 1000;
}
