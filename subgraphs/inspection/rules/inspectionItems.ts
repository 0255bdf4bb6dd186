import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

/** Most items of one inspection. */
export const MOST_ITEMS = 50;

/**
 * An inspection names its items, each once
 *
 * The result is told item by item, so there is no inspection without one and none twice.
 *
 * Reading of this project, the number included
 */
export function inspectionItems(codes: readonly string[]): Verdict {
  const article = '本项目口径';
  if (codes.length === 0) return unlawful('INSPECTION_WITHOUT_ITEM', article, {});
  if (codes.length > MOST_ITEMS) return unlawful('INSPECTION_ITEMS_TOO_MANY', article, { limit: MOST_ITEMS });
  return new Set(codes).size < codes.length ? unlawful('INSPECTION_ITEM_TWICE', article, { items: codes }) : lawful;
}
