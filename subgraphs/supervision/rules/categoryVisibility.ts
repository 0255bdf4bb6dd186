import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

/** How many categories of an entity there are, and how many of them the viewer may see. */
export interface CategoriesSeen {
  readonly total: number;
  readonly visible: number;
}

/**
 * A category is internal until it is published
 *
 * Categories serve the authorities' work inside. Whoever may not see any of an entity's categories is told so: an empty
 * list would say that there are none.
 *
 * 《上海市分类监管管理办法》第二十二条
 */
export function categoryVisibility({ total, visible }: CategoriesSeen): Verdict {
  return total > 0 && visible === 0 ? unlawful('CATEGORY_INTERNAL', '上海市分类监管管理办法 22', {}) : lawful;
}
