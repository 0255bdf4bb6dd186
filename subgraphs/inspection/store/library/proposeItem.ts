import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { requireWork } from '../../../../kernel/service/work/requireWork';
import { addWork, selectWork, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { ITEM_KINDS } from '../../rules/inspectionWords';
import { itemCodeFit } from '../../rules/library/itemCodeFit';
import { itemWhole, type WholeItem } from '../../rules/library/itemContent';
import { itemFrequency } from '../../rules/library/itemFrequency';
import { itemRatio } from '../../rules/library/itemRatio';
import { ITEM_METHODS } from '../../rules/library/libraryWords';
import { mayInspectFor } from '../../rules/work/inspectionParties';
import { appendEvents } from '../work/appendEvent';
import { holdListed, lockItems } from './listedItems';
import { contentColumns, contentOf, itemEvent, PROPOSALS, type ProposalRow } from './proposalRows';

/** An item as a planner proposes it. */
export interface ItemProposalInput extends WholeItem {
  readonly department: string;
  readonly code: string;
  /** Version of the open proposal of the same code that this takes the place of; null for a new one. */
  readonly version: number | null;
}

const optional = (text: string | null, field: string, limit: number): string | null =>
  text === null ? null : workText(text, field, limit);

/** What an item says, its texts trimmed. Throws the codes of the rules of an item and of a text. */
function checkedContent(input: WholeItem, today: Day): WholeItem {
  requireOneOf(input.kind, ITEM_KINDS, 'kind');
  for (const method of input.methods) requireOneOf(method, ITEM_METHODS, 'methods');
  requireAll(itemWhole(input), itemRatio(input, today), itemFrequency(input));
  const { kind, methods } = input;
  return {
    ...contentOf(input),
    kind,
    methods: ITEM_METHODS.filter((method) => methods.includes(method)),
    name: workText(input.name, 'name', 200),
    nameEn: optional(input.nameEn, 'nameEn', 200),
    basis: workText(input.basis, 'basis'),
    objectType: optional(input.objectType, 'objectType', 500),
    inspectorField: optional(input.inspectorField, 'inspectorField', 60),
    matter: optional(input.matter, 'matter', 60),
  };
}

const OPEN = `SELECT ${selectWork(PROPOSALS)} FROM item_proposal w
  WHERE w.code = $1 AND w.state IN ('QUARANTINED', 'PROPOSED') FOR UPDATE`;

/** The open proposal of a code, in the version that the planner saw; undefined where there is none. */
async function findOpen(client: PoolClient, { code, version }: ItemProposalInput): Promise<ProposalRow | undefined> {
  const open = (await client.query<ProposalRow>(OPEN, [code])).rows[0];
  if (!open && version === null) return undefined;
  return requireWork(open, { number: code, version: version ?? 0 }, 'code');
}

/** Refuses a code of another department, and one that has left the list. */
async function requireFree(client: PoolClient, { code, department }: ItemProposalInput): Promise<void> {
  const [listed] = await holdListed(client, [code]);
  if (!listed) return;
  if (listed.department !== department) {
    throw new CataloguedError('ITEM_OF_ANOTHER_DEPARTMENT', {
      field: 'code',
      received: code,
      department: listed.department,
    });
  }
  if (listed.withdrawnOn !== null) {
    throw new CataloguedError('ITEM_WITHDRAWN', { field: 'code', received: code, withdrawnOn: listed.withdrawnOn });
  }
}

/**
 * Proposes an item for the list, or a change of one that is on it; an open proposal of the same code is replaced by whoever
 * has seen it. Throws ITEM_CODE_UNFIT, ITEM_INCOMPLETE, ITEM_RATIO_UNFIT, ITEM_KEY_WITH_CEILING, ITEM_FREQUENCY_UNFIT,
 * ITEM_OF_ANOTHER_DEPARTMENT, ITEM_WITHDRAWN, NOT_YOUR_INSPECTION, WORK_STATE_UNFIT, WORK_CHANGED, WORK_UNKNOWN,
 * UNKNOWN_DEPARTMENT or the codes of a text, and then nothing is stored. DR-1; 沪府发〔2020〕7号（十一）
 */
export async function proposeItem(database: SiloDatabase, input: ItemProposalInput, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { code, department } = input;
  getDepartment(department);
  requireAll(mayInspectFor(actor, department, 'planner'), itemCodeFit(code));
  const content = checkedContent(input, today);
  return database.transaction(async (client) => {
    await lockItems(client, [code]);
    await requireFree(client, input);
    const open = await findOpen(client, input);
    const about = { ...contentColumns(content), proposed_by: actor.subject, proposed_on: today };
    const event = { ...itemEvent(open ? 'AMENDED' : 'PROPOSED', { code, authority: department }, doing) };
    if (open) {
      requireLawful(mayInspectFor(actor, open.authority, 'planner'));
      const article = '沪府发〔2020〕7号（十一）';
      requireLawful(workStep({ act: 'PROPOSE', state: open.state, possibleIn: ['PROPOSED'], article }));
      await updateWork(client, PROPOSALS, open.id, { ...about, authority: department });
    }
    const number =
      open?.number ??
      (await addWork(client, PROPOSALS, today, { ...about, authority: department, code, state: 'PROPOSED' }));
    await appendEvents(client, { ...event, details: { proposal: number, ...content } });
    return number;
  });
}
