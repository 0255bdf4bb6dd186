import { day } from '../../../../kernel/values/day';
import { expirePublications } from '../../../../subgraphs/enforcement/store/after/expirePublications';
import { confirmWithdrawal } from '../../../../subgraphs/enforcement/store/after/publishDecision';
import {
  concludeRemedy,
  type RemedyConclusion,
  recordRemedy,
} from '../../../../subgraphs/enforcement/store/after/remedies';
import type { DecisionDesk } from './decisionDesk';
import type { SampleGround } from './tellCase';
import { type DecidedCase, tellDecided } from './tellDecided';

const BODY = '上海市浦东新区人民政府行政复议机构';

/** The party asks for reconsideration; its reference follows from the serial number of the case. */
async function reconsider(decision: DecisionDesk, on: string, stayReason: string | null = null): Promise<void> {
  const reference = `浦府复字〔2026〕${decision.told.serial}号`;
  const filing = { ...(await decision.followed()), kind: 'RECONSIDERATION', body: BODY, reference } as const;
  const stay = stayReason === null ? {} : ({ stay: 'ON_APPLICATION', stayReason } as const);
  await recordRemedy(decision.desk.database, { ...filing, ...stay }, decision.doing('reviewer', on));
}

async function conclude(
  decision: DecisionDesk,
  on: string,
  { outcome, reason }: Pick<RemedyConclusion, 'outcome' | 'reason'>,
): Promise<void> {
  const reference = `浦府复决字〔2026〕${decision.told.serial}号`;
  const ended = { ...(await decision.followed()), outcome, reference, reason };
  await concludeRemedy(decision.desk.database, ended, decision.doing('reviewer', on));
}

const STAYED: DecidedCase = {
  serial: 1031,
  decidedOn: '2026-09-14',
  fine: 40_000,
  async after(decision) {
    await decision.begin('2026-09-16');
    await decision.publish('2026-09-17', '2026-09-18');
    await reconsider(decision, '2026-09-22', '申请人提供担保，复议机构认为其要求合理，决定停止执行');
  },
};

const UPHELD: DecidedCase = {
  serial: 1032,
  decidedOn: '2026-06-03',
  fine: 25_000,
  async after(decision) {
    await decision.begin('2026-06-05');
    await decision.publish('2026-06-08', '2026-06-09');
    await decision.pay('2026-06-15', 25_000);
    await decision.complete('2026-06-16');
    await reconsider(decision, '2026-06-24');
    await conclude(decision, '2026-08-18', { outcome: 'UPHELD', reason: '认定事实清楚，适用依据正确，予以维持' });
  },
};

/** Revoked while it was published: one channel has confirmed that it is out, the other has not. */
const REVOKED: DecidedCase = {
  serial: 1033,
  decidedOn: '2026-07-08',
  fine: 18_000,
  async after(decision) {
    await decision.begin('2026-07-10');
    await decision.publish('2026-07-13', '2026-07-14');
    await reconsider(decision, '2026-07-20');
    await conclude(decision, '2026-10-26', { outcome: 'REVOKED', reason: '主要证据不足，撤销该行政处罚决定' });
    const confirmed = { ...(await decision.followed()), channels: ['CREDIT_CHINA'] as const };
    await confirmWithdrawal(decision.desk.database, confirmed, decision.doing('officer', '2026-10-27'));
  },
};

/** Not published though its first clock is over. */
const LATE: DecidedCase = {
  serial: 1034,
  decidedOn: '2026-10-12',
  fine: 8_000,
  async after(decision) {
    await decision.begin('2026-10-14');
    await decision.pay('2026-10-19', 8_000);
    await decision.complete('2026-10-20');
  },
};

const ONE_CHANNEL: DecidedCase = {
  serial: 1035,
  decidedOn: '2026-10-14',
  fine: 9_000,
  async after(decision) {
    await decision.begin('2026-10-16');
    await decision.publish('2026-10-19', '2026-10-20', ['CREDIT_CHINA']);
    await decision.pay('2026-10-22', 9_000);
    await decision.complete('2026-10-23');
  },
};

/** Published a year long, and taken out by itself. */
const EXPIRED: DecidedCase = {
  serial: 1036,
  decidedOn: '2025-05-20',
  fine: 16_000,
  async after(decision) {
    await decision.begin('2025-05-22');
    await decision.publish('2025-05-23', '2025-05-26');
    await decision.pay('2025-05-30', 16_000);
    await decision.complete('2025-06-03');
    await decision.archive('2025-06-16');
    await expirePublications(decision.desk.database, day('2026-05-21'));
  },
};

/** Challenges of decisions, and publications in each of their states. EN-15, EN-29, CR-23, CR-30, CR-31 */
export async function tellSampleRemedies(ground: SampleGround): Promise<void> {
  for (const one of [STAYED, UPHELD, REVOKED, LATE, ONE_CHANNEL, EXPIRED]) await tellDecided(ground, one);
}
