import type { Connection, PageArgs } from '../../../../kernel/service/connection';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { type ByNumber, type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import type { Day } from '../../../../kernel/values/day';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { noticeOverdue } from '../../rules/oversight/oversightNotice';
import {
  answerNotice,
  closeNotice,
  issueNotice,
  type NoticeInput,
  returnNotice,
} from '../../store/oversight/changeNotice';
import { findNotice, listNotices, type NoticeFilter, type NoticeRow } from '../../store/oversight/noticeRows';
import type { SupervisionContext } from '../context';

interface At {
  readonly notice: string;
  readonly version: number;
}

async function seenNotice(number: string, { viewer, store }: SupervisionContext): Promise<NoticeRow | null> {
  const notice = await findNotice(readingFrom(store.database.statements), number);
  return notice && seesAuthority(viewer, notice.authority) ? notice : null;
}

function oversightNotices(
  _: unknown,
  args: PageArgs & { readonly filter?: NoticeFilter | null },
  context: SupervisionContext,
): Promise<Connection> {
  const filter = args.filter ?? {};
  const { store, today } = context;
  const list = { name: 'oversightNotices', scope: JSON.stringify(filter) };
  return workPage(list, args, context, (page) => listNotices(store.database.statements, filter, { today, page }));
}

/** Notices of reform offices to authorities. */
export const noticeResolvers = {
  Query: {
    oversightNotice(_: unknown, { number }: ByNumber, context: SupervisionContext) {
      requireSight(context.viewer, 'Query.oversightNotice');
      return seenNotice(number, context);
    },
    oversightNotices,
  },
  Mutation: {
    async issueOversightNotice(_: unknown, { input }: Input<NoticeInput>, context: SupervisionContext) {
      return seenNotice(await issueNotice(context.store.database, input, workDoingOf(context)), context);
    },
    async answerOversightNotice(
      _: unknown,
      { input: { notice: number, ...answer } }: Input<At & { readonly answer: string }>,
      context: SupervisionContext,
    ) {
      return seenNotice(
        await answerNotice(context.store.database, { number, ...answer }, workDoingOf(context)),
        context,
      );
    },
    async returnOversightAnswer(
      _: unknown,
      { input: { notice: number, ...back } }: Input<At & { readonly reason: string; readonly dueOn: Day }>,
      context: SupervisionContext,
    ) {
      return seenNotice(await returnNotice(context.store.database, { number, ...back }, workDoingOf(context)), context);
    },
    async closeOversightNotice(
      _: unknown,
      { input: { notice: number, ...end } }: Input<At & { readonly reason: string }>,
      context: SupervisionContext,
    ) {
      return seenNotice(await closeNotice(context.store.database, { number, ...end }, workDoingOf(context)), context);
    },
  },
  OversightNotice: {
    overdue: (notice: NoticeRow, _: unknown, { today }: SupervisionContext) => noticeOverdue(notice, today),
  },
};
