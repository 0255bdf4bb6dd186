import type { Day } from '../../kernel/values/day';
import { addDays } from '../../kernel/values/day';
import type { Uscc } from '../../kernel/values/uscc';
import type { CreditRecordFact } from '../../subgraphs/credit';
import type { CaseInput } from '../../subgraphs/enforcement';

/** Who was punished, when, and the words by which record and decision are known again. */
export interface PunishedOptions {
  readonly uscc: Uscc;
  readonly decidedOn: Day;
  /** When record and decision were as they are told. */
  readonly observedOn: Day;
  readonly marks: { readonly record: string; readonly decision: string };
  readonly state?: 'PUBLISHED' | 'REPAIRED';
}

/** A serious credit record and a case with one fine, published unless told otherwise. */
export function punished({ uscc, decidedOn, observedOn, marks, state = 'PUBLISHED' }: PunishedOptions) {
  const observedAt = `${observedOn}T00:00:00+08:00`;
  const openedOn = addDays(decidedOn, -30);
  const record: CreditRecordFact = {
    uscc,
    kind: 'ADMINISTRATIVE_PENALTY',
    title: marks.record,
    documentNumber: `${marks.record}〔1〕`,
    severity: 'SERIOUS',
    effectiveFrom: decidedOn,
    effectiveTo: null,
    publicationState: state,
    publicationEndsOn: null,
    sourceDepartment: 'SAMR',
    sourceRecordId: 'repaired-record',
    observedAt,
  };
  const source = { sourceDepartment: 'SAMR', observedAt };
  const penaltyCase: CaseInput = {
    ...source,
    uscc,
    caseNumber: 'repaired-case',
    cause: '涉嫌虚假宣传',
    department: 'SAMR',
    stage: 'DECIDED',
    openedOn,
    closedOn: null,
    grave: false,
    history: [
      { stage: 'FILED', enteredOn: openedOn },
      { stage: 'DECIDED', enteredOn: decidedOn },
    ],
    decisions: [
      {
        ...source,
        number: `${marks.decision}〔1〕`,
        decidedOn,
        outcome: 'PENALTY',
        documentTitle: marks.decision,
        publication: state,
        penalties: [{ kind: 'FINE', amount: 100_000n, text: `${marks.decision}罚款` }],
        sourceRecordId: 'repaired-decision',
      },
    ],
    sourceRecordId: 'repaired-case',
  };
  return { record, penaltyCase };
}
