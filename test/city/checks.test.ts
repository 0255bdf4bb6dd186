import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import type { SiloName } from '../../kernel/values/silos';
import { DATA_CHECKS } from '../../tools/check/dataChecks';
import { runChecks } from '../../tools/check/runChecks';
import { openCityDatabases } from '../support/openCity';

let databases: Map<SiloName, SiloDatabase>;
let drop: () => Promise<void>;

beforeAll(async () => {
  ({ databases, drop } = await openCityDatabases());
}, 60_000);

afterAll(() => drop?.());

async function offended(): Promise<string[]> {
  const broken: string[] = [];
  for await (const { sentence, offenders } of runChecks(databases)) if (offenders.length > 0) broken.push(sentence);
  return broken;
}

const LATER = `observed_at = recorded_at + interval '1 day'`;
const ofOne = (table: string, key: string): string => `WHERE ${key} = (SELECT ${key} FROM ${table} LIMIT 1)`;

/** What breaks each sentence, in the order in which the faults are planted: none of them undoes another. */
const PLANTED: Readonly<Record<string, readonly [SiloName, string]>> = {
  'every market_entity was observed before it was recorded': [
    'credit',
    `UPDATE market_entity SET ${LATER} ${ofOne('market_entity', 'uscc')}`,
  ],
  'every credit_record was observed before it was recorded': [
    'credit',
    `UPDATE credit_record SET ${LATER} ${ofOne('credit_record', 'id')}`,
  ],
  'every public_credit_rating was observed before it was recorded': [
    'credit',
    `UPDATE public_credit_rating SET ${LATER} ${ofOne('public_credit_rating', 'id')}`,
  ],
  'every credit_risk_class was observed before it was recorded': [
    'credit',
    `UPDATE credit_risk_class SET ${LATER} ${ofOne('credit_risk_class', 'id')}`,
  ],
  'every key_supervision was observed before it was recorded': [
    'supervision',
    `UPDATE key_supervision SET ${LATER} ${ofOne('key_supervision', 'id')}`,
  ],
  'every category_assignment was observed before it was recorded': [
    'supervision',
    `UPDATE category_assignment SET ${LATER} ${ofOne('category_assignment', 'id')}`,
  ],
  'every inspection was observed before it was recorded': [
    'inspection',
    `UPDATE inspection SET ${LATER} ${ofOne('inspection', 'id')}`,
  ],
  'every enforcement_case was observed before it was recorded': [
    'enforcement',
    `UPDATE enforcement_case SET ${LATER} ${ofOne('enforcement_case', 'id')}`,
  ],
  'every enforcement_decision was observed before it was recorded': [
    'enforcement',
    `UPDATE enforcement_decision SET ${LATER} ${ofOne('enforcement_decision', 'id')}`,
  ],
  'every credit record belongs to an entity of the register': [
    'credit',
    `DELETE FROM market_entity ${ofOne('credit_record', 'uscc')}`,
  ],
  'every entity of the register was told in the outbox': [
    'credit',
    `DELETE FROM outbox WHERE aggregatetype = 'market-entity'`,
  ],
  'every quarantined row of an import names its reasons': [
    'credit',
    `INSERT INTO import_quarantine (run_id, row_number, raw_row, codes, facts) VALUES ('r', 1, '', '{}', '[]')`,
  ],
  'every category begins while its matter is in force': [
    'supervision',
    `UPDATE supervision_matter SET in_force_from = '2099-01-01', in_force_to = NULL`,
  ],
  'no two categories of an entity in a matter hold on the same day': [
    'supervision',
    `UPDATE category_assignment SET since = '1999-01-01' WHERE (uscc, matter_code) =
      (SELECT uscc, matter_code FROM category_assignment GROUP BY 1, 2 HAVING count(*) > 1 LIMIT 1)`,
  ],
  'every completed inspection has results, and codes in each of them, unless its results are not public yet': [
    'inspection',
    `UPDATE inspection_result r SET codes = '{}' FROM inspection i WHERE i.stage = 'COMPLETED'
      AND r.source_department = i.source_department AND r.inspection_record_id = i.source_record_id`,
  ],
  'every inspection was of items that were on the published list that day': [
    'inspection',
    `UPDATE inspection_item SET published_on = '2099-01-01'`,
  ],
  'every case stands at the last stage of its record': [
    'enforcement',
    `UPDATE enforcement_case SET stage = 'LEAD' WHERE stage <> 'LEAD'`,
  ],
  'every penalty rests on a decision that imposes one': [
    'enforcement',
    `UPDATE enforcement_decision SET outcome = 'NO_PENALTY_MINOR' WHERE outcome = 'PENALTY'`,
  ],
};

describe('what must be true of the stored facts', () => {
  it('is true of the sample city', async () => {
    expect(await offended()).toEqual([]);
  });

  it('has a planted fault for every sentence', () => {
    expect(Object.keys(PLANTED).sort()).toEqual(DATA_CHECKS.map(({ sentence }) => sentence).sort());
  });

  it.each(Object.entries(PLANTED))('is found broken: %s', async (sentence, [silo, fault]) => {
    expect(await offended()).not.toContain(sentence);
    await databases.get(silo)?.dataSource.query(fault);
    expect(await offended()).toContain(sentence);
  });
});
