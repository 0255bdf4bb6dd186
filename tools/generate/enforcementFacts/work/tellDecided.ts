import { type Day, day } from '../../../../kernel/values/day';
import type { CasePenalty } from '../../../../subgraphs/enforcement/rules/cases/caseParts';
import { dayOf, ordinaryPath, runCase } from './casePath';
import { DecisionDesk } from './decisionDesk';
import { DAYS_TO_DECISION, documentOf, fineOf, foundBefore, type PenaltyGround, proposalOf } from './sampleCase';
import { LABEL_ACT, LABELLED, type SampleGround, tellCase } from './tellCase';

/** A case that is decided and served on the ordinary path, and what followed. */
export interface DecidedCase {
  readonly serial: number;
  /** The working day on which it is decided; it is served on the next. */
  readonly decidedOn: string;
  /** Yuan. */
  readonly fine: number;
  readonly cause?: string;
  readonly provision?: string;
  readonly ground?: PenaltyGround;
  readonly besides?: readonly CasePenalty[];
  readonly after: (decision: DecisionDesk) => Promise<unknown>;
}

/** Tells a decided case, once, with all that followed its decision. */
export function tellDecided(ground: SampleGround, one: DecidedCase): Promise<void> {
  const { serial, fine, ground: why = LABELLED, besides = [] } = one;
  const decidedOn: Day = day(one.decidedOn);
  const about = {
    serial,
    cause: one.cause ?? '涉嫌经营标签不符合规定的食品',
    provision: one.provision ?? LABEL_ACT,
    foundOn: foundBefore(decidedOn),
    proposal: proposalOf([fineOf(fine), ...besides], why),
  };
  return tellCase(ground, about, async (desk, told) => {
    const file = await runCase(desk, told, ordinaryPath(told));
    const number = documentOf(told, '处', dayOf(told, DAYS_TO_DECISION));
    await one.after(new DecisionDesk(desk, told, file, number));
  });
}
