import {
  attributeFindings,
  benefitNeutral,
  findAttribute,
} from '../../../../subgraphs/supervision/rules/ruleSets/benefitNeutral';
import type { Indicator } from '../../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import { plainRules } from '../../../support/supervision/plainRules';

const [counted] = plainRules().indicators as [Indicator];
const called = (zh: string, changed: Partial<Indicator> = {}) => ({
  indicators: [{ ...counted, code: 'X', name: { zh, en: 'X' }, ...changed }],
  otherInformation: [],
});
const entry = { code: 'SCALE', name: { zh: '规模', en: 'Scale' }, meaning: '上一年度营业额所在档次' };

describe('分类监管管理办法 12-3: benefit and form of organisation are scored by no indicator', () => {
  it.each([
    '年营业额',
    '主营收入',
    '净利润',
    '上年度利润总额',
    '纳税额',
    '经济效益',
    '工业总产值',
    '企业类型',
    '组织形式',
    '是否为有限责任公司',
    '所有制性质',
    '是否国有',
  ])('refuses an indicator on %s', (zh) => {
    expect(benefitNeutral(called(zh))).toMatchObject({
      code: 'RULES_FORBIDDEN_ATTRIBUTE',
      article: '上海市分类监管管理办法 12-3',
      facts: { field: 'indicators[X]' },
    });
  });

  it.each(['Annual revenue', 'NET_PROFIT', 'turnover', 'Company type', 'legal form', 'State-owned'])(
    'refuses an indicator that says so in English: %s',
    (en) => {
      expect(benefitNeutral(called('指标', { name: { zh: '指标', en } }))).toMatchObject({ lawful: false });
    },
  );

  it('reads the code of an indicator and full-width letters too', () => {
    expect(benefitNeutral(called('指标', { code: 'ANNUAL_TURNOVER' }))).toMatchObject({ lawful: false });
    expect(findAttribute('ＰＲＯＦＩＴ')?.name).toBe('利润');
  });

  it('refuses other information whose meaning tells of benefit', () => {
    const input = { ...counted.input, kind: 'OTHER' as const, codes: ['SCALE:BIG'] };
    const rules = { ...called('规模档次', { input }), otherInformation: [entry] };
    expect(benefitNeutral(rules)).toMatchObject({ facts: { attribute: '营业收入' } });
    const unused = { ...called('处罚次数'), otherInformation: [entry] };
    expect(benefitNeutral(unused)).toEqual({ lawful: true });
  });

  it('accepts it with a cited law, and shows it as an exception', () => {
    const rules = called('企业类型', { exception: 'FSL-109' });
    expect(benefitNeutral(rules)).toEqual({ lawful: true });
    expect(attributeFindings(rules)).toEqual([
      { indicator: 'X', attribute: '企业类型', standing: 'FORBIDDEN', exception: 'FSL-109' },
    ]);
  });

  it.each([
    '欠缴税款金额',
    '拖欠工资次数',
    '偷税处罚次数',
    'Tax in arrears',
    '纳税信用等级',
    '食品安全处罚次数',
    '投诉量',
  ])('accepts %s, which is no benefit', (zh) => {
    expect(benefitNeutral(called(zh))).toEqual({ lawful: true });
    expect(attributeFindings(called(zh))).toEqual([]);
  });

  it.each(['注册资本', '从业人数', 'registered capital'])('accepts %s and tells that it is doubtful', (zh) => {
    expect(benefitNeutral(called(zh))).toEqual({ lawful: true });
    expect(attributeFindings(called(zh))).toMatchObject([{ standing: 'DOUBTFUL' }]);
  });
});
