import { day } from '../../../../kernel/values/day';
import {
  type DecisionDocument,
  decisionDocument,
} from '../../../../subgraphs/enforcement/rules/proceedings/decisionDocument';

const whole: DecisionDocument = {
  party: '上海某某食品有限公司',
  address: '上海市浦东新区某路1号',
  factsAndEvidence: '2026年3月销售未标示生产日期的食品，有进货单证实',
  penaltiesAndBasis: '依据食品安全法第一百二十四条罚款五万元',
  performance: '自收到本决定书之日起十五日内缴至指定银行',
  remedies: '六十日内申请行政复议，或者六个月内提起行政诉讼',
  authority: '上海市浦东新区市场监督管理局',
  decidedOn: day('2026-11-02'),
  sealed: true,
  imposes: true,
};

describe('行政处罚法 59: the decision document', () => {
  it('EN-20: has its six matters and the seal', () => {
    expect(decisionDocument(whole)).toEqual({ lawful: true });
  });

  it.each(Object.keys(whole).filter((name) => name !== 'sealed' && name !== 'imposes'))(
    'EN-20: is refused without %s',
    (name) => {
      expect(decisionDocument({ ...whole, [name]: null })).toMatchObject({
        code: 'DECISION_DOCUMENT_INCOMPLETE',
        facts: { missing: [name] },
      });
      expect(decisionDocument({ ...whole, [name]: '\u3000' })).toMatchObject({ facts: { missing: [name] } });
    },
  );

  it('EN-20: states neither penalties nor their performance where it imposes none, and everything else all the same', () => {
    const spared = { ...whole, imposes: false, penaltiesAndBasis: null, performance: null };
    expect(decisionDocument(spared)).toEqual({ lawful: true });
    expect(decisionDocument({ ...spared, remedies: null, sealed: false })).toMatchObject({
      code: 'DECISION_DOCUMENT_INCOMPLETE',
      facts: { missing: ['remedies', 'seal'] },
    });
  });

  it('EN-20: is refused without the seal, and names all that is missing at once', () => {
    expect(decisionDocument({ ...whole, remedies: '', sealed: false })).toMatchObject({
      facts: { missing: ['remedies', 'seal'] },
    });
  });
});
