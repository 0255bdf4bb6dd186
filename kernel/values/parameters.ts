import { CataloguedError } from './cataloguedError';
import type { Day } from './day';
import { accessLogParameters } from './parameters/accessLog';
import { afterDecisionParameters } from './parameters/afterDecision';
import { catalogueParameters } from './parameters/catalogue';
import { correctionParameters } from './parameters/corrections';
import { creditParameters } from './parameters/credit';
import { creditFileParameters } from './parameters/creditFile';
import { creditListParameters } from './parameters/creditLists';
import { creditRepairParameters } from './parameters/creditRepair';
import { enforcementParameters } from './parameters/enforcement';
import { inspectionLibraryParameters } from './parameters/inspectionLibrary';
import { inspectionObjectParameters } from './parameters/inspectionObjects';
import { inspectionPlanParameters } from './parameters/inspectionPlans';
import { inspectionResultParameters } from './parameters/inspectionResults';
import { inspectionTeamParameters } from './parameters/inspectionTeams';
import { inspectionVisitParameters } from './parameters/inspectionVisits';
import type { LegalParameter } from './parameters/legalParameter';
import { penaltyMeasureParameters } from './parameters/penaltyMeasure';
import { proceedingParameters } from './parameters/proceedings';
import { sharingParameters } from './parameters/sharing';
import { supervisionParameters } from './parameters/supervision';
import { transferParameters } from './parameters/transfers';

export type { LegalParameter } from './parameters/legalParameter';

/** The name of a legal parameter. */
export type ParameterId = (
  | typeof accessLogParameters
  | typeof afterDecisionParameters
  | typeof creditParameters
  | typeof creditRepairParameters
  | typeof creditFileParameters
  | typeof creditListParameters
  | typeof enforcementParameters
  | typeof penaltyMeasureParameters
  | typeof proceedingParameters
  | typeof inspectionPlanParameters
  | typeof inspectionResultParameters
  | typeof sharingParameters
  | typeof catalogueParameters
  | typeof correctionParameters
  | typeof inspectionObjectParameters
  | typeof supervisionParameters
  | typeof inspectionVisitParameters
  | typeof inspectionLibraryParameters
  | typeof inspectionTeamParameters
  | typeof transferParameters
)[number]['id'];

/** Every version of every legal parameter; the versions of one parameter oldest first. */
export const PARAMETERS: readonly LegalParameter<number, ParameterId>[] = [
  ...accessLogParameters,
  ...afterDecisionParameters,
  ...creditParameters,
  ...creditRepairParameters,
  ...creditFileParameters,
  ...creditListParameters,
  ...enforcementParameters,
  ...penaltyMeasureParameters,
  ...proceedingParameters,
  ...inspectionPlanParameters,
  ...inspectionResultParameters,
  ...sharingParameters,
  ...catalogueParameters,
  ...correctionParameters,
  ...inspectionObjectParameters,
  ...supervisionParameters,
  ...inspectionVisitParameters,
  ...inspectionLibraryParameters,
  ...inspectionTeamParameters,
  ...transferParameters,
];

/** The version in force on a day among versions of one parameter; undefined before the first and after the last. */
export function findParameter<Version extends Pick<LegalParameter<unknown>, 'effectiveFrom' | 'effectiveTo'>>(
  versions: readonly Version[],
  on: Day,
): Version | undefined {
  return versions.find(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom <= on && (effectiveTo === undefined || on < effectiveTo),
  );
}

/** The version of a legal parameter in force on a day. Throws PARAMETER_NOT_IN_FORCE when there is none. */
export function parameterOn(id: ParameterId, on: Day): LegalParameter<number, ParameterId> {
  const versions = PARAMETERS.filter((version) => version.id === id);
  const found = findParameter(versions, on);
  if (found === undefined) throw new CataloguedError('PARAMETER_NOT_IN_FORCE', { parameter: id, day: on });
  return found;
}
