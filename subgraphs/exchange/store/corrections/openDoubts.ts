import type { PartRequest } from '../../../../kernel/service/entityReader';
import type { Place } from '../../rules/corrections/admitsPlace';
import { SHOWN_STATES } from '../../rules/corrections/doubtState';
import { DOUBT_COLUMNS, type DoubtRow } from './doubtRows';

/** Doubts of one entity that are shown at once. */
const MOST = 50;
const SHOWN = SHOWN_STATES.map((state) => `'${state}'`).join(', ');

/** The flagged doubts of an entity, newest first, and where the entity is. */
export interface OpenDoubts {
  readonly place: Place | null;
  readonly doubts: readonly DoubtRow[];
}

/** Reads the flagged doubts of an entity about any of these fields. */
export function openDoubtsRequest(fields: readonly string[]): PartRequest {
  return {
    part: {
      name: 'MarketEntity.openDoubts',
      sql: (param) => `SELECT json_build_object(
        'place', (SELECT json_build_object('district', p.district, 'industry', p.industry)
          FROM entity_place p WHERE p.uscc = k.key::character(18)),
        'doubts', coalesce((SELECT json_agg(o) FROM (SELECT ${DOUBT_COLUMNS} FROM data_doubt d
          WHERE d.subject = k.key AND d.state IN (${SHOWN}) AND d.field = ANY (${param(0)}::text[])
          ORDER BY d.id DESC LIMIT ${MOST}) o), '[]'::json))`,
    },
    params: [fields],
  };
}
