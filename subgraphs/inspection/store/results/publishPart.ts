import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { requireWork, type WorkAt } from '../../../../kernel/service/work/requireWork';
import { findWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import { lawful, unlawful } from '../../../../kernel/values/verdict';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { workText } from '../../../../kernel/values/work/workText';
import { type PartResultAct, partResultStep } from '../../rules/results/partResultState';
import { groundsOf, type ScreenAnswer, screenAnswered, screenPasses } from '../../rules/results/publicationScreen';
import { isPublishedLate } from '../../rules/results/resultDays';
import { mayPublishResult } from '../../rules/results/resultParties';
import { isOverseer } from '../../rules/work/inspectionParties';
import { completePlansOf } from '../plans/runPlan';
import { getPart } from '../visits/holdVisit';
import { appendEvents } from '../work/appendEvent';
import { getPartResult, updatePartResult } from './holdPart';
import { resultEvent } from './resultEvent';
import { PART_RESULTS, type PartResultRow } from './resultRows';
import { tellPart } from './tellPart';

/** Holds the results of a part with their visit, in the order in which every change does. */
export async function holdPartResult(client: PoolClient, at: WorkAt, { actor }: WorkDoing): Promise<PartResultRow> {
  const found = await findWork<PartResultRow>(client, PART_RESULTS, at.number);
  if (!found || !seesAuthority(actor, found.authority)) {
    throw new CataloguedError('WORK_UNKNOWN', { field: 'number', received: at.number });
  }
  await client.query('SELECT FROM visit WHERE number = $1 FOR UPDATE', [found.visit]);
  const held = await getPartResult(client, await getPart(client, found.visit, found.department));
  return requireWork(held, at, 'number');
}

/** The results of a part, the screen before they go public, and why they do not where they do not. */
export interface PartPublication extends WorkAt {
  readonly screen: readonly ScreenAnswer[];
}

async function screened(
  client: PoolClient,
  { act, input, doing }: { readonly act: PartResultAct; readonly input: PartPublication; readonly doing: WorkDoing },
): Promise<PartResultRow> {
  const results = await holdPartResult(client, input, doing);
  requireAll(
    mayPublishResult(doing.actor, results.authority),
    partResultStep(act, results.state),
    screenAnswered(input.screen),
    screenPasses(input.screen, { publishing: act === 'PUBLISH', overruled: results.review === 'OVERRULED' }),
  );
  return results;
}

/**
 * Publishes the results of a part: codes, never a text; plans whose every result is public, of those whose tasks the part
 * carries out, are completed by it. Throws RESULT_NOT_YOURS, WORK_STATE_UNFIT, SCREEN_INCOMPLETE, RESULT_WITHHELD,
 * WORK_UNKNOWN, WORK_CHANGED. DR-18, DR-19
 */
export function publishPart(database: SiloDatabase, input: PartPublication, doing: WorkDoing): Promise<string> {
  return database.transaction(async (client) => {
    const { actor, today } = doing;
    const results = await screened(client, { act: 'PUBLISH', input, doing });
    const { number, plan, formedOn, visit, department } = results;
    const late = formedOn === null ? null : isPublishedLate(formedOn, today);
    const published = { published_on: today, published_by: actor.subject, late, screen: JSON.stringify(input.screen) };
    await updatePartResult(client, results, { state: 'PUBLISHED', ...published });
    await tellPart(client, await getPart(client, visit, department), { publishedOn: today, today });
    await appendEvents(client, { ...resultEvent(results, plan, 'PUBLISHED', doing), details: { late } });
    await completePlansOf(client, results, { actor, today });
    return number;
  });
}

/** Results that are not published, with the reason in words. */
export interface PartWithholding extends PartPublication {
  readonly reason: string;
}

/**
 * Withholds the results of a part on a ground of the screen; the reform office reviews that. Throws RESULT_NOT_YOURS,
 * WORK_STATE_UNFIT, SCREEN_INCOMPLETE, WITHHOLDING_GROUND_MISSING, WITHHOLDING_OVERRULED, WORK_UNKNOWN, WORK_CHANGED and the
 * codes of `workText`.
 * DR-18; 沪府发〔2020〕7号（十一）
 */
export function withholdPart(database: SiloDatabase, input: PartWithholding, doing: WorkDoing): Promise<string> {
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const results = await screened(client, { act: 'WITHHOLD', input, doing });
    await updatePartResult(client, results, {
      state: 'WITHHELD',
      screen: JSON.stringify(input.screen),
      withheld_on: doing.today,
      withheld_by: doing.actor.subject,
      withheld_reason: reason,
      review: null,
      reviewed_by: null,
      reviewed_on: null,
      review_reason: null,
    });
    const event = resultEvent(results, results.plan, 'WITHHELD', doing);
    await appendEvents(client, { ...event, reason, details: { grounds: groundsOf(input.screen) } });
    return results.number;
  });
}

/** What the overseer says of results that are withheld. */
export interface WithholdingReview extends WorkAt {
  readonly outcome: 'UPHELD' | 'OVERRULED';
  readonly reason: string;
}

/**
 * Reviews that results are withheld: they stay so, which may complete their plans, or go back to their office to be
 * published. Throws NOT_YOUR_INSPECTION, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED and the codes of `workText`.
 * 沪府发〔2020〕7号（十一）
 */
export function reviewWithholding(database: SiloDatabase, input: WithholdingReview, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { outcome } = input;
  requireOneOf(outcome, ['UPHELD', 'OVERRULED'], 'outcome');
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const results = await holdPartResult(client, input, doing);
    const { authority, plan, number } = results;
    const isIts = isOverseer(actor);
    requireAll(
      isIts
        ? lawful
        : unlawful('NOT_YOUR_INSPECTION', '沪府发〔2020〕7号（十一）', { authority, role: 'reform-office' }),
      partResultStep('REVIEW', results.state),
    );
    const reviewed = { review: outcome, reviewed_by: actor.subject, reviewed_on: today, review_reason: reason };
    await updatePartResult(client, results, { state: outcome === 'UPHELD' ? 'WITHHELD' : 'FORMED', ...reviewed });
    const event = resultEvent(results, plan, `WITHHOLDING_${outcome}`, doing);
    await appendEvents(client, { ...event, reason });
    if (outcome === 'UPHELD') await completePlansOf(client, results, { actor, today });
    return number;
  });
}
