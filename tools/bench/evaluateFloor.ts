/** The table that the floor fills: what each subject got, and its primary key. */
export const FLOOR_TABLE = `CREATE TABLE supervision.evaluation_floor (
  uscc character(18) COLLATE "C" NOT NULL,
  total smallint NOT NULL,
  points smallint[] NOT NULL,
  PRIMARY KEY (uscc)
)`;

/** The newest code of a kind: of one day that of the last key. */
const newest = (kind: string): string =>
  `(max(ARRAY[occurred_on::text, record_key, code] COLLATE "C") FILTER (WHERE kind = '${kind}'
      AND (ended_on IS NULL OR ended_on > '2026-11-02')))[3]`;

/**
 * One statement, written by hand for the eight indicators of `EVALUATION_RULES` and their day, that scores every subject
 * and stores total and points: no status, no snapshot but the present, no steps, no cuts.
 */
export const FLOOR_STATEMENT = `
  INSERT INTO evaluation_floor (uscc, total, points)
  SELECT uscc, p0 + p1 + p2 + p3 + p4 + p5 + p6 + p7, ARRAY[p0, p1, p2, p3, p4, p5, p6, p7]::smallint[] FROM (
    SELECT s.uscc,
      CASE WHEN penalties >= 3 THEN 20 WHEN penalties = 2 THEN 15 WHEN penalties = 1 THEN 10 ELSE 0 END AS p0,
      CASE WHEN fines >= 5000000 THEN 10 WHEN fines >= 1000000 THEN 5 ELSE 0 END AS p1,
      CASE WHEN problems >= 2 THEN 15 WHEN problems = 1 THEN 5 ELSE 0 END AS p2,
      CASE WHEN complaints >= 1 THEN 10 ELSE 0 END AS p3,
      CASE WHEN serious >= 1 THEN 10 ELSE 0 END AS p4,
      CASE risk WHEN 'A' THEN 0 WHEN 'B' THEN 5 WHEN 'C' THEN 10 WHEN 'D' THEN 15 ELSE 5 END AS p5,
      CASE rating WHEN 'A' THEN 0 WHEN 'B' THEN 5 WHEN 'C' THEN 10 ELSE 5 END AS p6,
      CASE hygiene WHEN 'HYGIENE:GOOD' THEN 0 WHEN 'HYGIENE:FAIR' THEN 5 WHEN 'HYGIENE:POOR' THEN 10 ELSE 5 END AS p7
    FROM supervised_subject s LEFT JOIN (
      SELECT uscc,
        count(*) FILTER (WHERE kind = 'ENFORCEMENT_PENALTY' AND occurred_on > '2024-11-02') AS penalties,
        sum(amount) FILTER (WHERE kind = 'ENFORCEMENT_PENALTY' AND occurred_on > '2024-11-02') AS fines,
        count(*) FILTER (WHERE kind = 'INSPECTION_RESULT' AND code = 'PROBLEM' AND occurred_on > '2025-11-02') AS problems,
        count(*) FILTER (WHERE kind = 'COMPLAINT' AND occurred_on > '2025-11-02') AS complaints,
        count(*) FILTER (WHERE kind = 'CREDIT_RECORD' AND grade = 'SERIOUS' AND occurred_on > '2023-11-02') AS serious,
        ${newest('CREDIT_RISK_CLASS')} AS risk,
        ${newest('CREDIT_RATING')} AS rating,
        ${newest('JUDGEMENT')} AS hygiene
      FROM evidence_record WHERE superseded_seq IS NULL AND NOT withdrawn AND occurred_on <= '2026-11-02'
      GROUP BY uscc) e USING (uscc)
    WHERE s.matter_code = 'FOOD_SERVICE' AND s.superseded_seq IS NULL) scored
  ORDER BY uscc`;
