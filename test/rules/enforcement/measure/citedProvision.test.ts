import { day } from '../../../../kernel/values/day';
import { ILLUSTRATIVE_SITUATIONS } from '../../../../kernel/values/reference/illustrativeSituations';
import {
  citedProvisions,
  requireProvision,
  sameProvision,
} from '../../../../subgraphs/enforcement/rules/measure/citedProvision';
import { sameAct } from '../../../../subgraphs/enforcement/rules/proceedings/sameAct';

const FOOD = '食品安全法 34';

describe('行政处罚法 29, 34: a provision however it is written', () => {
  it.each([
    ['食品安全法34'],
    ['食品安全法  34 '],
    ['食品安全法　３４'],
    ['《食品安全法》第三十四条'],
    ['《中华人民共和国食品安全法》第三十四条第一款第（四）项'],
    ['《中华人民共和国食品安全法》（2021修正）第34条'],
    ['中华人民共和国食品安全法三十四条'],
    ['违反《食品安全法》第三十四条'],
    ['食品安全法 34-1'],
    ['食品安全法 34.1'],
    ['食品安全法 53、34'],
    ['食品安全法第五十三条、第三十四条'],
    ['食品安全法第三十三、三十四条'],
    ['广告法 59；食品安全法 34'],
    ['广告法第五十九条和食品安全法第三十四条'],
    ['《广告法》第五十九条、《食品安全法》第三十四条'],
  ])('is one act and one provision with 食品安全法 34: %s', (provision) => {
    const act = { uscc: '91310115MA1K3B7C6G', actFrom: day('2026-08-01'), actTo: null };
    expect(sameProvision(FOOD, provision)).toBe(true);
    expect(sameAct({ ...act, provision: FOOD }, { ...act, provision })).toBe(true);
    expect(requireProvision(provision, 'provision')).toBe(provision);
  });

  it.each([
    ['食品安全法 35'],
    ['食品安全法 34之1'],
    ['食品安全法第三十四条之一'],
    ['食品安全法实施条例 34'],
    ['广告法 34'],
    ['食品安全法 53；广告法 34'],
    ['食品安全法'],
  ])('is another: %s', (provision) => {
    expect(sameProvision(FOOD, provision)).toBe(false);
  });

  it('keeps two paragraphs of an article apart, in words and in figures', () => {
    expect(sameProvision('食品安全法 125-1', '食品安全法第一百二十五条第二款')).toBe(false);
    expect(sameProvision('食品安全法 125-2', '食品安全法第一百二十五条第二款')).toBe(true);
  });

  it.each([
    ['沪府发〔2020〕7号 3', { law: '沪府发〔2020〕7号', article: '3', paragraph: null }],
    ['市场监督管理行政处罚程序规定 18', { law: '市场监督管理行政处罚程序规定', article: '18', paragraph: null }],
    ['刑法第一百三十三条之一第二款', { law: '刑法', article: '133之1', paragraph: 2 }],
  ])('is read from %s', (provision, cited) => {
    expect(citedProvisions(provision)).toEqual([cited]);
  });

  it.each([['食品安全法'], ['34'], ['《食品安全法》'], ['法律规定'], ['第三十四条']])(
    'is none without law and article: %s',
    (text) => {
      expect(() => requireProvision(text, 'act.provision')).toThrow(
        expect.objectContaining({
          code: 'PROVISION_WITHOUT_ARTICLE',
          facts: { field: 'act.provision', received: text },
        }),
      );
    },
  );

  it('is cited by every situation of the sample lists', () => {
    for (const { provision } of ILLUSTRATIVE_SITUATIONS) expect(citedProvisions(provision)).toHaveLength(1);
  });
});
