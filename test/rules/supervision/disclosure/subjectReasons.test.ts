import { subjectReasons } from '../../../../subgraphs/supervision/rules/disclosure/subjectReasons';
import { plainRules } from '../../../support/supervision/plainRules';

const RULES = plainRules();

describe('分类监管管理办法 20-1: what a subject is told of why', () => {
  it('is each indicator that gave points, the heaviest first, with its law', () => {
    expect(subjectReasons(RULES, [10, 30, 0, 5])).toEqual([
      expect.objectContaining({
        indicator: 'PROBLEMS',
        points: 30,
        most: 30,
        law: '食品安全法',
        article: '第一百零九条',
      }),
      expect.objectContaining({
        indicator: 'PENALTIES',
        name: '行政处罚次数',
        nameEn: 'Penalties',
        points: 10,
        most: 40,
      }),
      expect.objectContaining({ indicator: 'HYGIENE', points: 5, most: 20 }),
    ]);
  });

  it('is nothing where nothing counted', () => {
    expect(subjectReasons(RULES, [0, 0, 0, 0])).toEqual([]);
    expect(subjectReasons(RULES, [])).toEqual([]);
  });
});
