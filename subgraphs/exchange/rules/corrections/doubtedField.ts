import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { EVENT_FIELDS, INTERNAL } from '../feed/eventFields';
import { AGGREGATE_RESOURCES, type AggregateType } from '../feed/eventResource';

/** A field of a fact that can be doubted. */
export interface DoubtedField {
  /** `Type.field`. */
  readonly coordinate: string;
  /** What kind of fact it is of, as the feed names it. */
  readonly about: AggregateType;
  /** Code of the resource. */
  readonly resource: string;
  /** Columns of the fact's events that the field tells, in a fixed order. */
  readonly columns: readonly string[];
}

function allFields(): Map<string, DoubtedField> {
  const fields = new Map<string, DoubtedField>();
  for (const about of Object.keys(EVENT_FIELDS) as AggregateType[]) {
    for (const [column, coordinate] of Object.entries(EVENT_FIELDS[about])) {
      if (coordinate === INTERNAL) continue;
      const columns = [...(fields.get(coordinate)?.columns ?? []), column].sort();
      fields.set(coordinate, { coordinate, about, resource: AGGREGATE_RESOURCES[about], columns });
    }
  }
  return fields;
}

const FIELDS: ReadonlyMap<string, DoubtedField> = allFields();

/** Coordinates of every field that can be doubted. */
export const DOUBTABLE: readonly string[] = [...FIELDS.keys()];

/**
 * The field that a doubt is about
 *
 * A doubt names the field, by which the kind of fact and its resource are known. Throws DOUBT_FIELD_UNKNOWN.
 *
 * 政务数据共享条例（国务院令第809号）第二十六条
 */
export function getDoubtedField(coordinate: string): DoubtedField {
  const found = FIELDS.get(coordinate);
  if (!found) throw new CataloguedError('DOUBT_FIELD_UNKNOWN', { field: 'field', received: coordinate });
  return found;
}
