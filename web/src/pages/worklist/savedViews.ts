import { useState } from 'react';

/** Conditions kept under a name. */
export interface SavedView {
  readonly name: string;
  /** As in the address. */
  readonly query: string;
}

const keyOf = (subject: string): string => `hub-worklist-views ${subject}`;

const isView = (one: unknown): one is SavedView =>
  typeof (one as SavedView | null)?.name === 'string' && typeof (one as SavedView | null)?.query === 'string';

function keptViews(subject: string): readonly SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(subject)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isView) : [];
  } catch {
    return [];
  }
}

/** The views that somebody keeps in this browser. */
export function useSavedViews(subject: string) {
  const [views, setViews] = useState(() => keptViews(subject));
  function keep(next: readonly SavedView[]): void {
    setViews(next);
    localStorage.setItem(keyOf(subject), JSON.stringify(next));
  }
  return {
    views,
    save: (view: SavedView) => keep([...views.filter(({ name }) => name !== view.name), view]),
    remove: (name: string) => keep(views.filter((one) => one.name !== name)),
  };
}
