import type { PageArgs } from '../../../kernel/service/connection';
import { openPage } from '../../../kernel/service/work/openPage';
import { entityOf, type Filtered } from '../../../kernel/service/work/workDoingOf';
import { listPublishedDecisions, type PublishedDecisionFilter } from '../store/publishedDecisions';
import type { EnforcementContext } from './context';

/** EN-15: decisions on penalties as everybody reads them. */
export const publishedDecisionResolvers = {
  Query: {
    publishedDecisions(_: unknown, args: PageArgs & Filtered<PublishedDecisionFilter>, context: EnforcementContext) {
      const filter = args.filter ?? {};
      const { store, today } = context;
      const list = { name: 'publishedDecisions', scope: JSON.stringify([filter, today]) };
      return openPage(list, args, context, ({ limit, after }) =>
        listPublishedDecisions(store.database.statements, filter, { limit, after, today }),
      );
    },
  },
  PublishedDecision: { entity: entityOf },
};
