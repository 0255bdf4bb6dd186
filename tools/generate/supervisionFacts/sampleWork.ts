import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import type { Day } from '../../../kernel/values/day';
import { EXAMPLES_FROM, SUPERVISION_EXAMPLES } from '../supervisionExamples';
import { categoryWork } from './work/categoryWork';
import { disclosureWork } from './work/disclosureWork';
import { oversightWork } from './work/oversightWork';
import { riskWork } from './work/riskWork';
import { SampleDesk } from './work/sampleDesk';
import { taskWork } from './work/taskWork';

const DECIDED = `SELECT count(*)::int AS decided FROM category_assignment
  WHERE uscc = ANY($1::character(18)[]) AND until IS NULL AND rule_set IS NOT NULL`;

async function areDecided(database: SiloDatabase): Promise<boolean> {
  const codes = SUPERVISION_EXAMPLES.map(({ uscc }) => uscc);
  const { rows } = await database.transaction((client) => client.query<{ decided: number }>(DECIDED, [codes]));
  return rows[0]?.decided === SUPERVISION_EXAMPLES.length;
}

/**
 * Does the work of classified supervision on the examples, in the sample city's past and by the same steps as anybody would
 * take; doing it again does nothing. After the subjects were evaluated; in a city of an earlier day, or one whose examples
 * were not all evaluated, there is nothing to do.
 */
export async function doSampleWork(database: SiloDatabase, today: Day): Promise<void> {
  if (today < EXAMPLES_FROM || !(await areDecided(database))) return;
  const desk = new SampleDesk(database);
  await oversightWork(desk);
  await categoryWork(desk);
  await disclosureWork(desk);
  await riskWork(desk);
  await taskWork(desk);
}
