import { day } from '../../../kernel/values/day';
import type { CaseInput } from '../../../subgraphs/enforcement';
import { OFFICIAL } from '../openSilo';
import { leadCase } from './leadDesk';

/** The day of the tests of the measure of penalties. */
export const MEASURE_DAY = day('2026-11-02');
/** The case within which they answer suggestions. */
export const MEASURE_CASE = '沪市监浦案〔2026〕17号';
/** Its decision. */
export const MEASURE_DECISION = `${MEASURE_CASE}决定`;
/** A pseudonym of nobody. */
export const PERSON = 'PA7K2M9QX4HT6WC3RY';

const person = (subject: string, department: string, role: string, district: string | null = null) => ({
  ...OFFICIAL,
  subject,
  department,
  district,
  roles: [role],
});

/** Who measures penalties in the tests, and who may not. */
export const measurePeople = {
  officer: person('case-pudong', 'SAMR', 'case-officer', '310115'),
  head: person('head-pudong', 'SAMR', 'case-head', '310115'),
  cityReviewer: person('legal-samr', 'SAMR', 'legal-reviewer'),
  cityHead: person('head-samr', 'SAMR', 'case-head'),
  minhang: person('case-minhang', 'SAMR', 'case-officer', '310112'),
  minhangHead: person('head-minhang', 'SAMR', 'case-head', '310112'),
  emergency: person('case-emergency', 'EMERGENCY', 'case-officer'),
  emergencyHead: person('head-emergency', 'EMERGENCY', 'case-head'),
  inspector: person('inspector-pudong', 'SAMR', 'inspector', '310115'),
  office: person('office-city', 'REFORM_OFFICE', 'reform-office'),
} as const;

/** A benchmark for the use of expired ingredients, as it is drafted for the city; what differs is given. */
export const benchmarkInput = (change: object = {}) => ({
  authority: 'SAMR',
  title: '使用过期原料行政处罚裁量基准（示例）',
  provision: '食品安全法 124-1',
  kind: 'FINE',
  unit: 'FEN',
  statutory: { minAmount: '5000000', maxAmount: '10000000' },
  degrees: [
    {
      degree: 'REDUCED',
      circumstances: [{ code: 'REPORTED_BY_ITSELF', text: '主动报告' }],
      range: { minAmount: '1000000', maxAmount: '4999999' },
    },
    {
      degree: 'LIGHTER',
      circumstances: [{ code: 'PUT_RIGHT', text: '主动消除后果' }],
      range: { minAmount: '5000000', maxAmount: '6500000' },
    },
    { degree: 'ORDINARY', circumstances: [], range: { minAmount: '6500000', maxAmount: '8500000' } },
    {
      degree: 'HEAVIER',
      circumstances: [{ code: 'AGAIN_WITHIN_A_YEAR', text: '一年内再次违法' }],
      range: { minAmount: '8500000', maxAmount: '10000000' },
    },
  ],
  effectiveFrom: MEASURE_DAY,
  ...change,
});

/** A list of situations, as it is drafted for the city; what differs is given. */
export const listInput = (change: object = {}) => ({
  authority: 'SAMR',
  title: '市场监管轻微违法不予处罚清单（示例）',
  situations: [
    {
      code: 'PRICE_NOT_SHOWN',
      provision: '价格法 13',
      text: '未明码标价，涉及商品不超过三种',
      ground: 'MINOR',
      conditions: [{ code: 'AT_MOST_THREE_GOODS', text: '涉及商品不超过三种' }],
      illustrative: true,
    },
  ],
  effectiveFrom: MEASURE_DAY,
  ...change,
});

/** The case of the desk, decided: with a ban from a post beside the fine unless told otherwise. */
export function bannedCase(
  change: { readonly ban?: boolean; readonly publication?: 'DUE' | 'REPAIRED' | 'WITHDRAWN' } = {},
): CaseInput {
  const { ban = true, publication = 'DUE' } = change;
  const decided = leadCase(MEASURE_CASE, 'PERFORMED');
  const [decision] = decided.decisions;
  if (!decision) throw new Error('the case has no decision');
  const barred = ban ? [{ kind: 'BAN_FROM_POST' as const, amount: null, text: '限制从业' }] : [];
  return { ...decided, decisions: [{ ...decision, publication, penalties: [...decision.penalties, ...barred] }] };
}
