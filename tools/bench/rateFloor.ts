/** The table that the floor fills: what each entity got, and its primary key. */
export const RATE_FLOOR_TABLE = `CREATE TABLE credit.rating_floor (
  uscc character(18) COLLATE "C" NOT NULL,
  total smallint NOT NULL,
  grade smallint NOT NULL,
  points smallint[] NOT NULL,
  PRIMARY KEY (uscc)
)`;

/**
 * One statement, written by hand for the seven indicators of the illustrative scheme of public credit and one day, that rates
 * every entity and stores total, grade and points: no steps, no lock, no moment, no other day or scheme.
 */
export const RATE_FLOOR_STATEMENT = `
  INSERT INTO rating_floor (uscc, total, grade, points)
  SELECT uscc, total, CASE WHEN total >= 95 THEN 0 WHEN total >= 80 THEN 1 WHEN total >= 60 THEN 2
      WHEN total >= 40 THEN 3 ELSE 4 END, points
  FROM (
    SELECT uscc, greatest(0, 80 + p0 + p1 + p2 + p3 + p4 + p5 + p6) AS total,
      ARRAY[p0, p1, p2, p3, p4, p5, p6]::smallint[] AS points
    FROM (
      SELECT uscc, p0, p1, p2, p3, p4, greatest(told, p0 + p1 + p2 + p3 + p4) AS p5, p6 FROM (
        SELECT m.uscc,
          CASE WHEN serious_lists > 0 THEN -60 ELSE 0 END AS p0,
          CASE WHEN abnormal_lists > 0 THEN -15 ELSE 0 END AS p1,
          -least(25 * coalesce(serious, 0), 50) AS p2,
          -least(10 * coalesce(general, 0), 30) AS p3,
          -least(10 * coalesce(unhonoured, 0), 30) AS p4,
          -least(5 * coalesce(breaches, 0), 10) AS told,
          least(5 * coalesce(honours, 0), 20) AS p6
        FROM market_entity m LEFT JOIN (
          SELECT uscc,
            count(*) FILTER (WHERE kind = 'SERIOUS_DISHONESTY' AND stands) AS serious_lists,
            count(*) FILTER (WHERE kind = 'ABNORMAL_OPERATION' AND stands) AS abnormal_lists,
            count(*) FILTER (WHERE kind = 'ADMINISTRATIVE_PENALTY' AND severity = 'SERIOUS'
              AND effective_from > '2023-11-02') AS serious,
            count(*) FILTER (WHERE kind = 'ADMINISTRATIVE_PENALTY' AND severity = 'GENERAL'
              AND effective_from > '2025-11-02') AS general,
            count(*) FILTER (WHERE kind IN ('JUDICIAL', 'COMMITMENT', 'CONTRACT_PERFORMANCE')
              AND severity IN ('GENERAL', 'SERIOUS') AND effective_from > '2024-11-02') AS unhonoured,
            count(*) FILTER (WHERE kind IN ('HONOUR', 'COMPLIANCE') AND stands) AS honours
          FROM (SELECT uscc, kind, severity, effective_from, effective_to IS NULL OR effective_to >= '2026-11-02' AS stands
            FROM credit_record
            WHERE kind IN ('SERIOUS_DISHONESTY', 'ABNORMAL_OPERATION', 'ADMINISTRATIVE_PENALTY', 'JUDICIAL', 'COMMITMENT',
                'CONTRACT_PERFORMANCE', 'HONOUR', 'COMPLIANCE')
              AND effective_from <= '2026-11-02' AND publication_state IN ('PUBLISHED', 'OBJECTED', 'NOT_PUBLISHED')
              AND (publication_ends_on IS NULL OR publication_ends_on >= '2026-11-02')
              AND (query_ends_on IS NULL OR query_ends_on >= '2026-11-02')) r
          GROUP BY uscc) e ON e.uscc = m.uscc LEFT JOIN (
          SELECT uscc, count(*) AS breaches FROM third_party_evidence
          WHERE kind = 'CONVENTION_BREACH' AND obtained_on <= '2026-11-02' AND obtained_on > '2025-11-02'
          GROUP BY uscc) t ON t.uscc = m.uscc
        WHERE m.state IN ('IN_OPERATION', 'SUSPENDED', 'REVOKED', 'LIQUIDATING') OFFSET 0) points OFFSET 0) supported
    OFFSET 0) rated
  ORDER BY uscc`;
