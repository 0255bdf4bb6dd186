import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import type { TieKind } from '../../rules/library/libraryWords';

/** An inspector as teams are drawn of him: without his name. */
export interface Inspector {
  readonly number: string;
  readonly office: string;
  readonly fields: readonly string[];
  /** Last day on which his certificate is valid. */
  readonly certificateUntil: Day;
  readonly trainedOn: Day | null;
  /** Districts of six digits, by code; null for all of the office's area. */
  readonly areas: readonly string[] | null;
  /** Subject under which he signs in. */
  readonly account: string | null;
  readonly active: boolean;
}

/** What ties an inspector to an entity; it lasts from `from` until the day before `to`. */
export interface Tie {
  /** Number of the inspector. */
  readonly inspector: string;
  readonly uscc: string;
  readonly kind: TieKind;
  readonly from: Day;
  readonly to: Day | null;
}

const DISTRICTS = '(SELECT array_agg(DISTINCT left(area, 6) ORDER BY left(area, 6)) FROM unnest(i.areas) area)';
const INSPECTORS = `SELECT i.number, i.authority AS office, i.fields, i.certificate_until::text AS "certificateUntil",
    i.trained_on::text AS "trainedOn", ${DISTRICTS} AS areas, i.account, i.active
  FROM inspector i WHERE i.authority = $1 ORDER BY i.number`;
const TIES = `SELECT t.inspector, t.uscc::text, t.kind, t.from_day::text AS "from", t.to_day::text AS "to"
  FROM inspector_tie t WHERE t.inspector = ANY ($1) ORDER BY t.inspector, t.uscc, t.kind, t.from_day`;

/** Every inspector of an office by number, those too who are no longer active or certified: who draws tells why not. */
export async function inspectorsFor(client: Queryable, { office }: { readonly office: string }): Promise<Inspector[]> {
  return (await client.query<Inspector & Record<string, unknown>>(INSPECTORS, [office])).rows;
}

/** Ties of inspectors, past ones too, by inspector. */
export async function tiesOf(client: Queryable, inspectorNumbers: readonly string[]): Promise<Tie[]> {
  return (await client.query<Tie & Record<string, unknown>>(TIES, [inspectorNumbers])).rows;
}
