import {
  inspectorAreas,
  inspectorFields,
  MOST_FIELDS,
} from '../../../../subgraphs/inspection/rules/library/inspectorReach';

const PUDONG = 'SAMR-310115';

describe('沪府发〔2020〕7号（十八）: what an inspector is qualified for', () => {
  it('is one field at least, and each once', () => {
    const many = Array.from({ length: MOST_FIELDS }, (_, n) => `领域${n}`);
    expect(inspectorFields(['食品'])).toEqual({ lawful: true });
    expect(inspectorFields(many)).toEqual({ lawful: true });
    for (const fields of [[], ['食品', '食品'], [''], [' 食品'], ['长'.repeat(61)], [...many, '食品']]) {
      expect(inspectorFields(fields)).toMatchObject({ code: 'INSPECTOR_FIELDS_UNFIT' });
    }
  });
});

describe('沪府发〔2020〕7号（十八）: where an inspector inspects', () => {
  it('is all of his office’s area, districts, or streets and towns', () => {
    for (const areas of [null, ['310115'], ['310115', '310115104']]) {
      expect(inspectorAreas(areas, PUDONG)).toEqual({ lawful: true });
    }
    expect(inspectorAreas(['310101', '310115104'], 'SAMR')).toEqual({ lawful: true });
  });

  it.each([
    ['nothing', []],
    ['a district of another office', ['310112']],
    ['a street of another district', ['310112101']],
    ['a district that is none', ['999999']],
    ['a code of another length', ['3101151']],
    ['an area twice', ['310115', '310115']],
  ])('is not %s', (_, areas) => {
    expect(inspectorAreas(areas, PUDONG)).toMatchObject({ code: 'INSPECTOR_AREA_UNFIT' });
  });
});
