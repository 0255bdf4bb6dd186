import { day } from '../../../../kernel/values/day';
import { askCourt, remindParty } from '../../../../subgraphs/enforcement/store/after/askCourt';
import { askDeferral, decideDeferral } from '../../../../subgraphs/enforcement/store/after/deferPayment';
import { markOverdue } from '../../../../subgraphs/enforcement/store/after/followClocks';
import { runCase } from './casePath';
import { DecisionDesk } from './decisionDesk';
import { documentOf } from './sampleCase';
import { onSpotAbout, onSpotSteps } from './sampleCases';
import { MEASURED_FINES, MEASURED_PROVISION } from './sampleMeasures';
import { type SampleGround, tellCase } from './tellCase';
import { type DecidedCase, tellDecided } from './tellDecided';

const GROUND = '资金周转困难，提供近六个月银行流水';

type Part = readonly [dueOn: string, yuan: number];

const instalmentsOf = (parts: readonly Part[]) =>
  parts.map(([dueOn, amount]) => ({ dueOn: day(dueOn), amount: String(amount * 100) }));

async function askToDefer(decision: DecisionDesk, on: string, ...parts: readonly Part[]) {
  const asked = { ...(await decision.followed()), ground: GROUND, instalments: instalmentsOf(parts) };
  await askDeferral(decision.desk.database, asked, decision.doing('officer', on));
}

/** Paid in time and put away, of a fine beside its benchmark with the reason. */
const PAID: DecidedCase = {
  serial: 1021,
  decidedOn: '2026-07-15',
  fine: 70_000,
  cause: '涉嫌经营腐败变质的食品',
  provision: '食品安全法 34',
  ground: {
    provision: MEASURED_PROVISION,
    range: MEASURED_FINES,
    measure: {
      value: 620_000n,
      circumstances: ['FIRST_OFFENCE'],
      reasonOutside: '当事人虽系初次违法，但变质食品已供应学校周边，不宜按从轻幅度处罚',
    },
  },
  async after(decision) {
    await decision.begin('2026-07-17');
    await decision.publish('2026-07-20', '2026-07-21');
    await decision.pay('2026-07-27', 70_000);
    await decision.complete('2026-07-28');
    await decision.archive('2026-08-10');
  },
};

/** Decided and published in spring, paid and put away: what a repair can be asked for now. */
const SPRING: DecidedCase = {
  serial: 1022,
  decidedOn: '2026-04-15',
  fine: 20_000,
  async after(decision) {
    await decision.begin('2026-04-17');
    await decision.publish('2026-04-17', '2026-04-20');
    await decision.pay('2026-04-24', 20_000);
    await decision.complete('2026-04-27');
    await decision.archive('2026-05-12');
  },
};

/** Nothing paid: a surcharge that grows day by day. */
const OVERDUE: DecidedCase = {
  serial: 1023,
  decidedOn: '2026-10-08',
  fine: 30_000,
  async after(decision) {
    await decision.begin('2026-10-09');
    await decision.publish('2026-10-12', '2026-10-13');
    await markOverdue(decision.desk.database, day('2026-10-27'));
  },
};

const INSTALMENTS: DecidedCase = {
  serial: 1024,
  decidedOn: '2026-08-19',
  fine: 36_000,
  async after(decision) {
    await decision.begin('2026-08-21');
    await decision.publish('2026-08-24', '2026-08-25');
    const parts = [
      ['2026-09-30', 12_000],
      ['2026-10-30', 12_000],
      ['2026-11-30', 12_000],
    ] as const;
    await askToDefer(decision, '2026-08-28', ...parts);
    const answer = { ...(await decision.followed()), grant: true, reason: '确有经济困难，同意分三期缴纳' };
    await decideDeferral(decision.desk.database, answer, decision.doing('head', '2026-09-02'));
    await decision.pay('2026-09-29', 12_000);
    await decision.pay('2026-10-29', 12_000);
  },
};

const APPLICATION: DecidedCase = {
  serial: 1025,
  decidedOn: '2026-10-20',
  fine: 24_000,
  async after(decision) {
    await decision.begin('2026-10-22');
    await decision.publish('2026-10-22', '2026-10-23');
    await askToDefer(decision, '2026-10-29', ['2026-11-30', 12_000], ['2026-12-30', 12_000]);
  },
};

/** Neither paid nor challenged: the court is asked once the terms for remedies have lapsed. */
const COURT: DecidedCase = {
  serial: 1026,
  decidedOn: '2025-12-10',
  fine: 15_000,
  async after(decision) {
    const { database } = decision.desk;
    await decision.begin('2025-12-12');
    await decision.publish('2025-12-15', '2025-12-16');
    await markOverdue(database, day('2025-12-29'));
    await remindParty(database, await decision.followed(), decision.doing('officer', '2026-06-15'));
    const asked = { ...(await decision.followed()), court: '上海市浦东新区人民法院' };
    await askCourt(database, asked, decision.doing('head', '2026-07-06'));
  },
};

/** A small fine on the spot, taken in cash, and the day on which the officer handed it in. */
async function tellCash(ground: SampleGround, serial: number, [takenOn, handedIn]: readonly [string, string]) {
  await tellCase(ground, onSpotAbout(serial, day(takenOn)), async (desk, told) => {
    const file = await runCase(desk, told, onSpotSteps(told));
    const decision = new DecisionDesk(desk, told, file, documentOf(told, '处', told.foundOn));
    const receipt = `SP-${serial}`;
    await decision.begin(takenOn);
    await decision.pay(takenOn, 100, { channel: 'CASH_ON_SPOT', cashGround: 'SMALL_FINE', receipt });
    await decision.handIn(handedIn, receipt);
    await decision.complete(handedIn);
  });
}

/** Fines of the sample: paid, overdue, by instalments, before the court, and cash taken on the spot. EN-26 to EN-30 */
export async function tellSampleFines(ground: SampleGround): Promise<void> {
  for (const one of [PAID, SPRING, OVERDUE, INSTALMENTS, APPLICATION, COURT]) await tellDecided(ground, one);
  await tellCash(ground, 1027, ['2026-09-08', '2026-09-09']);
  await tellCash(ground, 1028, ['2026-09-15', '2026-09-22']);
}
