import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { CandidateState } from '../../rules/lists/candidateStep';

/** An entity that an inspection named for the list of abnormal operation; nobody is listed by it. */
export interface CandidateRow extends WorkRow {
  readonly uscc: string;
  readonly ground: string;
  readonly visit: string;
  readonly item: string;
  readonly codes: readonly string[];
  readonly foundOn: Day;
  readonly state: CandidateState;
  readonly reportedBy: string;
  readonly reportedOn: Day;
  readonly listing: string | null;
  readonly dismissedOn: Day | null;
  readonly dismissal: string | null;
  /** Number of the inspection's flag; null for one that was reported by hand. */
  readonly flag: string | null;
  readonly flagWithdrawnOn: Day | null;
}

/** As a table of work. */
export const CANDIDATES: WorkTable = {
  name: 'list_candidate',
  prefix: 'LC',
  columns: {
    uscc: 'uscc',
    ground: 'ground',
    visit: 'visit',
    item: 'item',
    codes: 'codes',
    foundOn: 'found_on',
    state: 'state',
    reportedBy: 'reported_by',
    reportedOn: 'reported_on',
    listing: 'listing',
    dismissedOn: 'dismissed_on',
    dismissal: 'dismissal',
    flag: 'flag',
    flagWithdrawnOn: 'flag_withdrawn_on',
  },
};
