import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { findParameter } from '../../../../kernel/values/parameters';
import { TEAM_LIMITS, type TeamLimit } from '../../../../kernel/values/parameters/inspectionTeams';

/**
 * A number that bounds teams, in its version of a day. Throws PARAMETER_NOT_IN_FORCE.
 *
 * 沪府发〔2020〕7号（十八）
 */
export function teamLimit(id: TeamLimit['id'], on: Day): number {
  const versions = TEAM_LIMITS.filter((version) => version.id === id);
  const found = findParameter(versions, on);
  if (!found) throw new CataloguedError('PARAMETER_NOT_IN_FORCE', { parameter: id, day: on });
  return found.value;
}

/** The numbers by which a team is drawn. */
export interface DrawLimits {
  /** Certified inspectors in a team. */
  readonly size: number;
  /** Visits that make one band of load. */
  readonly band: number;
  /** Visits of one inspector within a window. */
  readonly most: number;
}

/** The numbers by which a team is drawn on a day. Throws PARAMETER_NOT_IN_FORCE. DR-11 */
export function drawLimits(on: Day): DrawLimits {
  return {
    size: teamLimit('TEAM_AT_LEAST', on),
    band: teamLimit('TEAM_LOAD_BAND', on),
    most: teamLimit('INSPECTOR_VISITS_AT_MOST', on),
  };
}
