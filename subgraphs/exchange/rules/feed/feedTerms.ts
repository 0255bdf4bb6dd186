import { DOUBT_COLUMNS, DOUBT_EVENTS } from './doubtEvents';
import { EVENT_FIELDS, INTERNAL } from './eventFields';
import { AGGREGATE_RESOURCES, type AggregateType, WITHOUT_ENTITY } from './eventResource';

/** Entities of which changes are given: those that every given list admits. */
export interface FeedScope {
  readonly districts: readonly string[] | null;
  readonly industries: readonly string[] | null;
  readonly usccs: readonly string[] | null;
}

/** What a consumer is given of a resource. */
export interface FeedTerms {
  /** Columns given of each kind of event. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Whether some column of the resource is not given. */
  readonly cut: boolean;
  /** Coordinates of the fields that are given. */
  readonly fields: readonly string[];
  /** Null for every entity. */
  readonly scope: FeedScope | null;
}

/** What the policy of a viewer says, and which districts the viewer asks for. */
export interface FeedAsk {
  allows(coordinate: string): boolean;
  readonly scope: FeedScope | null;
  /** Six-digit districts, null for all that the scope admits. */
  readonly districts: readonly string[] | null;
}

function intersect(some: readonly string[] | null, others: readonly string[] | null): readonly string[] | null {
  if (some === null || others === null) return some ?? others;
  return some.filter((code) => others.includes(code));
}

function scopeOf(resource: string, { scope, districts }: FeedAsk): FeedScope | null {
  if (WITHOUT_ENTITY.includes(resource) || (scope === null && districts === null)) return null;
  const { industries = null, usccs = null } = scope ?? {};
  return { districts: intersect(scope?.districts ?? null, districts), industries, usccs };
}

/** Kinds of events of a resource. */
export function aggregatesOf(resource: string): AggregateType[] {
  const types = Object.keys(AGGREGATE_RESOURCES) as AggregateType[];
  return types.filter((type) => AGGREGATE_RESOURCES[type] === resource);
}

/**
 * What a consumer is given of a resource's changes: the columns whose fields it may query, of the entities it may query
 *
 * Following is no other right than asking: a kind of event of which no column is given does not come at all, since its
 * coming alone would tell of the fact. Internal columns are given to nobody. Whoever is given some of a resource is
 * also told of doubts about it: of those alone that are about a field it is given (`fields`).
 *
 * 《上海市数据条例》第三十八条、第四十条
 */
export function feedTerms(resource: string, ask: FeedAsk): FeedTerms {
  const columns: Record<string, string[]> = {};
  const fields = new Set<string>();
  let cut = false;
  for (const type of aggregatesOf(resource)) {
    const entries = Object.entries(EVENT_FIELDS[type]);
    const given = entries.filter(([, coordinate]) => coordinate !== INTERNAL && ask.allows(coordinate));
    if (given.length > 0) columns[type] = given.map(([column]) => column);
    for (const [, coordinate] of given) fields.add(coordinate);
    cut ||= given.length < entries.length;
  }
  if (fields.size > 0) columns[DOUBT_EVENTS] = [...DOUBT_COLUMNS];
  return { columns, cut, fields: [...fields], scope: scopeOf(resource, ask) };
}
