import { DISTRICT_OFFICES, findDepartment } from '../../../../kernel/values/reference/departments';
import type { Verdict } from '../../../../kernel/values/verdict';
import { unlawful } from '../../../../kernel/values/verdict';

const ARTICLE = '沪府发〔2020〕7号 （四）';

/** What has become of the approval behind a matter. */
export const APPROVAL_STATES = [
  'APPROVED',
  'CANCELLED',
  'CHANGED_TO_FILING',
  'FALSE_PROMISE',
  'DEVOLVED',
  'NO_FORCE_OR_TRANSFERRED',
] as const;

/** One of the states. */
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** What the one who answers for a matter has to do. */
export type SupervisionDuty = 'SUPERVISE' | 'VERIFY_AND_GUIDE' | 'INVESTIGATE' | 'ENTRUST_OR_JOIN';

/** Who has to do with the approval; what the state does not ask for may be absent. */
export interface ApprovalParties {
  readonly approver: string | null;
  readonly competent: string | null;
  readonly entrusted: string | null;
  /** Six digits; null for the city. */
  readonly district: string | null;
}

/** Who answers for a matter, for what, and whose force enforces where it is not its own. */
export interface Responsible {
  readonly authority: string;
  readonly duty: SupervisionDuty;
  readonly enforcedBy: string | null;
}

type Refusal = Extract<Verdict, { lawful: false }>;
type Party = 'approver' | 'competent' | 'entrusted';

const NEEDED: Readonly<Record<ApprovalState, readonly [Party, ...Party[]]>> = {
  APPROVED: ['approver'],
  CANCELLED: ['competent'],
  CHANGED_TO_FILING: ['competent'],
  FALSE_PROMISE: ['approver'],
  DEVOLVED: ['approver'],
  NO_FORCE_OR_TRANSFERRED: ['competent', 'entrusted'],
};

const DUTIES: Readonly<Record<ApprovalState, SupervisionDuty>> = {
  APPROVED: 'SUPERVISE',
  CANCELLED: 'SUPERVISE',
  CHANGED_TO_FILING: 'VERIFY_AND_GUIDE',
  FALSE_PROMISE: 'INVESTIGATE',
  DEVOLVED: 'SUPERVISE',
  NO_FORCE_OR_TRANSFERRED: 'ENTRUST_OR_JOIN',
};

/** The approver's office in the district, or the approver where it is that office. */
function officeIn(approver: string, district: string | null): string | undefined {
  const found = findDepartment(approver);
  if (found?.district !== undefined && found.district === district) return approver;
  return DISTRICT_OFFICES.find((office) => office.parent === approver && office.district === district)?.code;
}

/**
 * Who answers for a matter, by what has become of its approval
 *
 * Who approves supervises. Where the approval was cancelled, the competent department supervises; where it became a filing,
 * it verifies and guides; where it was got by a false or broken promise, the approver investigates; where it was devolved,
 * supervision goes to the same level on the same day. Where there is no force of its own, or the matter was transferred,
 * the competent department goes on answering (reading: who entrusts answers for what is done by entrustment) and the
 * entrusted one enforces.
 *
 * 沪府发〔2020〕7号（四）
 */
export function responsibleParty(state: ApprovalState, parties: ApprovalParties): Responsible | Refusal {
  const missing = NEEDED[state].filter((party) => parties[party] === null);
  if (missing.length > 0) return unlawful('RESPONSIBILITY_PARTY_MISSING', ARTICLE, { state, missing }) as Refusal;
  const lead = parties[NEEDED[state][0]] as string;
  const authority = state === 'DEVOLVED' ? officeIn(lead, parties.district) : lead;
  if (authority === undefined) {
    const { district } = parties;
    return unlawful('RESPONSIBILITY_NEEDS_DISTRICT', ARTICLE, { state, approver: lead, district }) as Refusal;
  }
  const enforcedBy = state === 'NO_FORCE_OR_TRANSFERRED' ? parties.entrusted : null;
  return { authority, duty: DUTIES[state], enforcedBy };
}
