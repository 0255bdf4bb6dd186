import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { KeyListGround, KeyListState, KeyObjectState } from '../../rules/risk/keyList';

/** The list of an authority in a matter and year. */
export interface KeyListRow extends WorkRow {
  readonly matter: string;
  readonly year: number;
  readonly ground: KeyListGround;
  readonly basis: string;
  readonly procedure: string;
  readonly mostObjects: number | null;
  /** How many objects it may hold; null until it is published. */
  readonly cap: number | null;
  readonly state: KeyListState;
  readonly draftedBy: string;
  readonly publishedOn: Day | null;
}

/** Key lists, as a table of work. */
export const KEY_LISTS: WorkTable = {
  name: 'key_list',
  prefix: 'KL',
  columns: {
    matter: 'matter_code',
    year: 'year',
    ground: 'ground',
    basis: 'basis',
    procedure: 'procedure',
    mostObjects: 'most_objects',
    cap: 'cap',
    state: 'state',
    draftedBy: 'drafted_by',
    publishedOn: 'published_on',
  },
};

/** An entity on its way onto a list, on it, or off it. */
export interface KeyObjectRow extends WorkRow {
  /** Id of the list. */
  readonly list: string;
  /** The office in charge of the entity. */
  readonly charge: string;
  readonly uscc: string;
  readonly state: KeyObjectState;
  readonly reason: string;
  readonly removalReason: string | null;
  readonly proposedBy: string;
  readonly proposedOn: Day;
  readonly decidedOn: Day | null;
  readonly since: Day | null;
  readonly until: Day | null;
}

/** Objects of key lists, as a table of work. */
export const KEY_OBJECTS: WorkTable = {
  name: 'key_list_object',
  prefix: 'KO',
  columns: {
    list: 'list::text',
    charge: 'charge',
    uscc: 'uscc',
    state: 'state',
    reason: 'reason',
    removalReason: 'removal_reason',
    proposedBy: 'proposed_by',
    proposedOn: 'proposed_on',
    decidedOn: 'decided_on',
    since: 'since',
    until: 'until',
  },
};
