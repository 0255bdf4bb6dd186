import type { Day } from '../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';
import type { IntensityCategory } from './categoryIntensity';
import type { CategoryStatus } from './categoryStatus';

/** The part of a decision that this rule judges. */
export interface CategoryPublication {
  readonly status: CategoryStatus;
  readonly category: IntensityCategory | null;
  readonly since: Day;
  readonly published: boolean;
  readonly publishedOn: Day | null;
}

/**
 * Only a category that was decided can be published, and not before
 *
 * What may be published to society is the category with its measures. Where nothing was decided there is nothing to
 * publish, even if an earlier category stands on: why an evaluation waits is internal.
 * A publication has its day, on or after the first day of the category; the day stays when it is taken back.
 *
 * 《上海市分类监管管理办法》第二十条第二款
 */
export function categoryPublication(row: CategoryPublication): Verdict {
  const { status, category, since, published, publishedOn } = row;
  const dated = publishedOn === null ? !published : publishedOn >= since;
  const founded = (status === 'ASSIGNED' && category !== null) || (!published && publishedOn === null);
  return dated && founded
    ? lawful
    : unlawful('CATEGORY_PUBLICATION_UNFIT', '上海市分类监管管理办法 20-2', {
        status,
        category,
        since,
        published,
        publishedOn,
      });
}
