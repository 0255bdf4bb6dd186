import { useEffect } from 'react';

const edited = new Set<HTMLFormElement>();
const unfinished = new Set<object>();

/** Conditions of a list stand in the address: nothing is lost with them. */
const isKept = (form: HTMLFormElement): boolean => form.getAttribute('role') === 'search';

document.addEventListener('input', ({ target }) => {
  const form = target instanceof Element ? target.closest('form') : null;
  if (form && !isKept(form)) edited.add(form);
});

/** Counts something that is no written form as unfinished work of this tab, such as choices, or a secret that is shown once. */
export function useUnfinished(isUnfinished: boolean): void {
  useEffect(() => {
    if (!isUnfinished) return;
    const mark = {};
    unfinished.add(mark);
    return () => void unfinished.delete(mark);
  }, [isUnfinished]);
}

/** Whether this tab holds what would be lost with its page: a form in which somebody has written, or other unfinished work. */
export function isFilledIn(): boolean {
  for (const form of edited) if (!form.isConnected) edited.delete(form);
  return edited.size > 0 || unfinished.size > 0;
}
