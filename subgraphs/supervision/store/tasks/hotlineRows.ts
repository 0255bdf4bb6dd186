import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { HotlineCategory, HotlineState } from '../../rules/tasks/hotlineIssue';

/** An issue of the hotline. */
export interface HotlineRow extends WorkRow {
  readonly reference: string;
  readonly receivedOn: Day;
  readonly category: HotlineCategory;
  readonly uscc: string | null;
  /** Code of the matter that it is about; null for none. */
  readonly matter: string | null;
  readonly summary: string;
  /** SHA-256 of the word by which the hotline confirms; null where it gave none. */
  readonly confirmationHash: string | null;
  readonly state: HotlineState;
  /** Number of its task. */
  readonly task: string | null;
  readonly result: string | null;
  readonly confirmedOn: Day | null;
  readonly confirmedDepartment: string | null;
  readonly confirmedByCode: boolean | null;
}

/** Issues of the hotline, as a table of work. */
export const HOTLINE_ISSUES: WorkTable = {
  name: 'hotline_issue',
  prefix: 'HL',
  columns: {
    reference: 'reference',
    receivedOn: 'received_on',
    category: 'category',
    uscc: 'uscc',
    matter: 'matter_code',
    summary: 'summary',
    confirmationHash: 'confirmation_hash',
    state: 'state',
    task: 'task',
    result: 'result',
    confirmedOn: 'confirmed_on',
    confirmedDepartment: 'confirmed_department',
    confirmedByCode: 'confirmed_by_code',
  },
};
