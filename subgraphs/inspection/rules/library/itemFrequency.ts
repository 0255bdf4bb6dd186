import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** How often one object is inspected in a year; null where nothing is said. */
export interface ItemFrequency {
  readonly leastPerYear: number | null;
  readonly mostPerYear: number | null;
}

const isTimes = (times: number | null): boolean =>
  times === null || (Number.isInteger(times) && times >= 1 && times <= 366);

/**
 * How often an item is inspected in a year can be so
 *
 * 沪府发〔2020〕7号（十一）: the list of items names the frequency; the bounds are this project's.
 */
export function itemFrequency({ leastPerYear, mostPerYear }: ItemFrequency): Verdict {
  const ordered = leastPerYear === null || mostPerYear === null || leastPerYear <= mostPerYear;
  return ordered && isTimes(leastPerYear) && isTimes(mostPerYear)
    ? lawful
    : unlawful('ITEM_FREQUENCY_UNFIT', '沪府发〔2020〕7号（十一）', { leastPerYear, mostPerYear });
}
