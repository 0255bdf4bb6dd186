import { readRequirement } from '../../../../subgraphs/inspection/rules/library/readRequirement';

describe('沪府发〔2020〕7号（十八）: what is asked of inspectors in the words of a list', () => {
  it.each([
    ['', null],
    ['无需专业岗位资格', null],
    ['需专业岗位资格', '专业岗位资格'],
    ['需从事易制毒化学品管理工作人员', '易制毒化学品管理'],
    ['须特种设备安全监察人员', '特种设备安全监察'],
  ])('%s asks for %p', (text, inspectorField) => {
    expect(readRequirement(text)).toEqual({ inspectorField });
  });

  it.each(['1检查资质情况;2.检查台账;3.检查实际仓储；4.检查建立、落实管理制度情况。', '执法人员', '需', '需2人'])(
    '%s takes judgement and is not read',
    (text) => {
      expect(readRequirement(text)).toBeUndefined();
    },
  );
});
