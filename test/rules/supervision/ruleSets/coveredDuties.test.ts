import { servedDuties, uncoveredDuties } from '../../../../subgraphs/supervision/rules/ruleSets/coveredDuties';
import { plainRules } from '../../../support/supervision/plainRules';

const rules = plainRules();
const sampling = { code: 'SAMPLING', name: { zh: '抽样检验', en: 'Sampling' }, basis: 'FSL-109' };

describe('分类监管管理办法 11-1: indicators cover the duties of the authority', () => {
  it('accepts indicators that serve listed duties and refuses one that serves none of them', () => {
    expect(servedDuties(rules)).toEqual({ lawful: true });
    expect(servedDuties({ ...rules, duties: [sampling] })).toMatchObject({
      code: 'RULES_DUTY_UNKNOWN',
      facts: { field: 'indicators[PENALTIES].duty', received: 'CHECKS' },
    });
  });

  it('lists a duty without an indicator', () => {
    expect(uncoveredDuties(rules)).toEqual([]);
    expect(uncoveredDuties({ ...rules, duties: [...rules.duties, sampling] })).toEqual(['SAMPLING']);
  });
});
