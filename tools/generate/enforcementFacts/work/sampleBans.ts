import { addMonths, day } from '../../../../kernel/values/day';
import type { CasePenalty } from '../../../../subgraphs/enforcement/rules/cases/caseParts';
import { liftBan } from '../../../../subgraphs/enforcement/store/measure/liftBans';
import { type BanInput, recordBan } from '../../../../subgraphs/enforcement/store/measure/recordBan';
import { dayOf, runCase, type SampleStep, toInvestigation, toNotice, toReview, toService } from './casePath';
import { DecisionDesk } from './decisionDesk';
import { actorOf } from './enforcementActors';
import { DAYS_TO_DECISION, documentOf, foundBefore, paper, proposalOf, type SampleCase } from './sampleCase';
import { type SampleGround, tellCase } from './tellCase';

const PROVISION = '食品安全法 135';
const YEARS = 5;
/** Invented pseudonyms: nobody stands behind them. */
const BARRED_FOR_LIFE = 'PABCDEFGHJKLMNPQRT';
const BARRED_AND_FREE = 'PTRQPNMLKJHGFEDCBA';

const BAN: CasePenalty = { kind: 'BAN_FROM_POST', amount: null, text: '禁止从事食品生产经营管理工作' };

/** The discussion of the heads, which a penalty that takes a post away needs. */
function discussion(told: SampleCase): SampleStep {
  const heads = (['head', 'otherHead'] as const).map((seat) => actorOf(told.authority, seat).subject);
  const conclusion = '情节严重，同意处以从业限制';
  const step = { kind: 'DISCUSS', heads, conclusion, sha256: paper(told, 'DISCUSS') } as const;
  return ['head', dayOf(told, DAYS_TO_DECISION), step];
}

async function recordBans(decision: DecisionDesk): Promise<void> {
  const { database } = decision.desk;
  const doing = decision.doing('officer', '2026-06-22');
  const from = day('2026-06-22');
  const about = { decisionNumber: decision.number, scope: 'FOOD_MANAGEMENT', basis: PROVISION, from };
  const record = (ban: Pick<BanInput, 'againstEntity' | 'personReference' | 'until' | 'lifetime'>) =>
    recordBan(database, { ...about, ...ban }, doing);
  const until = addMonths(from, YEARS * 12);
  await record({ againstEntity: true, until, lifetime: false });
  await record({ againstEntity: false, personReference: BARRED_FOR_LIFE, lifetime: true });
  const lifted = await record({ againstEntity: false, personReference: BARRED_AND_FREE, until, lifetime: false });
  const lifting = { ...(await decision.desk.at('ban', lifted)), reason: '经复核，该人员不属于直接负责的主管人员' };
  await liftBan(database, lifting, decision.doing('head', '2026-09-15'));
}

/** A decision that bars an entity for a time, one person for life, and one who was let free again. 沪府发〔2020〕7号（十九） */
export async function tellSampleBans(ground: SampleGround): Promise<void> {
  const about = {
    serial: 1041,
    cause: '涉嫌聘用被禁止从业的人员从事食品管理',
    provision: PROVISION,
    foundOn: foundBefore(day('2026-06-17')),
    proposal: proposalOf([BAN], { provision: PROVISION, range: null }),
  };
  await tellCase(ground, about, async (desk, told) => {
    const toDecision = [...toInvestigation(told), ...toReview(told), ...toNotice(told), discussion(told)];
    const file = await runCase(desk, told, [...toDecision, ...toService(told)]);
    const number = documentOf(told, '处', dayOf(told, DAYS_TO_DECISION));
    const decision = new DecisionDesk(desk, told, file, number);
    await decision.begin('2026-06-18');
    await recordBans(decision);
    await decision.doDuties('2026-06-23', '已通知当事人，并录入从业限制记录');
    await decision.publish('2026-06-24', '2026-06-25');
    await decision.complete('2026-06-26');
  });
}
