import { day } from '../../../kernel/values/day';
import { requireUscc } from '../../../kernel/values/uscc';
import type { SubjectRow } from '../../../subgraphs/supervision';
import type { EvidenceChange } from '../../../subgraphs/supervision/rules/evidence/evidenceVersion';
import { type EvidenceFact, stands } from '../../../subgraphs/supervision/rules/evidence/toldEvidence';
import { PLAIN_MATTER } from './plainRules';

/** The entity of the plain evidence. */
export const PLAIN_USCC = requireUscc('91310101MAW000013A');

const UNTOLD = { eventId: null, position: null };

/** A fine of 2,000 yuan, with what a test changes of it. */
export function penaltyFact(changed: Partial<EvidenceFact> = {}): EvidenceFact {
  return {
    key: 'enforcement-penalty:SAMR/d-1/1',
    uscc: PLAIN_USCC,
    kind: 'ENFORCEMENT_PENALTY',
    code: 'FINE',
    grade: null,
    amount: 200_000n,
    occurredOn: day('2026-03-01'),
    endedOn: null,
    sourceDepartment: 'SAMR',
    observedAt: '2026-03-01T01:00:00.000Z',
    dating: 'FACT',
    ...changed,
  };
}

/** The telling of that fine. */
export const penaltyTold = (changed: Partial<EvidenceFact> = {}): EvidenceChange => ({
  told: stands(penaltyFact(changed)),
  ...UNTOLD,
});

/** The withdrawal of a record. */
export const sealTold = (key: string, observedAt = '2026-10-01T00:00:00Z'): EvidenceChange => ({
  told: { standing: 'SEALED', key, observedAt },
  ...UNTOLD,
});

/** The entity as a subject of the plain matter, in the charge of the district office of its address. */
export function plainSubject(changed: Partial<SubjectRow> = {}): SubjectRow {
  return {
    uscc: PLAIN_USCC,
    matter: PLAIN_MATTER.code,
    authority: 'SAMR-310101',
    approval: 'LICENCE',
    approvedOn: day('2020-01-06'),
    stoppedOn: null,
    endedOn: null,
    sourceDepartment: 'SAMR-310101',
    sourceRecordId: 'licence-1',
    observedAt: '2020-01-06T01:00:00.000Z',
    ...changed,
  };
}
