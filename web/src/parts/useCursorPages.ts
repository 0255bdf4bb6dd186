import { useEffect, useState } from 'react';

/** A place in a list that is read page by page. */
export interface CursorPages {
  /** Number of the page, from 1. */
  readonly number: number;
  /** Cursor after which it begins; undefined for the first page. */
  readonly after: string | undefined;
  /** How many pages can be gone to by number: those seen, and the next one. */
  readonly known: number;
  goTo(number: number): void;
  /** Told by the answer, so that the next page can be gone to. */
  note(endCursor: string | null | undefined): void;
}

/**
 * Numbered pages over sealed cursors: a page is gone to by its number once the page before it was seen, and stays the
 * same while the data changes. Begins anew when `key` changes.
 */
export function useCursorPages(key: string): CursorPages {
  const [number, goTo] = useState(1);
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is another list
  useEffect(() => {
    goTo(1);
    setCursors([undefined]);
  }, [key]);
  return {
    number,
    after: cursors[number - 1],
    known: cursors.length,
    goTo,
    note(endCursor) {
      if (endCursor && cursors.length === number) setCursors([...cursors, endCursor]);
    },
  };
}
