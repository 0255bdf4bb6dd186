import { readName } from '../../../subgraphs/exchange/rules/reconciliation/readName';
import { simplifyCharacters } from '../../../subgraphs/exchange/rules/reconciliation/simplifyCharacters';

describe('企业名称登记管理规定 6: a name as it is compared', () => {
  it.each([
    ['width of letters and brackets', '上海张江（集团）有限公司', '上海张江(集团)有限公司'],
    ['spaces', ' 上海 张江 置业 有限公司 ', '上海张江置业有限公司'],
    ['small and capital letters of either width', 'ＡＢＣ上海贸易有限公司', 'abc上海贸易有限公司'],
    ['traditional characters', '上海張江實業發展有限責任公司', '上海张江实业发展有限责任公司'],
    ['the middle dot', '上海·张江贸易有限公司', '上海张江贸易有限公司'],
  ])('takes names that differ in %s for the same', (_, one, other) => {
    expect(readName(one).folded).toBe(readName(other).folded);
  });

  it.each([
    ['上海张江置业有限公司', '张江置业', 'LIMITED'],
    ['张江置业（上海）有限公司', '张江置业', 'LIMITED'],
    ['上海市张江置业有限责任公司', '张江置业', 'LIMITED'],
    ['张江置业', '张江置业', ''],
    ['上海张江置业股份有限公司', '张江置业', 'SHARES'],
    ['上海张江（集团）有限公司', '张江集团', 'LIMITED'],
    ['上海市浦东新区茶凫清韵茶饮店', '茶凫清韵茶饮店', ''],
    ['上海麦浪和丰蔬果专业合作社', '麦浪和丰蔬果', 'COOPERATIVE'],
    ['上海石榴投资合伙企业（有限合伙）', '石榴投资', 'LIMITED_PARTNERSHIP'],
    ['百事（中国）有限公司', '百事中国', 'LIMITED'],
    ['江苏宝联建设有限公司上海分公司', '江苏宝联建设上海分公司', 'BRANCH'],
  ])('sets place and form aside: %s', (name, core, formKind) => {
    expect(readName(name)).toMatchObject({ core, formKind });
  });

  it('never takes a branch for its firm', () => {
    expect(readName('上海宝联建设有限公司浦东分公司').core).not.toBe(readName('上海宝联建设有限公司').core);
  });

  it('is the same when what it gives is read again', () => {
    for (const name of ['上海張江（集團）有限公司', 'ＡＢＣ　上海', '上海市黄浦区某某店']) {
      expect(readName(readName(name).folded).folded).toBe(readName(name).folded);
    }
  });

  it('gives nothing for a text without letters and digits', () => {
    expect(readName('（）·—')).toEqual({ folded: '', core: '', form: '', formKind: '' });
  });
});

describe('traditional characters of names', () => {
  it('are simplified once and for all: no simplified character is a traditional one of the table', () => {
    const simplified = simplifyCharacters('責務業團東國華實資貿電廣發義興財產機際聯萬與豐開設計術藝環園');
    expect(simplified).toBe('责务业团东国华实资贸电广发义兴财产机际联万与丰开设计术艺环园');
    expect(simplifyCharacters(simplified)).toBe(simplified);
  });

  it('leave every other character alone', () => {
    expect(simplifyCharacters('上海张江ABC123龘')).toBe('上海张江ABC123龘');
  });
});
