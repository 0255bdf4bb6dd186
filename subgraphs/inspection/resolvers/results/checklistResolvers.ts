import type { PageArgs } from '../../../../kernel/service/connection';
import { openPage } from '../../../../kernel/service/work/openPage';
import type { Filtered } from '../../../../kernel/service/work/workDoingOf';
import {
  type ChecklistFilter,
  draftChecklist,
  findChecklist,
  listChecklists,
  publishChecklist,
} from '../../store/results/checklists';
import type { ChecklistRow } from '../../store/results/resultRows';
import type { InspectionContext } from '../context';
import { changing } from './changing';

const readChecklist = async (number: string, { store }: InspectionContext): Promise<ChecklistRow | null> =>
  (await findChecklist(store.database.statements, number)) ?? null;

function itemChecklists(_: unknown, args: PageArgs & Filtered<ChecklistFilter>, context: InspectionContext) {
  const filter = args.filter ?? {};
  const list = { name: 'itemChecklists', scope: JSON.stringify(filter) };
  return openPage(list, args, context, (page) => listChecklists(context.store.database.statements, filter, page));
}

/** 沪府发〔2020〕7号（十一） What is looked at under each item. */
export const checklistResolvers = {
  Query: { itemChecklists },
  Mutation: {
    draftItemChecklist: changing(draftChecklist, readChecklist),
    publishItemChecklist: changing(publishChecklist, readChecklist),
  },
};
