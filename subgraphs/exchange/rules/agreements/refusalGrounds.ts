import { day } from '../../../../kernel/values/day';
import { type Dated, finderByCode } from '../../../../kernel/values/reference/dated';

/** A ground on which an owner may refuse data. */
export interface RefusalGround extends Dated {
  /** The law on which the ground rests. */
  readonly basis: string;
}

/**
 * Grounds of refusal
 *
 * Sharing is the rule. Data is withheld where it is no government data at all (state and work secrets), where a law, an
 * administrative regulation or a decision of the State Council forbids it, or where it stands on the negative list,
 * which rests on law alone and is reviewed by the General Office of the city. No department adds conditions of its own.
 *
 * 政务数据共享条例（国务院令第809号） 3; 上海市数据条例 38, 39
 */
export const REFUSAL_GROUNDS: readonly RefusalGround[] = [
  {
    code: 'STATE_SECRET',
    zh: '涉及国家秘密',
    en: 'State secret',
    basis: '政务数据共享条例（国务院令第809号） 3',
    from: day('2025-08-01'),
    verified: true,
  },
  {
    code: 'WORK_SECRET',
    zh: '涉及工作秘密',
    en: 'Work secret',
    basis: '政务数据共享条例（国务院令第809号） 3',
    from: day('2025-08-01'),
    verified: true,
  },
  {
    code: 'LAW_FORBIDS',
    zh: '法律、行政法规或者国务院决定规定不予共享',
    en: 'A law, an administrative regulation or a decision of the State Council forbids it',
    basis: '政务数据共享条例（国务院令第809号）',
    from: day('2025-08-01'),
    verified: false,
  },
  {
    code: 'NEGATIVE_LIST',
    zh: '列入公共数据共享负面清单',
    en: 'On the negative list of the sharing of public data',
    basis: '上海市数据条例 38, 39',
    from: day('2022-01-01'),
    verified: true,
  },
];

/** The ground of a code; with a day, only if it was in force on that day. */
export const findRefusalGround = finderByCode(REFUSAL_GROUNDS);
