import type { Day } from '../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';
import type { IntensityCategory } from './categoryIntensity';

/** The part of a decision that this rule judges. */
export interface CategoryPublication {
  readonly category: IntensityCategory | null;
  readonly since: Day;
  readonly published: boolean;
  readonly publishedOn: Day | null;
}

/**
 * Only a category can be published, and not before it was decided
 *
 * What may be published to society is the category with its measures: without a category there is nothing to publish.
 * A publication has its day, on or after the first day of the category; the day stays when it is taken back.
 *
 * 《上海市分类监管管理办法》第二十条第二款
 */
export function categoryPublication({ category, since, published, publishedOn }: CategoryPublication): Verdict {
  const dated = publishedOn === null ? !published : publishedOn >= since;
  const founded = category !== null || (!published && publishedOn === null);
  return dated && founded
    ? lawful
    : unlawful('CATEGORY_PUBLICATION_UNFIT', '上海市分类监管管理办法 20-2', {
        category,
        since,
        published,
        publishedOn,
      });
}
