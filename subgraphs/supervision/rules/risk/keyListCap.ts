import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { keyListLimit } from './keyListLimit';

const ARTICLE = '沪府发〔2020〕7号 （八）';

/** What the number of objects of a list is held against. */
export interface KeyListSize {
  /** The number that the list itself names and publishes; null where it leaves that to the share. */
  readonly mostObjects: number | null;
  /** Subjects under supervision in the matter. */
  readonly subjects: number;
}

/**
 * How many objects a list may hold, fixed on the day of its publication: what it names, else a share of the subjects of its
 * matter, rounded down. 沪府发〔2020〕7号（八）
 */
export function keyListCap({ mostObjects, subjects }: KeyListSize, on: Day): number {
  return mostObjects ?? Math.floor((subjects * keyListLimit('KEY_LIST_OBJECTS_SHARE', on).value) / 100);
}

/** Whether a number of objects that a list wants to name is one that lists may have. 沪府发〔2020〕7号（八） */
export function keyListNumber(mostObjects: number | null, on: Day): Verdict {
  const limit = keyListLimit('KEY_LIST_OBJECTS_AT_MOST', on).value;
  const isFit = mostObjects === null || (Number.isInteger(mostObjects) && mostObjects >= 1 && mostObjects <= limit);
  return isFit ? lawful : unlawful('KEY_LIST_CAP_UNFIT', ARTICLE, { field: 'mostObjects', mostObjects, limit });
}

/**
 * Key lists are short
 *
 * The list holds as many objects as it has published and nobody is listed beyond that. That the number is strictly limited
 * is law; the numbers are this project's settings.
 *
 * 沪府发〔2020〕7号（八）
 */
export function keyListRoom(listed: number, cap: number): Verdict {
  return listed < cap ? lawful : unlawful('KEY_LIST_FULL', ARTICLE, { listed, limit: cap });
}

/**
 * Few matters have a key list
 *
 * An authority publishes lists for no more matters of a year than the limit.
 *
 * 沪府发〔2020〕7号（八）
 */
export function keyListMatters(published: number, on: Day): Verdict {
  const limit = keyListLimit('KEY_LIST_MATTERS_AT_MOST', on).value;
  return published < limit ? lawful : unlawful('KEY_LIST_TOO_MANY_MATTERS', ARTICLE, { published, limit });
}
