import type { OperationResult } from 'urql';
import { siloStates } from '../../parts/siloStates';
import type { Rights } from './rights';
import type { Row } from './tableColumns';

/** What a page of the list could not give: which facts of its entities, by the names of their fields, and whose they are. */
export interface Lost {
  readonly fields: ReadonlySet<string>;
  readonly silos: ReadonlySet<string>;
}

/** An entity of a file, with what of it could not be had. */
export interface ExportRow {
  readonly row: Row;
  readonly lost: ReadonlySet<string>;
}

/** The fact that each right is about, by the name of its field. */
export const FACTS: Readonly<Record<keyof Rights, keyof Row>> = {
  credit: 'publicCreditRating',
  risk: 'creditRiskClass',
  intensity: 'supervisionCategories',
  cases: 'openCaseCount',
  inspection: 'inspections',
  key: 'keySupervision',
};
/** Facts of which there is always a list or a number where they could be had at all. */
const NEVER_NULL = ['supervisionCategories', 'openCaseCount', 'inspections', 'keySupervision'] as const;
const ENTITY = 'worklist.edges.node';

/** What the faults of an answer, and the states of the silos, say is missing in it. */
export function lostOf({ error, extensions }: Pick<OperationResult, 'error' | 'extensions'>): Lost {
  const faults = error?.graphQLErrors ?? [];
  const fields = faults.flatMap(({ path }) => {
    const names = (path ?? []).filter((step) => typeof step === 'string');
    return names.slice(0, 3).join('.') === ENTITY && names[3] ? [names[3]] : [];
  });
  const told = faults.flatMap(({ extensions: { silo } }) => (typeof silo === 'string' ? [silo] : []));
  const away = siloStates([extensions]).filter(({ status }) => status === 'DOWN' || status === 'LATE');
  return { fields: new Set(fields), silos: new Set([...told, ...away.map(({ silo }) => silo)]) };
}

/** An entity with what of it could not be had: what is null, and is never null by itself or was missed by its page. */
export function exportRow(row: Row, { fields }: Lost): ExportRow {
  const isNull = (field: string) => row[field as keyof Row] === null;
  return { row, lost: new Set([...NEVER_NULL, ...fields].filter(isNull)) };
}
