import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { type Day, day } from '../../../../kernel/values/day';
import { abnormalWork } from './abnormalWork';
import { commitmentWork } from './commitmentWork';
import { CreditDesk } from './creditDesk';
import { measureWork } from './measureWork';
import { objectionWork } from './objectionWork';
import { publicationWork } from './publicationWork';
import { repairWork } from './repairWork';
import { seriousWork } from './seriousWork';
import type { WorkEntities } from './workEntities';

const WORK_FROM = day('2026-11-01');

/**
 * Does the credit work of the sample city's past by the same steps as anybody would take: commitments, lists with their
 * candidates, joint rewards and sanctions, repairs, objections, publications. Doing it again does nothing; in a city of an
 * earlier day, or of hardly more than the businesses that the pages name, there is nothing to do.
 */
export async function doSampleCreditWork(database: SiloDatabase, atHand: WorkEntities, today: Day): Promise<void> {
  const entities = atHand.list();
  if (today < WORK_FROM || entities.length === 0) return;
  const desk = await CreditDesk.open(database, today);
  await commitmentWork(desk, entities);
  await abnormalWork(desk, entities);
  const serious = await seriousWork(desk, entities);
  const penalties = await measureWork(desk, entities, serious);
  await publicationWork(desk, { penalties, entities }, today);
  await repairWork(desk, entities);
  await objectionWork(desk, entities);
}
