import { rowName } from '../../../subgraphs/credit/rules/rowName';

describe('市场主体登记管理条例 8: the name of a register row', () => {
  it.each(['上海𠮷野家快餐有限公司', 'ABB（中国）有限公司', '7-11便利店', '浦东一百', '公'.repeat(100)])(
    'takes %p',
    (name) => {
      expect(rowName(` ${name} `)).toEqual({ kept: true, value: name, flags: [] });
    },
  );

  it.each([
    '',
    '　',
    'NULL',
    '-',
    '店',
    '2004-05-31',
    '20040531',
    '913100006789012323',
    '100万元人民币',
    '10086',
    '上海\u0007公司',
    '上海\u202e公司',
    '公'.repeat(101),
  ])('keeps out %j', (text) => {
    expect(rowName(text)).toMatchObject({ kept: false, code: 'ENTITY_NAME_UNFIT', facts: { field: 'name' } });
  });
});
