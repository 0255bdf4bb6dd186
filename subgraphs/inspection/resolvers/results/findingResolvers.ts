import type { PageArgs } from '../../../../kernel/service/connection';
import { isoMoment } from '../../../../kernel/service/scalars';
import { entityOf, type Filtered } from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import type { ChecklistAnswer } from '../../rules/results/checklistAnswers';
import { findingTexts } from '../../rules/results/findingTexts';
import { isFollowUpOverdue } from '../../rules/results/followUps';
import { correctFinding } from '../../store/results/correctFinding';
import { enterFinding } from '../../store/results/enterFinding';
import { completeFollowUp } from '../../store/results/followUps';
import { type FollowUpFilter, findReadFinding, listFollowUps, type ReadFinding } from '../../store/results/resultReads';
import type { FindingRow } from '../../store/results/resultRows';
import type { InspectionContext } from '../context';
import { changing } from './changing';
import { namedCodes } from './namedCodes';

type Told = ChecklistAnswer & { readonly office: string };

const readFinding = async (number: string, { store }: InspectionContext): Promise<ReadFinding | null> =>
  (await findReadFinding(store.database.statements, number)) ?? null;

function inspectionFollowUps(_: unknown, args: PageArgs & Filtered<FollowUpFilter>, context: InspectionContext) {
  const filter = args.filter ?? {};
  const { today } = context;
  const list = { name: 'inspectionFollowUps', scope: JSON.stringify([filter, filter.overdue ? today : null]) };
  const { statements } = context.store.database;
  return workPage(list, args, context, (page) => listFollowUps(statements, filter, { ...page, today }));
}

/** DR-18 to DR-22: what was found on each item, and what is done about it. */
export const findingResolvers = {
  Query: {
    inspectionFollowUps,
    async itemFinding(_: unknown, { number }: { readonly number: string }, context: InspectionContext) {
      requireSight(context.viewer, 'Query.itemFinding');
      const row = await readFinding(number, context);
      return row && seesAuthority(context.viewer, row.authority) ? row : null;
    },
  },
  Mutation: {
    enterItemResult: changing(enterFinding, readFinding),
    correctItemResult: changing(correctFinding, readFinding),
    completeFollowUp: changing(completeFollowUp, readFinding),
  },
  ItemFinding: {
    entity: entityOf,
    enteredAt: ({ enteredAt }: FindingRow) => isoMoment(enteredAt),
    answers: ({ answers, authority: office }: FindingRow): Told[] => answers.map((one) => ({ ...one, office })),
    codes: namedCodes,
    followUpNote({ followUpNote, authority }: FindingRow, _: unknown, { viewer }: InspectionContext): string | null {
      if (followUpNote !== null) requireLawful(findingTexts(viewer, authority, 'followUpNote'));
      return followUpNote;
    },
    isFollowUpOverdue: (row: FindingRow, _: unknown, { today }: InspectionContext): boolean =>
      isFollowUpOverdue(row.followUpDueOn, row.followUpCompletedOn, today),
  },
  ChecklistAnswer: {
    facts({ facts, office }: Told, _: unknown, { viewer }: InspectionContext): string | null {
      if (facts !== null) requireLawful(findingTexts(viewer, office, 'facts'));
      return facts;
    },
  },
};
