import { useEffect, useRef, useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { type ExportRow, exportRow, lostOf } from './lost';
import { WorklistRowsDocument, type WorklistRowsQueryVariables } from './worklist.generated';

/** At most so many entities are written into one file. */
export const EXPORT_LIMIT = 10_000;
const PAGE = 100;

/** How an export stands. */
export interface ExportProgress {
  readonly state: 'idle' | 'reading' | 'stopped' | 'failed' | 'done';
  readonly read: number;
  readonly total: number;
  readonly error?: CombinedError | undefined;
  readonly file?: string;
}

/** All that was read for a file, and the silos of which some of it could not be had. */
export interface ExportedList {
  readonly rows: readonly ExportRow[];
  readonly missing: ReadonlySet<string>;
}

const IDLE: ExportProgress = { state: 'idle', read: 0, total: 0 };

/** Gives a file to whoever sits at the browser. */
function handOver(file: string, contents: Blob): void {
  const address = URL.createObjectURL(contents);
  const link = Object.assign(document.createElement('a'), { href: address, download: file });
  link.click();
  URL.revokeObjectURL(address);
}

/**
 * Reads the whole list of a question, page after page by its cursors, so that no entity is there twice or missing while
 * data changes, and makes a file of it. Can be stopped; a file is made of all rows or not at all.
 */
export function useExport(question: WorklistRowsQueryVariables) {
  const client = useClient();
  const run = useRef(0);
  const [progress, setProgress] = useState(IDLE);
  useEffect(() => () => void run.current++, []);

  async function begin(make: (list: ExportedList) => Promise<{ file: string; contents: Blob }>): Promise<void> {
    const own = ++run.current;
    const rows: ExportRow[] = [];
    const missing = new Set<string>();
    let after: string | null | undefined;
    let error: CombinedError | undefined;
    setProgress({ ...IDLE, state: 'reading' });
    do {
      const variables = { ...question, first: PAGE, after };
      const answer = await client.query(WorklistRowsDocument, variables, { requestPolicy: 'network-only' }).toPromise();
      if (run.current !== own) return;
      error ??= answer.error;
      const page = answer.data?.worklist;
      if (!page) return setProgress({ state: 'failed', read: rows.length, total: 0, error });
      const lost = lostOf(answer);
      rows.push(...page.edges.map(({ node }) => exportRow(node, lost)));
      for (const silo of lost.silos) missing.add(silo);
      after = page.pageInfo.hasNextPage && rows.length < EXPORT_LIMIT ? page.pageInfo.endCursor : null;
      setProgress({
        state: 'reading',
        read: rows.length,
        total: Math.min(page.totalCount, EXPORT_LIMIT),
        error,
      });
    } while (after);
    const { file, contents } = await make({ rows, missing });
    if (run.current !== own) return;
    handOver(file, contents);
    setProgress((before) => ({ ...before, state: 'done', file }));
  }

  function stop(): void {
    run.current++;
    setProgress((before) => (before.state === 'reading' ? { ...before, state: 'stopped' } : before));
  }
  return { progress, begin, stop, reset: () => setProgress(IDLE) };
}
