import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { FigureQuestion } from './FigurePage';
import { FigureRowsPageDocument } from './figure.generated';

/** At most so many rows are read to check a figure. */
export const SUM_LIMIT = 10_000;

/** What rows of a figure add up to. */
export interface Sum {
  readonly rows: number;
  readonly numerator: number;
  readonly denominator: number;
  /** Whether all rows are in it. */
  readonly isWhole: boolean;
}

const NOTHING: Sum = { rows: 0, numerator: 0, denominator: 0, isWhole: false };

/** Reads all rows of a figure, page by page, and adds them up; it can be stopped, and ends with the page. */
export function useSum(question: FigureQuestion) {
  const client = useClient();
  const [sum, setSum] = useState<Sum>();
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<string>();
  const run = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question has another sum
  useEffect(() => {
    setSum(undefined);
    setRunning(false);
    return () => void run.current++;
  }, [question]);

  async function begin(): Promise<void> {
    const own = ++run.current;
    let after: string | null | undefined;
    let added = NOTHING;
    setError(undefined);
    setRunning(true);
    do {
      const answer = await client.query(
        FigureRowsPageDocument,
        { ...question, first: 100, after },
        { requestPolicy: 'network-only' },
      );
      if (run.current !== own) return;
      const page = answer.data?.metricRows;
      if (!page) {
        setError(answer.error?.message);
        break;
      }
      const nodes = page.edges.map(({ node }) => node);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      added = {
        rows: added.rows + nodes.length,
        numerator: nodes.reduce((total, { numerator }) => total + numerator, added.numerator),
        denominator: nodes.reduce((total, { denominator }) => total + (denominator ?? 0), added.denominator),
        isWhole: !after,
      };
      setSum(added);
    } while (after);
    setRunning(false);
  }

  function stop(): void {
    run.current++;
    setRunning(false);
  }
  return { begin, stop, sum, isRunning, error };
}
