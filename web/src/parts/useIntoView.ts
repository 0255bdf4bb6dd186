import { type RefObject, useEffect, useRef } from 'react';

/** Brings what a dialog tells into view when there is something new to tell; a page is left where it is. */
export function useIntoView(told: unknown): RefObject<HTMLDivElement | null> {
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (told && shown.current?.closest('[role=dialog]')) shown.current.scrollIntoView({ block: 'nearest' });
  }, [told]);
  return shown;
}
