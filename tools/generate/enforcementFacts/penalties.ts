import type { PenaltyInput } from '../../../subgraphs/enforcement';
import { PENALTY_KINDS, type PenaltyKind } from '../../../subgraphs/enforcement/rules/penaltyAmount';
import type { Dice } from '../dice';

const TEXTS: Readonly<Record<PenaltyKind, string>> = {
  WARNING: '警告',
  CRITICISM: '通报批评',
  FINE: '罚款',
  CONFISCATION_OF_GAINS: '没收违法所得',
  CONFISCATION_OF_PROPERTY: '没收非法财物',
  LICENCE_SUSPENSION: '暂扣许可证件三个月',
  DOWNGRADE: '降低资质等级',
  LICENCE_REVOCATION: '吊销许可证件',
  BUSINESS_RESTRICTION: '限制开展生产经营活动六个月',
  ORDER_TO_STOP: '责令停产停业',
  ORDER_TO_CLOSE: '责令关闭',
  BAN_FROM_POST: '限制从业五年',
  DETENTION: '对直接责任人行政拘留十日',
  OTHER: '法律、行政法规规定的其他行政处罚',
};

const SUMS: readonly (readonly [number, number])[] = [
  [2_000, 40],
  [10_000, 35],
  [50_000, 18],
  [300_000, 6],
  [2_000_000, 1],
];

function penalty(kind: PenaltyKind, dice: Dice): PenaltyInput {
  if (kind !== 'FINE' && kind !== 'CONFISCATION_OF_GAINS') return { kind, amount: null, text: TEXTS[kind] };
  const yuan = dice.weighted(SUMS) + dice.int(1_000);
  return { kind, amount: BigInt(yuan) * 100n, text: `${TEXTS[kind]}人民币${yuan}元` };
}

/** Penalties heavy enough for the list of serious dishonesty. */
const HEAVY: readonly PenaltyKind[] = ['LICENCE_REVOCATION', 'ORDER_TO_CLOSE', 'BUSINESS_RESTRICTION', 'DOWNGRADE'];

/** What the penalties of a decision depend on beside the dice. */
export interface PenaltyTurn {
  /** How many penalty decisions the city had before. */
  readonly turn: number;
  readonly onTheSpot: boolean;
  readonly grave: boolean;
}

/** The penalties of one decision: each kind in turn, the heavy ones for a grave case, most of them beside a fine. */
export function penaltiesOf({ turn, onTheSpot, grave }: PenaltyTurn, dice: Dice): PenaltyInput[] {
  if (onTheSpot) return [penalty('WARNING', dice)];
  const kinds = grave ? HEAVY : PENALTY_KINDS;
  const kind = kinds[turn % kinds.length] as PenaltyKind;
  const first = penalty(kind, dice);
  return kind === 'FINE' || !dice.chance(0.7) ? [first] : [first, penalty('FINE', dice)];
}
