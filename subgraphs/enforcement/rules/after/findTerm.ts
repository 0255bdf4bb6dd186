import type { Day } from '../../../../kernel/values/day';
import { findParameter, PARAMETERS, type ParameterId } from '../../../../kernel/values/parameters';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import type { ProceedingTerm } from '../proceedings/types';

/** A term that begins on a day; undefined where no version of it was in force on that day, as with old documents. */
export function findTerm(id: ParameterId, startedOn: Day): ProceedingTerm | undefined {
  const versions = PARAMETERS.filter((one) => one.id === id);
  return findParameter(versions, startedOn) && workTerm(id, startedOn);
}
