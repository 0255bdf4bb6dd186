import { day } from '../../../kernel/values/day';
import { recordVisibility } from '../../../subgraphs/credit/rules/recordVisibility';

const today = day('2026-11-01');

describe('信用修复管理办法 3; 社会信用条例 35: who sees a credit record', () => {
  it('shows repaired records to nobody', () => {
    for (const isPublic of [true, false])
      expect(recordVisibility({ isPublic, today }).states).not.toContain('REPAIRED');
  });

  it('shows the public what is published today', () => {
    expect(recordVisibility({ isPublic: true, today })).toEqual({
      states: ['PUBLISHED'],
      publishedOn: today,
      queriedOn: today,
    });
  });

  it('shows departments also what is not published or withdrawn, but nothing out of query', () => {
    expect(recordVisibility({ isPublic: false, today })).toEqual({
      states: ['PUBLISHED', 'NOT_PUBLISHED', 'WITHDRAWN'],
      publishedOn: null,
      queriedOn: today,
    });
  });
});
