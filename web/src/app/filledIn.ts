const edited = new Set<HTMLFormElement>();

/** Conditions of a list stand in the address: nothing is lost with them. */
const isKept = (form: HTMLFormElement): boolean => form.getAttribute('role') === 'search';

document.addEventListener('input', ({ target }) => {
  const form = target instanceof Element ? target.closest('form') : null;
  if (form && !isKept(form)) edited.add(form);
});

/** Whether this tab shows a form in which somebody has written. */
export function isFilledIn(): boolean {
  for (const form of edited) if (!form.isConnected) edited.delete(form);
  return edited.size > 0;
}
