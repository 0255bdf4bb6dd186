import type { WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { JurisdictionState } from '../../rules/transfers/jurisdiction';
import type { PartyRow } from './holdParty';

/** A dispute on jurisdiction; its authority is the department that opened it. `stated`: whom each party named. */
export interface DisputeRow extends PartyRow {
  readonly parties: readonly string[];
  readonly uscc: string;
  readonly reason: string;
  readonly openedOn: Day;
  readonly dueOn: Day | null;
  readonly state: JurisdictionState;
  readonly stated: Readonly<Record<string, string>>;
  readonly referredOn: Day | null;
  readonly competent: string | null;
  readonly settledOn: Day | null;
  readonly designatedBy: string | null;
  readonly documentNumber: string | null;
}

/** Disputes on jurisdiction, as a table of work. */
export const DISPUTES: WorkTable = {
  name: 'jurisdiction_dispute',
  prefix: 'JD',
  columns: {
    parties: 'parties',
    uscc: 'uscc',
    reason: 'reason',
    openedOn: 'opened_on',
    dueOn: 'due_on',
    state: 'state',
    stated: 'stated',
    referredOn: 'referred_on',
    competent: 'competent',
    settledOn: 'settled_on',
    designatedBy: 'designated_by',
    documentNumber: 'document_number',
  },
};
