import { ITEM_METHODS } from '../../../../subgraphs/inspection/rules/library/libraryWords';
import { readMethods } from '../../../../subgraphs/inspection/rules/library/readMethods';

describe('DR-27: the methods of an item in the words of a list', () => {
  it.each([
    ['现场检查', ['ON_SITE']],
    ['现场检查或书面检查', ['ON_SITE', 'DOCUMENTS']],
    ['书面检查、现场检查', ['ON_SITE', 'DOCUMENTS']],
    ['现场检查与网络系统、档案书式检查相结合', ['ON_SITE', 'DOCUMENTS', 'NETWORK_MONITORING']],
    ['现场检查、执法抽样', ['ON_SITE', 'TESTING']],
    ['根据不同的产品分别抽取样品', ['TESTING']],
    ['委托专业机构；利用其他部门检查结果', ['OTHER_AGENCIES', 'PROFESSIONAL_BODY']],
  ])('%s is %j', (text, methods) => {
    expect(readMethods(text)).toEqual(methods);
  });

  it('reads the codes of all six methods', () => {
    expect(readMethods(ITEM_METHODS.join('、'))).toEqual([...ITEM_METHODS]);
  });

  it.each([
    '',
    '监督抽查',
    '现场检查、监督抽查',
    '《特种设备安全法》中对使用单位的检查内容及要求',
    '现场检查、',
    '不现场检查',
  ])('%s takes judgement and is not read', (text) => {
    expect(readMethods(text)).toBeUndefined();
  });
});
