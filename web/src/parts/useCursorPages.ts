import { useSyncExternalStore } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { followPages, markOf, notePage, trailOf } from './pageTrails';

/** A place in a list that is read page by page. */
export interface CursorPages {
  /** Number of the page, from 1. */
  readonly number: number;
  /** Cursor after which it begins; undefined for the first page. */
  readonly after: string | undefined;
  /** Numbers of the pages that can be gone to: those of which the cursor is known. */
  readonly known: readonly number[];
  goTo(number: number): void;
  /** Told by the answer, so that the next page can be gone to. */
  note(endCursor: string | null | undefined): void;
}

/** What the address calls the place in a list. */
const PLACE = ['page', 'after'] as const;

const namesOf = (list: string) => PLACE.map((name) => (list ? `${list}-${name}` : name)) as [string, string];

/** Takes places in lists out of the conditions that an address states. */
export function withoutPlace(params: URLSearchParams): URLSearchParams {
  const isPlace = (name: string) => PLACE.some((one) => name === one || name.endsWith(`-${one}`));
  return new URLSearchParams([...params].filter(([name]) => !isPlace(name)));
}

/**
 * Numbered pages over sealed cursors: a page is gone to by its number once the page before it was seen, and stays the
 * same while the data changes. Number and cursor stand in the address, with a mark of `key` by which a place under other
 * conditions is told and left out; `list` tells lists on the same page apart. While a page is awaited, the answer at hand
 * may still be that of the page before: its cursor is the one after which the awaited page begins, and is not noted twice.
 */
export function useCursorPages(key: string, list = ''): CursorPages {
  const { pathname } = useLocation();
  const [params, setParams] = useSearchParams();
  const mark = markOf(`${pathname} ${list} ${key}`);
  const trail = useSyncExternalStore(followPages, () => trailOf(mark));
  const [pageName, afterName] = namesOf(list);
  const [stated, cursor] = (params.get(afterName) ?? '').split('.');
  const wanted = Number(params.get(pageName));
  const isHere = stated === mark && Boolean(cursor) && Number.isInteger(wanted) && wanted > 1;
  const number = isHere ? wanted : 1;
  const after = isHere ? cursor : undefined;
  const numbers = [1, number, ...Object.keys(trail).map(Number)];
  return {
    number,
    after,
    known: [...new Set(numbers)].sort((one, other) => one - other),
    goTo(page) {
      const begin = trailOf(mark)[page];
      if (page === number || (page > 1 && !begin)) return;
      const next = new URLSearchParams(params);
      next.delete(pageName);
      next.delete(afterName);
      if (begin) {
        next.set(pageName, String(page));
        next.set(afterName, `${mark}.${begin}`);
      }
      setParams(next, { preventScrollReset: true });
    },
    note(endCursor) {
      if (after) notePage(mark, number, after);
      if (endCursor && endCursor !== after) notePage(mark, number + 1, endCursor);
    },
  };
}
