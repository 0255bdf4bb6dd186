import { DEVELOPMENT_CALLERS, type DevelopmentCallerName } from '../../../../gateway/identity/developmentCallers';
import { findDepartment } from '../../../../kernel/values/reference/departments';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import type { Officer } from '../../../../subgraphs/enforcement/rules/proceedings/types';

/** A ready-made caller, as whom things are done in the sample city. */
export function caller(name: DevelopmentCallerName): WorkActor {
  const { kind, department, district, roles } = DEVELOPMENT_CALLERS[name];
  return { subject: name, kind, department, district, roles };
}

/** What somebody does in a case of the sample. */
export type CaseSeat = 'officer' | 'second' | 'head' | 'otherHead' | 'reviewer' | 'chair';

/** The office whose people are all ready-made callers. */
export const PUDONG = 'SAMR-310115';

const IN_PUDONG: Readonly<Record<CaseSeat, DevelopmentCallerName>> = {
  officer: 'case-officer',
  second: 'case-officer-2',
  head: 'case-head-pudong',
  otherHead: 'case-head-pudong-2',
  reviewer: 'legal-reviewer',
  chair: 'legal-reviewer-pudong',
};

/** Officers of a district that has no ready-made callers. */
const officerIn = (subject: string, district: string | null): WorkActor => ({
  subject: `${subject}-${district}`,
  kind: 'official',
  department: 'SAMR',
  district,
  roles: ['case-officer'],
});

/**
 * Who does what in a case of an office of the market regulator: in Pudong the ready-made callers; in another district
 * officers of its own, and the ready-made callers of the municipal department above it for the rest.
 */
export function actorOf(authority: string, seat: CaseSeat): WorkActor {
  if (authority === PUDONG) return caller(IN_PUDONG[seat]);
  const district = findDepartment(authority)?.district ?? null;
  if (seat === 'officer') return officerIn('case-officer', district);
  if (seat === 'second') return officerIn('case-officer-2', district);
  return caller(seat === 'reviewer' || seat === 'chair' ? 'legal-reviewer' : 'case-head-samr');
}

const CERTIFICATE_UNTIL = '2029-12-31' as Officer['certificateUntil'];

/** The two officers on a case of an office, with their certificates. */
export function officersOf(authority: string): readonly Officer[] {
  return (['officer', 'second'] as const).map((seat, at) => ({
    account: actorOf(authority, seat).subject,
    certificate: `沪A${authority.slice(-6)}${at + 1}`,
    certificateUntil: CERTIFICATE_UNTIL,
  }));
}
