import type { PageArgs } from '../../../../kernel/service/connection';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import {
  type ByNumber,
  entityOf,
  type Filtered,
  type Input,
  workDoingOf,
} from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import { requireUscc } from '../../../../kernel/values/uscc';
import { type ObjectionClock, objectionClocks } from '../../rules/repair/objectionClocks';
import { creditAuthoritiesSeen } from '../../rules/work/creditSight';
import {
  answerObjection,
  decideObjection,
  deleteObjected,
  forwardObjection,
  markObjection,
  type ObjectionAnswer,
  type ObjectionDecision,
  withdrawObjection,
} from '../../store/repair/answerObjection';
import type { RepairDecision } from '../../store/repair/answerRepair';
import { type RaisedObjection, raiseObjection } from '../../store/repair/raiseObjection';
import { findObjection, listObjections, type RecordWorkFilter } from '../../store/repair/repairReads';
import type { ObjectionRow } from '../../store/repair/repairRows';
import type { CreditContext } from '../creditContext';
import { recordOf, seenWork, whileOpen } from './recordOfWork';

type Changing<T> = (
  database: CreditContext['store']['database'],
  input: T,
  doing: ReturnType<typeof workDoingOf>,
) => Promise<string>;

async function seenObjection(number: string, context: CreditContext): Promise<ObjectionRow | null> {
  return seenWork(await findObjection(context.store.database.statements, number), context);
}

/** A mutation that gives back the objection that it changed. */
function changing<T>(change: Changing<T>) {
  return async (_: unknown, { input }: Input<T>, context: CreditContext): Promise<ObjectionRow | null> =>
    seenObjection(await change(context.store.database, input, workDoingOf(context)), context);
}

function creditObjections(_: unknown, args: PageArgs & Filtered<RecordWorkFilter>, context: CreditContext) {
  const given = args.filter ?? {};
  const filter = { ...given, uscc: given.uscc ? requireUscc(given.uscc) : null };
  const list = { name: 'creditObjections', scope: JSON.stringify([filter, filter.overdue ? context.today : null]) };
  const { statements } = context.store.database;
  const authorities = creditAuthoritiesSeen(context.viewer);
  return workPage(list, args, context, (page) =>
    listObjections(statements, filter, { ...page, authorities, today: context.today }),
  );
}

/** 上海市社会信用条例 36-38 Objections to records. */
export const objectionResolvers = {
  Query: {
    creditObjections,
    creditObjection(_: unknown, { number }: ByNumber, context: CreditContext) {
      requireSight(context.viewer, 'Query.creditObjection');
      return seenObjection(number, context);
    },
  },
  Mutation: {
    raiseCreditObjection: changing<RaisedObjection>(raiseObjection),
    markCreditObjection: changing<WorkAt>(markObjection),
    forwardCreditObjection: changing<WorkAt>(forwardObjection),
    answerCreditObjection: changing<ObjectionAnswer>(answerObjection),
    decideCreditObjection: changing<ObjectionDecision>(decideObjection),
    deleteObjectedCreditRecord: changing<WorkAt>(deleteObjected),
    withdrawCreditObjection: changing<RepairDecision>(withdrawObjection),
  },
  CreditObjection: {
    entity: entityOf,
    record: (row: ObjectionRow, _: unknown, context: CreditContext) => recordOf(row, context),
    ground: whileOpen<ObjectionRow, 'ground'>('ground'),
    answerNote: whileOpen<ObjectionRow, 'answerNote'>('answerNote'),
    decisionNote: whileOpen<ObjectionRow, 'decisionNote'>('decisionNote'),
    clocks: (row: ObjectionRow, _: unknown, { today }: CreditContext): ObjectionClock[] =>
      objectionClocks({ ...row, raisedOn: row.receivedOn }, today),
  },
};
