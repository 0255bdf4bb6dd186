import type { Connection, PageArgs } from '../../../../kernel/service/connection';
import {
  type ByNumber,
  entityOf,
  type Filtered,
  type Input,
  workDoingOf,
} from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import type { Day } from '../../../../kernel/values/day';
import { requireUscc } from '../../../../kernel/values/uscc';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { capDueOn, isCapLate } from '../../rules/plans/capPublication';
import type { CapRow } from '../../store/plans/capRows';
import type { ExemptionRow } from '../../store/plans/exemptionRows';
import {
  decideExemption,
  type ExemptionDecision,
  type ExemptionProposal,
  type ExemptionRevocation,
  proposeExemption,
  revokeExemption,
} from '../../store/plans/exemptions';
import {
  countExemptions,
  type ExemptionFilter,
  findCap,
  findExemption,
  listCaps,
  listExemptions,
} from '../../store/plans/limitReads';
import { type CapSetting, setCap } from '../../store/plans/setCap';
import type { InspectionContext } from '../context';

async function seenExemption(number: string, { viewer, store }: InspectionContext): Promise<ExemptionRow | null> {
  const row = await findExemption(store.database.statements, number);
  return row && seesAuthority(viewer, row.department) ? row : null;
}

function inspectionExemptions(
  _: unknown,
  args: PageArgs & Filtered<ExemptionFilter>,
  context: InspectionContext,
): Promise<Connection> {
  const given = args.filter ?? {};
  const filter = { ...given, uscc: given.uscc ? requireUscc(given.uscc) : null };
  const list = { name: 'inspectionExemptions', scope: JSON.stringify(filter) };
  return workPage(list, args, context, (page) => listExemptions(context.store.database.statements, filter, page));
}

/** 国办发〔2024〕54号; 沪府发〔2020〕7号（十一） What limits visits under plans: yearly caps and exemptions. */
export const limitResolvers = {
  Query: {
    inspectionCaps: (_: unknown, { year }: { readonly year: number }, { store }: InspectionContext) =>
      listCaps(store.database.statements, year),
    inspectionExemptions,
    inspectionExemption(_: unknown, { number }: ByNumber, context: InspectionContext) {
      requireSight(context.viewer, 'Query.inspectionExemption');
      return seenExemption(number, context);
    },
    inspectionExemptionCounts(_: unknown, { on }: { readonly on?: Day | null }, { store, today }: InspectionContext) {
      return countExemptions(store.database.statements, on ?? today);
    },
  },
  Mutation: {
    async setInspectionCap(_: unknown, { input }: Input<CapSetting>, context: InspectionContext) {
      const number = await setCap(context.store.database, input, workDoingOf(context));
      return (await findCap(context.store.database.statements, number)) ?? null;
    },
    async proposeExemption(_: unknown, { input }: Input<ExemptionProposal>, context: InspectionContext) {
      return seenExemption(await proposeExemption(context.store.database, input, workDoingOf(context)), context);
    },
    async decideExemption(_: unknown, { input }: Input<ExemptionDecision>, context: InspectionContext) {
      return seenExemption(await decideExemption(context.store.database, input, workDoingOf(context)), context);
    },
    async revokeExemption(_: unknown, { input }: Input<ExemptionRevocation>, context: InspectionContext) {
      return seenExemption(await revokeExemption(context.store.database, input, workDoingOf(context)), context);
    },
  },
  InspectionCap: {
    dueOn: ({ year }: CapRow): Day => capDueOn(year),
    late: ({ year, publishedOn }: CapRow): boolean => isCapLate(year, publishedOn),
  },
  InspectionExemption: { entity: entityOf },
};
