import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { findParameter } from '../../../../kernel/values/parameters';
import { DISCLOSURE_PARAMETERS, type DisclosureParameter } from '../../../../kernel/values/parameters/disclosure';

/** The numbers that keep counts from telling of single entities. */
export interface Disclosure {
  /** Counts below it are not told. */
  readonly below: number;
  /** The others are told in multiples of it. */
  readonly roundedTo: number;
}

function numberOn(id: DisclosureParameter['id'], on: Day): number {
  const found = findParameter(
    DISCLOSURE_PARAMETERS.filter((version) => version.id === id),
    on,
  );
  if (!found) throw new CataloguedError('PARAMETER_NOT_IN_FORCE', { parameter: id, day: on });
  return found.value;
}

/** The numbers in force on a day. Throws PARAMETER_NOT_IN_FORCE. */
export function disclosureOn(on: Day): Disclosure {
  return { below: numberOn('SMALL_CELL_BELOW', on), roundedTo: numberOn('COUNT_ROUNDED_TO', on) };
}

/**
 * What is told of a cell to those who may not see its entities; null for nothing
 *
 * A cell is the entities of one district and one state that have one value. It is told from `below` entities on, rounded
 * down, and never as nearly all of the district's entities in that state, whose number everybody knows: what is told
 * fits cells with and without any single entity. Every answer is a sum of whole cells, each told alike in all of them, so
 * that the difference of two answers is a sum of cells that are told anyway.
 *
 * 《上海市数据条例》第三十八条至第四十条; the numbers are a setting of this project
 */
export function protectCount(cell: number, group: number, { below, roundedTo }: Disclosure): number | null {
  const told = Math.min(cell, group - below);
  return told < below ? null : told - (told % roundedTo);
}
