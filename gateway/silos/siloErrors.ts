import { type IncidentLog, presentError } from '../../kernel/service/errors';
import type { SiloError, SiloResponse } from '../../kernel/service/silo';
import { CODES, type Code } from '../../kernel/values/codes';
import { accessCodes } from '../../kernel/values/codes/access';
import { sharingCodes } from '../../kernel/values/codes/sharing';
import type { SiloName } from '../../kernel/values/silos';
import type { SiloFault } from './siloFailure';
import type { SiloStatus } from './silosAsked';

/** Codes of the catalogue that refuse a fact because of who asks; those with an HTTP status refuse a whole request. */
const DENIALS: ReadonlySet<string> = new Set(
  Object.entries({ ...accessCodes, ...sharingCodes })
    .filter(([, entry]) => !('http' in entry))
    .map(([code]) => code),
);

/** Whether a code is one of the catalogue. */
export const isCode = (code: unknown): code is Code => typeof code === 'string' && Object.hasOwn(CODES, code);

/** A silo's errors as clients may see them: catalogued ones with the silo's name, others behind an incident number. */
export function clientErrors(
  silo: SiloName,
  errors: readonly SiloError[],
  onIncident: IncidentLog,
): readonly SiloError[] {
  return errors.map((error) => {
    const { message, extensions } = isCode(error.extensions?.code) ? error : presentError(error, onIncident);
    const path = Array.isArray(error.path) ? { path: error.path } : {};
    return { message, ...path, extensions: { ...extensions, silo } };
  });
}

/** How a silo took part, by the errors of its answer; one that failed inside is no better than one that is not there. */
export function statusOf(errors: readonly SiloError[] | undefined): SiloStatus {
  const codes = errors?.map(({ extensions }) => extensions.code) ?? [];
  if (codes.some((code) => code === 'SILO_DOWN' || code === 'INTERNAL' || !isCode(code))) return 'down';
  if (codes.includes('SILO_LATE')) return 'late';
  return codes.some((code) => DENIALS.has(code)) ? 'denied' : 'ok';
}

/**
 * Why an answer is no answer at all, undefined where it is one: a silo that has lost its database answers every root
 * with null and SILO_DOWN, and one that does not know the gateway's key refuses everything.
 */
export function findFault({ data, errors }: SiloResponse): SiloFault | undefined {
  const codes = new Set(errors?.map(({ extensions }) => extensions?.code));
  if (codes.has('NOT_THE_GATEWAY')) return 'SILO_DOWN';
  const empty = Object.values(data ?? {}).every((value) => value === null);
  if (!empty) return undefined;
  return (['SILO_DOWN', 'SILO_LATE'] as const).find((fault) => codes.has(fault));
}
