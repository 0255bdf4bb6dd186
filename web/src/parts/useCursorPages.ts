import { useState } from 'react';

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

interface Place {
  readonly key: string;
  readonly number: number;
  readonly cursors: readonly (string | undefined)[];
}

const firstOf = (key: string): Place => ({ key, number: 1, cursors: [undefined] });

/**
 * Numbered pages over sealed cursors: a page is gone to by its number once the page before it was seen, and stays the
 * same while the data changes. Begins anew when `key` changes. While a page is awaited, the answer at hand is still that
 * of the page before: its cursor is the one after which the awaited page begins, and is not noted twice.
 */
export function useCursorPages(key: string): CursorPages {
  const [kept, keep] = useState(() => firstOf(key));
  const placeIn = (place: Place) => (place.key === key ? place : firstOf(key));
  const change = (to: (place: Place) => Place) => keep((place) => to(placeIn(place)));
  const { number, cursors } = placeIn(kept);
  return {
    number,
    after: cursors[number - 1],
    known: cursors.length,
    goTo: (wanted) => change((place) => ({ ...place, number: wanted })),
    note: (endCursor) =>
      change((place) => {
        const isNew = endCursor && place.cursors.length === place.number && endCursor !== place.cursors.at(-1);
        return isNew ? { ...place, cursors: [...place.cursors, endCursor] } : place;
      }),
  };
}
