import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { addWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { officeOfActor, type WorkActor } from '../../../../kernel/values/work/workParties';
import { workStep } from '../../../../kernel/values/work/workStep';
import { reportSeeds } from '../../rules/fairness/reportSize';
import { isOfRound } from '../../rules/rounds/roundSight';
import { isOverseer, mayInspectFor } from '../../rules/work/inspectionParties';
import { findRound, lockRound, type RoundRow } from '../rounds/roundRows';
import { appendEvents } from '../work/appendEvent';
import { findReport, REPORTS, type ReportRow } from './reportRows';

/** Which round is to be reported on. */
export interface AskReportInput {
  readonly round: string;
}

const ARTICLE = '沪府发〔2020〕7号（二十）';

/** A planner or head of a party, or whoever watches over the rounds. Throws NOT_YOUR_INSPECTION. */
function requireReporter(actor: WorkActor, { authority, departments }: RoundRow): void {
  if (isOverseer(actor)) return;
  const own = departments.find((department) => department === officeOfActor(actor)) ?? authority;
  const isHead = mayInspectFor(actor, own, 'inspection-head').lawful;
  if (!isHead) requireLawful(mayInspectFor(actor, own, 'planner'));
}

/**
 * Asks for the report on the fairness of a round that was drawn; once for each round, since the same draw is judged the same.
 * Throws WORK_UNKNOWN, NOT_YOUR_INSPECTION, WORK_STATE_UNFIT.
 *
 * FL-16; 沪府发〔2020〕7号（二十）
 */
export function askReport(
  database: SiloDatabase,
  { round: number }: AskReportInput,
  { actor, today }: WorkDoing,
): Promise<ReportRow> {
  return database.transaction(async (client) => {
    const found = await findRound(client, number);
    if (!found || !isOfRound(actor, found)) {
      throw new CataloguedError('WORK_UNKNOWN', { field: 'round', received: number });
    }
    requireReporter(actor, found);
    const round = await lockRound(client, number);
    const step = { act: 'askFairnessReport', state: round.state, possibleIn: ['DRAWN' as const], article: ARTICLE };
    requireLawful(workStep(step));
    const known = await findReport(client, number);
    if (known) return known;
    const { authority, departments, entities } = round;
    const seeds = reportSeeds(entities ?? 0);
    const own = { version: 1, authority, departments, round: number, state: 'RUNNING', seeds };
    const asked = { asked_by: actor.subject, asked_on: today };
    const report = await addWork(client, REPORTS, today, { ...own, ...asked });
    const event = {
      topic: 'report',
      kind: 'ASKED',
      authority,
      actor,
      on: today,
      plan: round.plans[0] ?? null,
    } as const;
    await appendEvents(client, { ...event, number: report, details: { round: number, seeds } });
    return (await findReport(client, number)) as ReportRow;
  });
}
