import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { requireWork } from '../../../../kernel/service/work/requireWork';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { partCompletion } from '../../rules/results/partCompletion';
import { partResultStep } from '../../rules/results/partResultState';
import { publicationDueOn } from '../../rules/results/resultDays';
import { mayEnterResult } from '../../rules/results/resultParties';
import { finishPart } from '../visits/finishPart';
import { appendEvents } from '../work/appendEvent';
import { getPartResult, holdPart, type PartAt, updatePartResult } from './holdPart';
import { resultEvent } from './resultEvent';
import { raiseFlags } from './resultFlags';
import { findingsOf, tellPart } from './tellPart';

/** A part to be completed, in the version of its results that the inspector saw. */
export interface PartCompletionInput extends PartAt {
  readonly version: number;
}

/**
 * Completes a department's part of a visit: its results are formed, and told as the inspection of the office. The visit is
 * completed when every part is. Throws RESULTS_MISSING, RESULT_NOT_SEATED, RESULT_NOT_YOURS, WORK_STATE_UNFIT, WORK_UNKNOWN,
 * WORK_CHANGED and what `ingestInspections` throws. Gives the number of the part's results. DR-20, DR-22
 */
export function completePart(database: SiloDatabase, at: PartCompletionInput, doing: WorkDoing): Promise<string> {
  return database.transaction(async (client) => {
    const { actor, today } = doing;
    const { part, isSeated } = await holdPart(client, at, actor);
    requireAll(mayEnterResult(actor, part.office, isSeated));
    const begun = await getPartResult(client, part);
    const results = requireWork(begun, { number: begun.number, version: at.version }, 'visit');
    const found = await findingsOf(client, part);
    requireAll(partResultStep('COMPLETE', results.state), partCompletion(part, found));
    await finishPart(client, { visit: part.visit, department: part.department, actor, today });
    await updatePartResult(client, results, { state: 'FORMED', formed_on: today, due_on: publicationDueOn(today) });
    await tellPart(client, part, { publishedOn: null, today });
    for (const finding of found) await raiseFlags(client, finding, doing);
    const codes = Object.fromEntries(found.map(({ item, codes: of }) => [item, of]));
    await appendEvents(client, { ...resultEvent(results, results.plan, 'FORMED', doing), details: { codes } });
    return results.number;
  });
}
