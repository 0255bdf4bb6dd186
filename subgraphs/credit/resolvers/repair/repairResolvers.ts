import type { PageArgs } from '../../../../kernel/service/connection';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import {
  type ByNumber,
  entityOf,
  type Filtered,
  type Input,
  workDoingOf,
} from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import type { LegalParameter } from '../../../../kernel/values/parameters';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { Facts } from '../../../../kernel/values/verdict';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import { clockFrom } from '../../rules/repair/channelTerm';
import { repairable, repairConditions } from '../../rules/repair/repairConditions';
import { creditAuthoritiesSeen } from '../../rules/work/creditSight';
import {
  evidenceOfRow,
  grantRepair,
  type RepairDecision,
  refuseRepair,
  shareRepair,
  withdrawRepair,
} from '../../store/repair/answerRepair';
import { type RepairApplication, receiveRepair } from '../../store/repair/receiveRepair';
import { channelFactsOf, findRecord } from '../../store/repair/recordOfWork';
import { findRepair, listRepairs, type RecordWorkFilter } from '../../store/repair/repairReads';
import type { RepairRow } from '../../store/repair/repairRows';
import type { CreditContext } from '../creditContext';
import { recordOf, seenWork, whileOpen } from './recordOfWork';

type Answering<T> = (
  database: CreditContext['store']['database'],
  input: T,
  doing: ReturnType<typeof workDoingOf>,
) => Promise<string>;

async function seenRepair(number: string, context: CreditContext): Promise<RepairRow | null> {
  return seenWork(await findRepair(context.store.database.statements, number), context);
}

/** A mutation that gives back the application that it changed. */
function changing<T>(change: Answering<T>) {
  return async (_: unknown, { input }: Input<T>, context: CreditContext): Promise<RepairRow | null> =>
    seenRepair(await change(context.store.database, input, workDoingOf(context)), context);
}

function creditRepairs(_: unknown, args: PageArgs & Filtered<RecordWorkFilter>, context: CreditContext) {
  const given = args.filter ?? {};
  const filter = { ...given, uscc: given.uscc ? requireUscc(given.uscc) : null };
  const list = { name: 'creditRepairs', scope: JSON.stringify([filter, filter.overdue ? context.today : null]) };
  const { statements } = context.store.database;
  const authorities = creditAuthoritiesSeen(context.viewer);
  return workPage(list, args, context, (page) =>
    listRepairs(statements, filter, { ...page, authorities, today: context.today }),
  );
}

interface OpenCondition {
  readonly code: string;
  readonly article: string;
  readonly missing: readonly string[];
}

const missingOf = ({ missing, earliest }: Facts): readonly string[] =>
  Array.isArray(missing) ? missing : earliest ? [String(earliest)] : [];

async function openConditions(row: RepairRow, _: unknown, context: CreditContext): Promise<OpenCondition[] | null> {
  if (row.state !== 'RECEIVED' || (await recordOf(row, context)) === null) return null;
  const record = await findRecord(readingFrom(context.store.database.statements), row.recordId);
  if (!record) return null;
  const facts = channelFactsOf(record);
  const verdicts = [repairable(facts), ...repairConditions(facts, evidenceOfRow(row), context.today)];
  return verdicts.flatMap((verdict) =>
    verdict.lawful ? [] : [{ code: verdict.code, article: verdict.article, missing: missingOf(verdict.facts) }],
  );
}

const isGranted = ({ state }: RepairRow): boolean => state === 'GRANTED' || state === 'SHARED';

/** 信用修复 Applications for repair. */
export const repairResolvers = {
  Query: {
    creditRepairs,
    creditRepair(_: unknown, { number }: ByNumber, context: CreditContext) {
      requireSight(context.viewer, 'Query.creditRepair');
      return seenRepair(number, context);
    },
  },
  Mutation: {
    receiveCreditRepair: changing<RepairApplication>(receiveRepair),
    grantCreditRepair: changing<RepairDecision>(grantRepair),
    refuseCreditRepair: changing<RepairDecision>(refuseRepair),
    withdrawCreditRepair: changing<RepairDecision>(withdrawRepair),
    shareCreditRepair: changing<WorkAt>(shareRepair),
  },
  CreditRepair: {
    entity: entityOf,
    record: (row: RepairRow, _: unknown, context: CreditContext) => recordOf(row, context),
    correctionProof: whileOpen<RepairRow, 'correctionProof'>('correctionProof'),
    performanceProof: whileOpen<RepairRow, 'performanceProof'>('performanceProof'),
    commitment: whileOpen<RepairRow, 'commitment'>('commitment'),
    decisionNote: whileOpen<RepairRow, 'decisionNote'>('decisionNote'),
    openConditions,
    isShareLate: ({ shareDueOn, sharedOn }: RepairRow, _: unknown, { today }: CreditContext): boolean =>
      isOverdue(shareDueOn, sharedOn ?? today),
    shareBasis: (row: RepairRow): LegalParameter<number> | null =>
      isGranted(row) && row.decidedOn ? (clockFrom('REPAIR_SHARED_WITHIN', row.decidedOn)?.basis ?? null) : null,
  },
};
