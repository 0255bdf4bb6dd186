import { CURRENT_DISTRICTS } from '../../kernel/values/reference/districts';
import { RATING_SCHEMES } from '../../kernel/values/reference/ratingSchemes';

const SCHEME = RATING_SCHEMES[0];
const DAY = '2026-11-22';

const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** One of the values by their weights, as SQL. */
function pick(weights: Readonly<Record<string, number>>): string {
  const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
  let least = 0;
  const bounds = Object.values(weights).map((weight) => {
    least += weight / sum;
    return least;
  });
  const values = Object.keys(weights);
  return `(ARRAY[${quoted(values)}])[1 + width_bucket(random(), ARRAY[${bounds.slice(0, -1).join(', ')}])]`;
}

const DISTRICT_WEIGHTS = [4, 5, 4, 5, 4, 4, 5, 9, 8, 9, 20, 5, 7, 6, 9, 4];
const districts = Object.fromEntries(CURRENT_DISTRICTS.map(({ code }, i) => [code, DISTRICT_WEIGHTS[i] ?? 5]));
const grades = Object.fromEntries((SCHEME?.grades ?? []).map((grade, i) => [grade, [12, 28, 42, 15, 3][i] ?? 1]));

const STATES = {
  IN_OPERATION: 820,
  DEREGISTERED: 90,
  REVOKED: 50,
  SUSPENDED: 20,
  LIQUIDATING: 10,
  VOIDED: 5,
  MOVED_OUT: 5,
};

/** Codes begin with the division of the registering authority, as real ones do. */
const DRAWN = `
  CREATE TEMP TABLE drawn AS SELECT '91' || district || lpad(i::text, 9, '0') || 'X' AS uscc, district, industry, status, registered_on,
    coalesce(array_position(ARRAY[${quoted(SCHEME?.grades ?? [])}], grade), 0) AS grade, coalesce(risk, '') AS risk_class,
    coalesce(array_position(ARRAY['LOWER', 'ORDINARY', 'HIGHER'], category) * 10 + 1 + floor(random() * 3)::int, 0) AS intensity,
    cases::smallint AS open_cases, inspected AS last_inspected_on, random() < 0.006 AS key_listed, i AS seq
  FROM (SELECT i, ${pick(districts)} AS district, lpad((1 + floor(97 * power(random(), 2.2)))::text, 2, '0') AS industry,
    ${pick(STATES)} AS status, date '1995-01-01' + floor(power(random(), 0.5) * 11600)::int AS registered_on,
    CASE WHEN random() < 0.85 THEN ${pick(grades)} END AS grade,
    CASE WHEN random() < 0.9 THEN ${pick({ A: 34, B: 52, C: 12, D: 2 })} END AS risk,
    CASE WHEN random() < 0.6 THEN ${pick({ LOWER: 30, ORDINARY: 64, HIGHER: 6 })} END AS category,
    ${pick({ '0': 975, '1': 20, '2': 4, '3': 1 })} AS cases,
    CASE WHEN random() < 0.45 THEN '-infinity'::date ELSE date '${DAY}' - floor(random() * 1100)::int END AS inspected
  FROM generate_series(1, :entities) i) each`;

const CATEGORIES = `
  INSERT INTO entity_category SELECT uscc, 'REGISTRATION', 'ASSIGNED',
    (ARRAY['LOWER', 'ORDINARY', 'HIGHER'])[intensity / 10], intensity % 10, intensity, date '2026-03-15'
  FROM drawn WHERE intensity > 0
  UNION ALL
  SELECT uscc, CASE WHEN industry < '10' THEN 'FOOD_PRODUCTION' WHEN industry < '20' THEN 'PRODUCT_QUALITY'
    WHEN industry < '30' THEN 'HAZARDOUS_CHEMICALS' WHEN industry < '60' THEN 'LABOUR' ELSE 'FIRE_SAFETY' END,
    ${pick({ ASSIGNED: 90, DEFERRED: 5, INCOMPLETE: 5 })}, ${pick({ LOWER: 30, ORDINARY: 64, HIGHER: 6 })}, 1, 11, date '2026-03-15'
  FROM drawn WHERE seq % 4 = 0`;

const ENTITIES = `
  INSERT INTO entity_index SELECT d.uscc, district, industry, status, registered_on, grade, risk_class, intensity,
    open_cases, last_inspected_on, key_listed, coalesce(c.matters, '{}'), seq
  FROM drawn d LEFT JOIN (SELECT uscc, array_agg(matter || '/' || category || '/' || status) AS matters
    FROM entity_category GROUP BY uscc) c ON c.uscc = d.uscc ORDER BY seq`;

const TRADES = ['餐饮', '贸易', '科技', '食品', '建筑', '物流', '化工', '咨询', '医药', '电子', '服饰', '机械'].flatMap(
  (trade) => ['', '工程', '技术', '管理'].map((more) => `${trade}${more}`),
);
const FORMS = ['有限公司', '股份有限公司', '经营部', '合伙企业'];
const oneOf = (values: readonly string[], n: string): string =>
  `(ARRAY[${quoted(values)}])[1 + (${n}) % ${values.length}]`;

/** Names of the city, three made-up characters of which some hundred names share two, a trade and a legal form. */
const NAMES = `
  INSERT INTO entity_name SELECT uscc, name, name,
    ARRAY(SELECT DISTINCT substr(name, at, 2) FROM generate_series(1, length(name) - 1) at),
    district, industry, status, registered_on, false, district, seq
  FROM (SELECT *, '上海' || chr(19968 + (seq * 7 % 1511)::int) || chr(21500 + (seq / 11 % 211)::int) ||
    chr(22500 + (seq / 17 % 157)::int) || ${oneOf(TRADES, 'seq / 5')} || ${oneOf(FORMS, 'seq / 3')} AS name
    FROM entity_index) named`;

/** What the index of the bench is filled with, in order: what it is, and the statement that fills it for `:entities`. */
export const INDEX_ROWS: readonly (readonly [what: string, sql: string])[] = [
  ['draws', DRAWN],
  ['categories', CATEGORIES],
  ['entities', ENTITIES],
  ['names', NAMES],
];
