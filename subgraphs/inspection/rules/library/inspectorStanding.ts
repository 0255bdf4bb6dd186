import { addDays, addMonths, type Day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';

/** How an inspector stands with his certificate. */
export const CERTIFICATE_STANDINGS = ['CERTIFIED', 'ENDING_SOON', 'EXPIRED'] as const;

/** How an inspector stands with his certificate. */
export type CertificateStanding = (typeof CERTIFICATE_STANDINGS)[number];

/** Days by which inspectors are told apart: until when a certificate ends soon, since when training is too long ago. */
export interface StandingDays {
  readonly endingSoonUntil: Day;
  readonly trainedSince: Day;
}

/** Those days as of a day. Throws PARAMETER_NOT_IN_FORCE. 沪府发〔2020〕7号（十八） */
export function standingDays(on: Day): StandingDays {
  return {
    endingSoonUntil: addDays(on, parameterOn('INSPECTOR_CERTIFICATE_ENDS_WITHIN', on).value),
    trainedSince: addMonths(on, -parameterOn('INSPECTOR_TRAINED_WITHIN', on).value),
  };
}

/** How a certificate stands on a day: it counts on its last day. 沪府发〔2020〕7号（十八） */
export function certificateStanding(certificateUntil: Day, on: Day): CertificateStanding {
  if (certificateUntil < on) return 'EXPIRED';
  return certificateUntil <= standingDays(on).endingSoonUntil ? 'ENDING_SOON' : 'CERTIFIED';
}

/** Whether somebody is to be trained: never trained, or longer ago than the term. 沪府发〔2020〕7号（十八） */
export function isTrainingDue(trainedOn: Day | null, on: Day): boolean {
  return trainedOn === null || trainedOn < standingDays(on).trainedSince;
}
