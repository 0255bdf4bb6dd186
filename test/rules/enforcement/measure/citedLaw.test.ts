import { figureOf } from '../../../../subgraphs/enforcement/rules/measure/articleNumber';
import { citedArticles, lawArticle, lawName } from '../../../../subgraphs/enforcement/rules/measure/citedLaw';

const FOOD = '食品安全法';

describe('沪府发〔2020〕7号（二十三）: the law on which something rests', () => {
  it.each([
    ['食品安全法 124-1', ['124']],
    ['食品安全法 124', ['124']],
    ['《食品安全法》第一百二十四条', ['124']],
    ['《中华人民共和国食品安全法》第一百二十四条第一款第二项', ['124']],
    ['依据食品安全法第１２４条', ['124']],
    ['食品安全法（2021修正）第一百二十四条', ['124']],
    ['食品安全法 53、124', ['53', '124']],
    ['食品安全法第五十三条、第一百二十四条', ['53', '124']],
    ['食品安全法第五十三、五十四条', ['53', '54']],
    ['食品安全法第五十三条之一', ['53之1']],
    ['食品安全法', []],
    ['广告法 59；食品安全法 124', ['124']],
    ['食品安全法 53；广告法 59', ['53']],
    ['食品安全法第五十三条和广告法第五十九条', ['53']],
    ['食品安全法第五十三条，食品安全法第五十四条', ['53', '54']],
  ])('is found in %s', (provision, articles) => {
    expect(citedArticles(provision, FOOD)).toEqual(articles);
  });

  it.each([['食品安全法实施条例 53'], ['上海市食品安全法 53'], ['进口食品安全法 53'], ['广告法 59'], ['']])(
    'is not found in %s, which is another',
    (provision) => {
      expect(citedArticles(provision, FOOD)).toBeUndefined();
    },
  );

  it('is found by a name that ends in a document number too', () => {
    expect(citedArticles('沪府发〔2020〕7号（十二）', lawName('沪府发〔2020〕7号'))).toEqual([]);
  });

  it.each([
    ['《食品安全法》', FOOD],
    ['中华人民共和国食品安全法', FOOD],
    [' 食品 安全法 ', FOOD],
    ['食品安全法（2021修正）', '食品安全法(2021修正)'],
  ])('is named %s or in short', (text, name) => {
    expect(lawName(text)).toBe(name);
  });

  it.each([['食品安全法 53'], ['食品安全法第五十三条'], ['《》'], ['中华人民共和国']])('is not named by %s', (text) => {
    expect(() => lawName(text)).toThrow(expect.objectContaining({ code: 'LEGAL_BASIS_LAW_UNFIT' }));
  });

  it.each([
    ['53', '53'],
    ['第53条', '53'],
    ['第五十三条', '53'],
    ['第一百三十三条之一', '133之1'],
    ['一百零五', '105'],
    ['第一〇九条', '109'],
  ])('has an article %s', (text, article) => {
    expect(lawArticle(text)).toBe(article);
  });

  it.each([['53-1'], ['53、54'], ['第五十三条第一款'], ['全文'], ['-1'], ['1.5']])(
    'has no single article %s',
    (text) => {
      expect(() => lawArticle(text)).toThrow(expect.objectContaining({ code: 'LEGAL_BASIS_ARTICLE_UNFIT' }));
    },
  );

  it.each([
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百', 100],
    ['一百一十', 110],
    ['一千二百六十', 1_260],
    ['两百', 200],
  ])('counts its articles in Chinese: %s', (text, figure) => {
    expect(figureOf(text)).toBe(figure);
  });
});
