import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { RunSql } from '../../subgraphs/exchange/store/accessLog/treeReader';
import { checkpointLine, headerLine, leafLine } from './bundle';

const LEAVES_AT_ONCE = 4_096;

const EXTENT = `
  SELECT coalesce(max(size), 0)::text AS size, count(*)::text AS checkpoints FROM access_checkpoint`;
const LINES = `
  SELECT index::text AS at, 0 AS rank, leaf AS text FROM access_leaf WHERE index >= $1::bigint AND index < $2::bigint
  UNION ALL SELECT (size - 1)::text, 1, note FROM access_checkpoint WHERE size > $1::bigint AND size <= $2::bigint`;

interface Line {
  readonly at: string;
  readonly rank: number;
  readonly text: string;
}

/** How much of the log a bundle holds. */
export interface Exported {
  readonly leaves: number;
  readonly checkpoints: number;
}

function textOf(lines: readonly Line[]): string {
  const sorted = [...lines].sort((a, b) => Number(a.at) - Number(b.at) || a.rank - b.rank);
  return sorted
    .map(({ at, rank, text }) => `${rank === 0 ? leafLine(Number(at), text) : checkpointLine(text)}\n`)
    .join('');
}

/**
 * Writes every leaf under the last checkpoint, and every checkpoint, into a file (docs/access-log.md). The file is there
 * whole or not at all.
 */
export async function exportLog(run: RunSql, file: string): Promise<Exported> {
  const [extent] = await run<{ size: string; checkpoints: string }>(EXTENT, []);
  const [size, checkpoints] = [Number(extent?.size), Number(extent?.checkpoints)];
  const draft = `${file}.part`;
  const out = openSync(draft, 'w');
  try {
    writeSync(out, `${headerLine(size, checkpoints)}\n`);
    for (let from = 0; from < size; from += LEAVES_AT_ONCE) {
      const to = Math.min(from + LEAVES_AT_ONCE, size);
      writeSync(out, textOf(await run<Line>(LINES, [from, to])));
    }
    renameSync(draft, file);
  } finally {
    closeSync(out);
    rmSync(draft, { force: true });
  }
  return { leaves: size, checkpoints };
}
