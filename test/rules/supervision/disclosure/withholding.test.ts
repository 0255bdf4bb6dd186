import {
  WITHHOLDING_REASONS,
  type WithholdingReason,
  withholding,
} from '../../../../subgraphs/supervision/rules/disclosure/withholding';
import { enumValues } from '../../../support/enumValues';

describe('分类监管管理办法 20-1: withholding a category from its subject', () => {
  it('has the reasons of the API, each described there', () => {
    expect(enumValues('supervision', 'WithholdingReason')).toEqual([...WITHHOLDING_REASONS]);
  });

  it.each(WITHHOLDING_REASONS.filter((reason) => reason !== 'OTHER_PROVISION'))('accepts %s without more', (reason) => {
    expect(withholding(reason, null)).toEqual({ lawful: true });
  });

  it('accepts another provision that is named, and refuses one that is not', () => {
    expect(withholding('OTHER_PROVISION', '保守国家秘密法 第二十六条')).toEqual({ lawful: true });
    for (const unnamed of [null, '', '  ']) {
      expect(withholding('OTHER_PROVISION', unnamed)).toMatchObject({ code: 'WITHHOLDING_UNGROUNDED' });
    }
  });

  it('refuses a reason that is not in the catalogue', () => {
    expect(withholding('CONVENIENCE' as WithholdingReason, '不便告知')).toMatchObject({
      code: 'WITHHOLDING_UNGROUNDED',
      article: '上海市分类监管管理办法 20-1',
      facts: { admitted: WITHHOLDING_REASONS },
    });
  });
});
