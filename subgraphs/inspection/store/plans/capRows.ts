import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';

/** How many planned visits of a department an enterprise gets in a year at most. */
export interface CapRow extends WorkRow {
  readonly department: string;
  readonly year: number;
  readonly most: number;
  readonly basis: string;
  readonly publishedOn: Day;
  readonly changedOn: Day | null;
  readonly changeReason: string | null;
}

/** Caps, as a table of work. */
export const CAPS: WorkTable = {
  name: 'inspection_cap',
  prefix: 'CP',
  columns: {
    department: 'department',
    year: 'year',
    most: 'most',
    basis: 'basis',
    publishedOn: 'published_on',
    changedOn: 'changed_on',
    changeReason: 'change_reason',
  },
};
