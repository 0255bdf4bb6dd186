import type { PageArgs } from '../../../../kernel/service/connection';
import { openPage } from '../../../../kernel/service/work/openPage';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import { findWork } from '../../../../kernel/service/work/workTable';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import {
  publishTypicalCase,
  type TypicalCaseInput,
  type TypicalCaseRecall,
  withdrawTypicalCase,
} from '../../store/after/publishTypicalCase';
import { listTypicalCases, TYPICAL_CASES, type TypicalCaseRow } from '../../store/after/typicalCaseRows';
import type { EnforcementContext } from '../context';

function typicalCases(_: unknown, args: PageArgs & { authority?: string | null }, context: EnforcementContext) {
  const authority = args.authority ?? null;
  if (authority !== null) getDepartment(authority, 'authority');
  const list = { name: 'typicalCases', scope: JSON.stringify(authority) };
  return openPage(list, args, context, ({ limit, after }) =>
    listTypicalCases(context.store.database.statements, authority, { limit, after }),
  );
}

async function changed(number: string, { store }: EnforcementContext): Promise<TypicalCaseRow | null> {
  const found = await findWork<TypicalCaseRow>(readingFrom(store.database.statements), TYPICAL_CASES, number);
  return found ?? null;
}

/** 沪府发〔2020〕7号（十五） Typical cases. */
export const typicalCaseResolvers = {
  Query: { typicalCases },
  Mutation: {
    async publishTypicalCase(_: unknown, { input }: Input<TypicalCaseInput>, context: EnforcementContext) {
      return changed(await publishTypicalCase(context.store.database, input, workDoingOf(context)), context);
    },
    async withdrawTypicalCase(_: unknown, { input }: Input<TypicalCaseRecall>, context: EnforcementContext) {
      return changed(await withdrawTypicalCase(context.store.database, input, workDoingOf(context)), context);
    },
  },
};
