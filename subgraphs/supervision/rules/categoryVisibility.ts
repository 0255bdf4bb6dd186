import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

/** Whether the viewer sees published categories alone, and how many of an entity's it may see. */
export interface CategoriesSeen {
  readonly publishedOnly: boolean;
  readonly visible: number;
}

/**
 * A category is internal until it is published
 *
 * Categories serve the authorities' work inside. Whoever sees published ones alone is refused wherever there is none to
 * see, whether there are others or not: an empty list would say that there are none, and its absence that there are.
 *
 * 《上海市分类监管管理办法》第二十二条
 */
export function categoryVisibility({ publishedOnly, visible }: CategoriesSeen): Verdict {
  return publishedOnly && visible === 0 ? unlawful('CATEGORY_INTERNAL', '上海市分类监管管理办法 22', {}) : lawful;
}
