import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type ByNumber, entityOf } from '../../../../kernel/service/work/workDoingOf';
import { requireSight } from '../../../../kernel/service/work/workPage';
import { type ObjectionClock, objectionClocks } from '../../rules/repair/objectionClocks';
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
import { findObjection, listObjections } from '../../store/repair/repairReads';
import type { ObjectionRow } from '../../store/repair/repairRows';
import type { CreditContext } from '../creditContext';
import { recordOf, seenWork, whileOpen } from './recordOfWork';
import { changingWork, recordWorkList } from './recordWorkList';

async function seenObjection(number: string, context: CreditContext): Promise<ObjectionRow | null> {
  return seenWork(await findObjection(context.store.database.statements, number), context);
}

const changing = changingWork(seenObjection);

/** 上海市社会信用条例 36-38 Objections to records. */
export const objectionResolvers = {
  Query: {
    creditObjections: recordWorkList('creditObjections', listObjections),
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
