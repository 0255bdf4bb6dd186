import {
  registerNumbers,
  typicalCaseFit,
  typicalCaseScreened,
} from '../../../../subgraphs/enforcement/rules/after/typicalCase';
import { PUBLICATIONS } from '../../../../subgraphs/enforcement/rules/caseVisibility';

const screened = { stateSecrets: true, tradeSecrets: true, privacy: true, leadSource: true };

describe('沪府发〔2020〕7号（十五）: a typical case', () => {
  it('is a decision that the public reads now, and no other', () => {
    expect(PUBLICATIONS.filter((one) => typicalCaseFit(one).lawful)).toEqual(['PUBLISHED']);
  });

  it('was screened for each of the four', () => {
    expect(typicalCaseScreened(screened)).toEqual({ lawful: true });
    for (const missing of Object.keys(screened)) {
      expect(typicalCaseScreened({ ...screened, [missing]: false })).toMatchObject({
        code: 'PUBLICATION_NOT_SCREENED',
        facts: { [missing]: false },
      });
    }
  });

  it('is searched for what has the form of a number of a sealed register, once each, in any width', () => {
    expect(registerNumbers('登记号ＳＲ-2026-000917，又SR-2026-000917；罚款1000元，依据食品安全法')).toEqual([
      'SR-2026-000917',
    ]);
    expect(registerNumbers('register of nobody')).toEqual([]);
  });
});
