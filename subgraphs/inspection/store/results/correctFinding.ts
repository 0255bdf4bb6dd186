import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { partResultStep } from '../../rules/results/partResultState';
import { type ScreenAnswer, screenAnswered, screenPasses } from '../../rules/results/publicationScreen';
import { mayPublishResult } from '../../rules/results/resultParties';
import type { PartRow } from '../visits/visitRows';
import { appendEvents } from '../work/appendEvent';
import { type FindingEntry, tracedOf } from './enterFinding';
import { getPartResult, holdPart, updatePartResult } from './holdPart';
import { judgeFinding } from './judgeFinding';
import { renewArchive } from './renewArchive';
import { resultEvent } from './resultEvent';
import { raiseFlags } from './resultFlags';
import { type FindingRow, findingNumber, type PartResultRow } from './resultRows';
import { tellPart } from './tellPart';
import { getFinding, replaceFinding } from './writeFinding';

/** What is to stand in place of a finding, and why. */
export interface FindingCorrection extends FindingEntry {
  readonly reason: string;
  /** Answers to the screen, where the result is public: what is published anew is screened anew. */
  readonly screen?: readonly ScreenAnswer[] | null;
}

const STANDING = `SELECT number FROM hand_over WHERE visit = $1 AND department = $2 AND item = $3
  AND state IN ('SENT', 'RECEIVED', 'ACCEPTED') ORDER BY id`;

/** What was handed over says what was found: its codes and its follow-up stay until it is returned or closed. */
async function requireNotHandedOver(client: PoolClient, before: FindingRow, after: FindingRow): Promise<void> {
  const handed = ({ codeSet, codes, followUp }: FindingRow): string => JSON.stringify([codeSet, codes, followUp]);
  if (handed(before) === handed(after)) return;
  const { visit, department, item } = before;
  const { rows } = await client.query<{ number: string }>(STANDING, [visit, department, item]);
  if (rows.length === 0) return;
  const handOvers = rows.map(({ number }) => number);
  throw new CataloguedError('RESULT_HANDED_OVER', { field: 'codes', received: after.codes.join(','), handOvers });
}

/** Published results are published anew with the correction; withheld ones and those that wait stay as they are. */
async function republish(
  client: PoolClient,
  {
    part,
    results,
    screen,
  }: { readonly part: PartRow; readonly results: PartResultRow; readonly screen: ScreenAnswer[] },
  today: Day,
): Promise<void> {
  const isPublic = results.state === 'PUBLISHED';
  if (isPublic) {
    const act = { publishing: true, overruled: results.review === 'OVERRULED' };
    requireAll(screenAnswered(screen), screenPasses(screen, act));
  }
  const corrected = { corrections: results.corrections + 1 };
  const anew = { published_on: today, screen: JSON.stringify(screen) };
  await updatePartResult(client, results, isPublic ? { ...corrected, ...anew } : corrected);
  await tellPart(client, part, { publishedOn: isPublic ? today : null, today });
}

/**
 * Corrects a finding of a completed part: a new version with its reason, the old one is kept, and what was public is
 * published anew after the screen; an archive is renewed. Only the office that entered it may. Throws RESULT_NOT_YOURS, WORK_STATE_UNFIT, RESULT_UNCHANGED,
 * RESULT_HANDED_OVER, SCREEN_INCOMPLETE, RESULT_WITHHELD, WORK_UNKNOWN, WORK_CHANGED, and the codes of `judgeFinding` and `workText`. DR-18
 */
export function correctFinding(database: SiloDatabase, input: FindingCorrection, doing: WorkDoing): Promise<string> {
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const { actor, today } = doing;
    const { visit, part } = await holdPart(client, input, actor);
    requireAll(mayPublishResult(actor, part.office));
    const results = await getPartResult(client, part);
    requireAll(partResultStep('CORRECT', results.state));
    const number = findingNumber(visit.number, part.department, input.item);
    const before = await getFinding(client, { number, version: input.version });
    await replaceFinding(client, before, await judgeFinding(client, part, input, today), { doing, reason });
    const after = await getFinding(client, { number, version: input.version + 1 });
    requireChange(before, after);
    await requireNotHandedOver(client, before, after);
    await raiseFlags(client, after, doing);
    await republish(client, { part, results, screen: [...(input.screen ?? [])] }, today);
    const event = resultEvent(after, part.plan, 'CORRECTED', doing);
    await appendEvents(client, { ...event, reason, details: { before: before.codes, ...tracedOf(input, after.late) } });
    const whole = resultEvent(results, part.plan, results.state === 'PUBLISHED' ? 'REPUBLISHED' : 'CORRECTED', doing);
    await appendEvents(client, { ...whole, details: { item: input.item } });
    await renewArchive(client, visit.number, doing);
    return number;
  });
}

function requireChange(before: FindingRow, after: FindingRow): void {
  const told = ({ id, version, ...rest }: FindingRow): string => JSON.stringify(rest);
  if (told(before) !== told(after)) return;
  throw new CataloguedError('RESULT_UNCHANGED', { field: 'item', received: after.item });
}
