import type { Statements } from '../../../../kernel/service/database/statements';
import type { Day } from '../../../../kernel/values/day';
import { standingDays } from '../../rules/library/inspectorStanding';
import { teamLimit } from '../../rules/teams/teamLimit';

/** Certified inspectors in a field. */
export interface FieldCapacity {
  readonly field: string;
  readonly certified: number;
}

/** Certified inspectors in a district, and how far they reach into its streets and towns. */
export interface DistrictCapacity {
  readonly district: string;
  readonly certified: number;
  /** Streets and towns that are somebody's area by name. */
  readonly streets: number;
  /** Those of them with enough certified inspectors for a team. */
  readonly streetsWithTeam: number;
}

/** What an office can inspect with on a day. */
export interface InspectorCapacity {
  readonly office: string;
  readonly active: number;
  readonly certified: number;
  /** Certified, and the certificate ends soon. */
  readonly endingSoon: number;
  readonly expired: number;
  readonly trainingDue: number;
  /** By field. */
  readonly fields: readonly FieldCapacity[];
  /** By district. Who inspects in all of his office's area counts in none by name. */
  readonly districts: readonly DistrictCapacity[];
  /** Certified inspectors of all of the office's area. */
  readonly everywhere: number;
}

const ROWS = `rows AS (SELECT i.authority AS office, i.fields, i.areas, i.certificate_until >= $1::date AS certified,
    i.certificate_until >= $1::date AND i.certificate_until <= $2::date AS ending,
    i.trained_on IS NULL OR i.trained_on < $3::date AS due
  FROM inspector i WHERE i.active AND ($5::text[] IS NULL OR i.authority = ANY ($5)))`;
const STREETS = `streets AS (SELECT office, area, count(*) AS people FROM rows, unnest(areas) area
  WHERE certified AND length(area) = 9 GROUP BY office, area)`;
const COUNTS = `WITH ${ROWS}, ${STREETS},
  fields AS (SELECT office, json_agg(json_build_object('field', field, 'certified', n) ORDER BY field) AS list
    FROM (SELECT office, field, count(*) AS n FROM rows, unnest(rows.fields) field WHERE certified GROUP BY office, field) f
    GROUP BY office),
  districts AS (SELECT d.office, json_agg(json_build_object('district', district, 'certified', n,
      'streets', (SELECT count(*) FROM streets s WHERE s.office = d.office AND left(s.area, 6) = d.district),
      'streetsWithTeam', (SELECT count(*) FROM streets s WHERE s.office = d.office AND left(s.area, 6) = d.district
        AND s.people >= $4::int)) ORDER BY district) AS list
    FROM (SELECT office, district, count(*) AS n FROM (SELECT DISTINCT ON (r.no, left(area, 6)) r.office,
        left(area, 6) AS district FROM (SELECT row_number() OVER () AS no, rows.* FROM rows WHERE certified) r,
        unnest(r.areas) area) one GROUP BY office, district) d
    GROUP BY d.office)
  SELECT r.office, count(*)::int AS active, count(*) FILTER (WHERE certified)::int AS certified,
    count(*) FILTER (WHERE ending)::int AS "endingSoon", count(*) FILTER (WHERE NOT certified)::int AS expired,
    count(*) FILTER (WHERE due)::int AS "trainingDue", count(*) FILTER (WHERE certified AND areas IS NULL)::int AS everywhere,
    coalesce((SELECT list FROM fields f WHERE f.office = r.office), '[]') AS fields,
    coalesce((SELECT list FROM districts d WHERE d.office = r.office), '[]') AS districts
  FROM rows r GROUP BY r.office ORDER BY r.office LIMIT 400`;

/**
 * What offices can inspect with on a day, by office; null for all of them. Throws PARAMETER_NOT_IN_FORCE.
 * 沪府发〔2020〕7号（十八）: forces of enforcement down to streets and towns, certified and trained
 */
export function countCapacity(
  statements: Statements,
  offices: readonly string[] | null,
  on: Day,
): Promise<InspectorCapacity[]> {
  const { endingSoonUntil, trainedSince } = standingDays(on);
  const params = [on, endingSoonUntil, trainedSince, teamLimit('TEAM_AT_LEAST', on), offices];
  return statements.run<InspectorCapacity & Record<string, unknown>>(COUNTS, params);
}
