import { neutralTask } from '../../../../subgraphs/inspection/rules/objects/neutralTask';
import { DOUBLING, EVERYTHING } from '../../../support/inspection/objects';

const task = { tables: DOUBLING, scope: EVERYTHING };

describe('分类监管管理办法 12-3: by what a task draws', () => {
  it('is lawful by credit, category, risk, district and trade', () => {
    expect(neutralTask(task)).toEqual({ lawful: true });
  });

  it('refuses a table of the organisational form, and a scope by it', () => {
    const tables = { ...DOUBLING, enterpriseType: { 1100: 20_000 } };
    expect(neutralTask({ ...task, tables })).toMatchObject({
      code: 'PLAN_TABLE_FORBIDDEN',
      facts: { received: 'enterpriseType' },
    });
    const scope = { ...EVERYTHING, legalForms: ['1130'] };
    expect(neutralTask({ ...task, scope })).toMatchObject({ lawful: false, article: '上海市分类监管管理办法 12-3' });
  });
});
