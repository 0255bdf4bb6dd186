import { readingFrom } from '../../../../kernel/service/work/queryable';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type ByNumber, entityOf } from '../../../../kernel/service/work/workDoingOf';
import { requireSight } from '../../../../kernel/service/work/workPage';
import type { LegalParameter } from '../../../../kernel/values/parameters';
import type { Facts } from '../../../../kernel/values/verdict';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import { clockFrom } from '../../rules/repair/channelTerm';
import {
  evidenceOfRow,
  grantRepair,
  type RepairDecision,
  refuseRepair,
  shareRepair,
  withdrawRepair,
} from '../../store/repair/answerRepair';
import { judgeRepair } from '../../store/repair/judgeRepair';
import { type RepairApplication, receiveRepair } from '../../store/repair/receiveRepair';
import { findRecord } from '../../store/repair/recordOfWork';
import { findRepair, listRepairs } from '../../store/repair/repairReads';
import type { RepairRow } from '../../store/repair/repairRows';
import type { CreditContext } from '../creditContext';
import { recordOf, seenWork, whileOpen } from './recordOfWork';
import { changingWork, recordWorkList } from './recordWorkList';

async function seenRepair(number: string, context: CreditContext): Promise<RepairRow | null> {
  return seenWork(await findRepair(context.store.database.statements, number), context);
}

const changing = changingWork(seenRepair);

interface OpenCondition {
  readonly code: string;
  readonly article: string;
  readonly missing: readonly string[];
}

const missingOf = ({ missing, earliest }: Facts): readonly string[] =>
  Array.isArray(missing) ? missing : earliest ? [String(earliest)] : [];

async function openConditions(row: RepairRow, _: unknown, context: CreditContext): Promise<OpenCondition[] | null> {
  if (row.state !== 'RECEIVED' || (await recordOf(row, context)) === null) return null;
  const reading = readingFrom(context.store.database.statements);
  const record = await findRecord(reading, row.recordId);
  if (!record) return null;
  const verdicts = await judgeRepair(reading, { record, evidence: evidenceOfRow(row) }, context.today);
  return verdicts.flatMap((verdict) =>
    verdict.lawful ? [] : [{ code: verdict.code, article: verdict.article, missing: missingOf(verdict.facts) }],
  );
}

const isGranted = ({ state }: RepairRow): boolean => state === 'GRANTED' || state === 'SHARED';

/** 信用修复 Applications for repair. */
export const repairResolvers = {
  Query: {
    creditRepairs: recordWorkList('creditRepairs', listRepairs),
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
