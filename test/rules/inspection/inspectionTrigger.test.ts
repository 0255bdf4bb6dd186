import { inspectionTrigger } from '../../../subgraphs/inspection/rules/inspectionTrigger';

const PLAN = '3100002026SAMR0001';

describe('沪府发〔2020〕7号（十一）: no inspection without a plan or a reason', () => {
  it.each(['RANDOM', 'KEY_LIST', 'SPECIAL'] as const)(
    'accepts %s with a plan code and refuses it without',
    (trigger) => {
      expect(inspectionTrigger({ trigger, planCode: PLAN, triggerReason: null })).toEqual({ lawful: true });
      for (const planCode of [null, ' ']) {
        expect(inspectionTrigger({ trigger, planCode, triggerReason: '举报' })).toMatchObject({
          code: 'INSPECTION_WITHOUT_PLAN',
          article: '上海市优化营商环境条例 62',
        });
      }
    },
  );

  it.each(['COMPLAINT', 'TRANSFER', 'ALERT'] as const)('accepts %s with a reason and refuses it without', (trigger) => {
    expect(inspectionTrigger({ trigger, planCode: null, triggerReason: '举报' })).toEqual({ lawful: true });
    for (const triggerReason of [null, '']) {
      expect(inspectionTrigger({ trigger, planCode: PLAN, triggerReason })).toMatchObject({
        code: 'INSPECTION_WITHOUT_REASON',
        article: '优化营商环境条例 54',
      });
    }
  });
});
