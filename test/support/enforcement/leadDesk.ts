import { day } from '../../../kernel/values/day';
import { requireUscc } from '../../../kernel/values/uscc';
import type { CaseInput } from '../../../subgraphs/enforcement';
import type { HandedOver } from '../../../subgraphs/enforcement/rules/leads/leadOfHandOver';
import { OFFICIAL } from '../openSilo';

/** The entity of the leads of the tests. */
export const LEAD_USCC = requireUscc('91310115MA1K3B7C6G');

/** What an inspection of Pudong handed over to the case office of Pudong; what differs is given. */
export const handedOver = (change: Partial<HandedOver> = {}): HandedOver => ({
  number: 'HO-2026-000001',
  visit: 'VS-2026-000001',
  item: 'AMR-01',
  uscc: LEAD_USCC,
  ground: 'CASE_LEAD',
  department: 'SAMR-310115',
  to_department: 'SAMR-310115',
  standard: '行政处罚法 第五十四条',
  code_set: 'ITEM_RESULTS',
  codes: ['A', '3'],
  evidence: [{ sha256: 'a'.repeat(64), size: 1024, mediaType: 'image/jpeg' }],
  sent_on: day('2026-10-30'),
  ...change,
});

const officer = (subject: string, department: string, role: string, district: string | null = null) => ({
  ...OFFICIAL,
  subject,
  department,
  district,
  roles: [role],
});

/** Who answers leads in the tests, and who may not. */
export const leadPeople = {
  pudong: officer('case-pudong', 'SAMR', 'case-officer', '310115'),
  city: officer('case-samr', 'SAMR', 'case-officer'),
  inspector: officer('inspector-pudong', 'SAMR', 'inspector', '310115'),
  minhang: officer('case-minhang', 'SAMR', 'case-officer', '310112'),
  office: officer('office-city', 'REFORM_OFFICE', 'reform-office'),
} as const;

/** A case against the entity of the leads, filed and, when told so, performed with a fine. */
export function leadCase(caseNumber: string, stage: 'FILED' | 'PERFORMED', uscc = LEAD_USCC): CaseInput {
  const source = {
    sourceDepartment: 'SAMR-310115',
    observedAt: `2026-11-02T0${stage === 'FILED' ? 1 : 2}:00:00+08:00`,
  };
  const filed = { stage: 'FILED' as const, enteredOn: day('2026-10-30') };
  const done = [
    { stage: 'DECIDED' as const, enteredOn: day('2026-11-01') },
    { stage: 'PERFORMED' as const, enteredOn: day('2026-11-02') },
  ];
  const decision = {
    ...source,
    number: `${caseNumber}决定`,
    decidedOn: day('2026-11-01'),
    outcome: 'PENALTY' as const,
    documentTitle: '行政处罚决定书',
    publication: 'DUE' as const,
    penalties: [{ kind: 'FINE' as const, amount: 100_000n, text: '罚款' }],
    sourceRecordId: `${caseNumber}-d`,
  };
  const isDone = stage === 'PERFORMED';
  return {
    ...source,
    uscc,
    caseNumber,
    cause: '涉嫌使用过期原料',
    department: 'SAMR-310115',
    stage,
    openedOn: filed.enteredOn,
    closedOn: isDone ? day('2026-11-02') : null,
    grave: false,
    history: isDone ? [filed, ...done] : [filed],
    decisions: isDone ? [decision] : [],
    sourceRecordId: `${caseNumber}-k`,
  };
}
