import { day } from '../../../../kernel/values/day';
import type { RatingIndicator, RatingSchemeContent } from './ratingTypes';

const CREDIT_ACT = '上海市社会信用条例';
const OPINION = '沪府发〔2020〕7号';

type Counted = Omit<RatingIndicator, 'name' | 'source'> & { readonly source?: RatingIndicator['source'] };

const counting = (zh: string, en: string, rest: Counted): RatingIndicator => ({
  name: { zh, en },
  source: 'CREDIT_RECORD',
  ...rest,
});

const act = (article: string) => ({ law: CREDIT_ACT, article });
const SERIOUS = ['SERIOUS'];
const GENERAL = ['GENERAL'];
const UNHONOURED = ['GENERAL', 'SERIOUS'];

/** What both schemes count against an entity; `points` of each record and their cap, by indicator. */
function against(points: Readonly<Record<string, readonly [each: number, cap: number]>>): RatingIndicator[] {
  const weighed = (code: string) => {
    const [each, cap] = points[code] as readonly [number, number];
    return { code, each, cap };
  };
  return [
    counting('严重失信主体名单', 'List of serious dishonesty', {
      ...weighed('SERIOUS_LIST'),
      ...{ basis: act('25'), kinds: ['SERIOUS_DISHONESTY'], severities: null, windowMonths: null },
    }),
    counting('经营异常名录', 'List of abnormal operation', {
      ...weighed('ABNORMAL_LIST'),
      ...{ basis: act('9'), kinds: ['ABNORMAL_OPERATION'], severities: null, windowMonths: null },
    }),
    counting('严重失信行政处罚', 'Penalties of serious severity', {
      ...weighed('SERIOUS_PENALTIES'),
      ...{ basis: act('9'), kinds: ['ADMINISTRATIVE_PENALTY'], severities: SERIOUS, windowMonths: 36 },
    }),
    counting('一般失信行政处罚', 'Penalties of general severity', {
      ...weighed('GENERAL_PENALTIES'),
      ...{ basis: act('9'), kinds: ['ADMINISTRATIVE_PENALTY'], severities: GENERAL, windowMonths: 12 },
    }),
    counting('未履行生效裁判、承诺或者合同', 'Judgments, commitments or contracts not honoured', {
      ...weighed('UNHONOURED'),
      basis: act('9'),
      kinds: ['JUDICIAL', 'COMMITMENT', 'CONTRACT_PERFORMANCE'],
      ...{ severities: UNHONOURED, windowMonths: 24 },
    }),
    counting('第三方反映违反公约', 'Third parties tell of a convention breached', {
      ...weighed('THIRD_PARTY'),
      source: 'THIRD_PARTY',
      basis: { law: OPINION, article: '（十四）' },
      ...{ kinds: ['CONVENTION_BREACH'], severities: null, windowMonths: 12 },
    }),
  ];
}

/** This hub's own illustration of a public credit rating: no national scale was found. Nobody changes it any more. */
export const ILLUSTRATIVE_PUBLIC_CREDIT: RatingSchemeContent = {
  kind: 'PUBLIC_CREDIT',
  code: 'ILLUSTRATIVE_2026',
  name: { zh: '公共信用评价示例体系（2026）', en: 'Illustrative public credit rating (2026)' },
  illustrative: true,
  base: 80,
  indicators: [
    ...against({
      SERIOUS_LIST: [-60, 60],
      ABNORMAL_LIST: [-15, 15],
      SERIOUS_PENALTIES: [-25, 50],
      GENERAL_PENALTIES: [-10, 30],
      UNHONOURED: [-10, 30],
      THIRD_PARTY: [-5, 10],
    }),
    counting('荣誉和守法信息', 'Honours and compliance', {
      ...{ code: 'HONOURS', basis: act('10'), kinds: ['HONOUR', 'COMPLIANCE'] },
      ...{ severities: null, windowMonths: null, each: 5, cap: 20 },
    }),
  ],
  grades: [
    { code: 'AAA', name: { zh: '优秀', en: 'Excellent' }, from: 95 },
    { code: 'AA', name: { zh: '良好', en: 'Good' }, from: 80 },
    { code: 'A', name: { zh: '中等', en: 'Fair' }, from: 60 },
    { code: 'B', name: { zh: '较差', en: 'Weak' }, from: 40 },
    { code: 'C', name: { zh: '差', en: 'Poor' }, from: 0 },
  ],
  inForceFrom: day('2026-01-01'),
};

/** This hub's own illustration of how classes of credit risk might be found. Nobody changes it any more. */
export const ILLUSTRATIVE_CREDIT_RISK: RatingSchemeContent = {
  kind: 'CREDIT_RISK',
  code: 'ILLUSTRATIVE_RISK_2026',
  name: { zh: '企业信用风险分类示例体系（2026）', en: 'Illustrative classes of credit risk (2026)' },
  illustrative: true,
  base: 0,
  indicators: [
    ...against({
      SERIOUS_LIST: [60, 60],
      ABNORMAL_LIST: [30, 30],
      SERIOUS_PENALTIES: [25, 50],
      GENERAL_PENALTIES: [10, 30],
      UNHONOURED: [10, 20],
      THIRD_PARTY: [5, 10],
    }),
    counting('生产安全等事故', 'Accidents', {
      code: 'ACCIDENTS',
      source: 'ACCIDENT',
      basis: { law: OPINION, article: '（十三）' },
      kinds: ['WORK_SAFETY', 'FOOD', 'DRUG', 'SPECIAL_EQUIPMENT', 'PRODUCT_QUALITY', 'FIRE', 'ECOLOGY'],
      ...{ severities: null, windowMonths: 36, each: 20, cap: 40 },
    }),
  ],
  grades: [
    { code: 'A', name: { zh: '信用风险低', en: 'Low' }, from: 0 },
    { code: 'B', name: { zh: '信用风险一般', en: 'General' }, from: 10 },
    { code: 'C', name: { zh: '信用风险较高', en: 'Higher' }, from: 30 },
    { code: 'D', name: { zh: '信用风险高', en: 'High' }, from: 60 },
  ],
  inForceFrom: day('2026-01-01'),
};
