import type { PageRows } from '../../../../kernel/service/connection';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork } from '../../../../kernel/service/work/listWork';
import { type Queryable, readingFrom } from '../../../../kernel/service/work/queryable';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import {
  addWork,
  findWork,
  holdSeen,
  listingOf,
  selectWork,
  updateWork,
} from '../../../../kernel/service/work/workTable';
import { canonicalDigest } from '../../../../kernel/values/canonicalJson';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { type ChecklistPoint, checklistDays, checklistPoints } from '../../rules/results/checklist';
import { approvedByAnother, mayInspectFor } from '../../rules/work/inspectionParties';
import { appendEvents } from '../work/appendEvent';
import { CHECKLISTS, type ChecklistRow } from './resultRows';

const TEXT_LIMIT = 500;
const ARTICLE = '沪府发〔2020〕7号（十一）';
const COLUMNS = selectWork(CHECKLISTS);
const NEWEST = `SELECT ${COLUMNS} FROM item_checklist w WHERE w.item = $1 ORDER BY w.edition DESC LIMIT 1`;
const IN_FORCE = `SELECT ${COLUMNS} FROM item_checklist w WHERE w.item = $1 AND w.state = 'PUBLISHED'
  AND w.effective_from <= $2 AND (w.effective_to IS NULL OR $2 < w.effective_to)`;

/** An edition of a checklist to be drafted. */
export interface ChecklistDraft {
  readonly item: string;
  readonly points: readonly ChecklistPoint[];
  readonly effectiveFrom: Day;
}

/** The checklist of an item in force on a day; undefined where it has none. */
export async function checklistOn(client: Queryable, item: string, on: Day): Promise<ChecklistRow | undefined> {
  return (await client.query<ChecklistRow & Record<string, unknown>>(IN_FORCE, [item, on])).rows[0];
}

const point = ({ code, text, textEn, basis }: ChecklistPoint): ChecklistPoint => ({
  code: workText(code, 'points', 50),
  text: workText(text, 'points', TEXT_LIMIT),
  textEn: workText(textEn, 'points', TEXT_LIMIT),
  basis: basis ? workText(basis, 'points', TEXT_LIMIT) : null,
});

/**
 * Drafts the next edition of the checklist of an item. Throws INSPECTION_ITEM_UNKNOWN, NOT_YOUR_INSPECTION, CHECKLIST_UNFIT,
 * CHECKLIST_DAY_UNFIT, WORK_STATE_UNFIT (an edition is drafted already) and the codes of `workText`. 沪府发〔2020〕7号（十一）
 */
export function draftChecklist(database: SiloDatabase, draft: ChecklistDraft, doing: WorkDoing): Promise<string> {
  const { item, effectiveFrom } = draft;
  const { actor, today } = doing;
  const points = draft.points.map(point);
  return database.transaction(async (client) => {
    const sql = 'SELECT department FROM inspection_item WHERE code = $1 FOR NO KEY UPDATE';
    const authority = (await client.query<{ department: string }>(sql, [item])).rows[0]?.department;
    if (!authority) throw new CataloguedError('INSPECTION_ITEM_UNKNOWN', { field: 'item', received: item });
    const last = (await client.query<ChecklistRow>(NEWEST, [item])).rows[0];
    requireAll(
      mayInspectFor(actor, authority, 'planner'),
      checklistPoints(points),
      workStep({ act: 'DRAFT', state: last?.state ?? 'PUBLISHED', possibleIn: ['PUBLISHED'], article: ARTICLE }),
      checklistDays({ effectiveFrom, publishedOn: today, before: last?.effectiveFrom ?? null }),
    );
    const edition = (last?.edition ?? 0) + 1;
    const hash = canonicalDigest(points);
    const number = await addWork(client, CHECKLISTS, today, {
      authority,
      item,
      edition,
      points: JSON.stringify(points),
      content_hash: hash,
      effective_from: effectiveFrom,
      state: 'DRAFT',
      drafted_by: actor.subject,
      drafted_on: today,
    });
    const about = { topic: 'checklist', number, authority, actor, on: today } as const;
    await appendEvents(client, { ...about, kind: 'DRAFTED', details: { item, edition, hash } });
    return number;
  });
}

/**
 * Publishes an edition; the one before ends on its first day. Throws NOT_YOUR_INSPECTION, SAME_PERSON_APPROVES,
 * CHECKLIST_DAY_UNFIT, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED. 沪府发〔2020〕7号（十一）
 */
export function publishChecklist(database: SiloDatabase, at: WorkAt, { actor, today }: WorkDoing): Promise<string> {
  return database.transaction(async (client) => {
    const row = await holdSeen<ChecklistRow>(client, CHECKLISTS, at, actor);
    const { id, number, authority, item, edition, effectiveFrom, state, draftedBy, contentHash: hash } = row;
    const before = (await client.query<ChecklistRow>(`${NEWEST} OFFSET 1`, [item])).rows[0];
    requireAll(
      mayInspectFor(actor, authority, 'inspection-head'),
      approvedByAnother(actor, draftedBy),
      workStep({ act: 'PUBLISH', state, possibleIn: ['DRAFT'], article: ARTICLE }),
      checklistDays({ effectiveFrom, publishedOn: today, before: before?.effectiveFrom ?? null }),
    );
    if (before) await updateWork(client, CHECKLISTS, before.id, { effective_to: effectiveFrom });
    await updateWork(client, CHECKLISTS, id, {
      state: 'PUBLISHED',
      published_by: actor.subject,
      published_on: today,
    });
    const about = { topic: 'checklist', number, authority, actor, on: today } as const;
    await appendEvents(client, { ...about, kind: 'PUBLISHED', details: { item, edition, hash } });
    return number;
  });
}

/** Which checklists are wanted. */
export interface ChecklistFilter {
  readonly item?: string | null;
  /** Only the one in force on this day. */
  readonly on?: Day | null;
}

type Page = Parameters<typeof listWork>[2];

/** Editions that a viewer sees, newest first: published ones, and drafts of the authorities in its sight; null for all. */
export function listChecklists(statements: Statements, { item, on }: ChecklistFilter, page: Page): Promise<PageRows> {
  const listing = listingOf(CHECKLISTS, [
    ['w.item = ?', item],
    [
      `w.state = 'PUBLISHED' AND w.effective_from <= ?::date AND (w.effective_to IS NULL OR ?::date < w.effective_to)`,
      on,
    ],
    [`w.state = 'PUBLISHED' OR w.authority = ANY (?::text[])`, page.authorities],
  ]);
  return listWork(statements, listing, { ...page, authorities: null });
}

/** The edition of a number; undefined where there is none. */
export function findChecklist(statements: Statements, number: string): Promise<ChecklistRow | undefined> {
  return findWork<ChecklistRow>(readingFrom(statements), CHECKLISTS, number);
}
