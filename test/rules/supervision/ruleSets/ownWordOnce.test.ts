import { ownWordOnce } from '../../../../subgraphs/supervision/rules/ruleSets/ownWordOnce';
import type { RuleSetContent } from '../../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import { plainRules } from '../../../support/supervision/plainRules';

const KITCHEN = { code: 'KITCHEN', name: { zh: '明厨亮灶', en: 'Open kitchen' }, meaning: '是否实行明厨亮灶' };
const other = (changed: Partial<RuleSetContent> = {}) => ({
  number: 'RS-2026-000001',
  matter: 'FOOD_SALE',
  content: plainRules({ matter: 'FOOD_SALE', ...changed }),
});
const unjudged = plainRules().indicators.filter(({ input }) => input.kind !== 'JUDGEMENT');

describe('分类监管管理办法 9-3, 11-2: what is entered for one matter counts in no other unnoticed', () => {
  it('refuses an indicator that is judged under the rules of another matter, and names them', () => {
    expect(ownWordOnce(plainRules(), [other()])).toMatchObject({
      code: 'RULES_OWN_WORD_TAKEN',
      facts: { received: 'JUDGEMENT:HYGIENE', ruleSet: 'RS-2026-000001', matter: 'FOOD_SALE' },
    });
  });

  it('refuses an entry of the catalogue of another matter', () => {
    const rules = plainRules({ otherInformation: [KITCHEN], indicators: unjudged });
    expect(ownWordOnce(rules, [other({ otherInformation: [KITCHEN] })])).toMatchObject({
      facts: { field: 'otherInformation[KITCHEN]', received: 'OTHER:KITCHEN' },
    });
  });

  it('accepts the same facts of other silos, other names, and a matter by itself', () => {
    const rules = plainRules({ otherInformation: [KITCHEN] });
    expect(ownWordOnce(rules, [])).toEqual({ lawful: true });
    expect(ownWordOnce(rules, [other({ indicators: unjudged })])).toEqual({ lawful: true });
  });
});
