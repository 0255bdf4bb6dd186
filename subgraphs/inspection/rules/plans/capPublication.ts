import { type Day, day } from '../../../../kernel/values/day';

/** Last day on which a year's cap is published in time: the one before the year begins. */
export function capDueOn(year: number): Day {
  return day(`${year - 1}-12-31`);
}

/**
 * The yearly cap of visits is published before its year begins
 *
 * Later it still holds, from then on, and is told as late.
 *
 * DR-14; 国办发〔2024〕54号. That it is before the year is this project's reading.
 */
export function isCapLate(year: number, publishedOn: Day): boolean {
  return publishedOn > capDueOn(year);
}
