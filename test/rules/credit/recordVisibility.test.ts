import { day } from '../../../kernel/values/day';
import { isPublished, isSealed, recordVisibility } from '../../../subgraphs/credit/rules/recordVisibility';

const today = day('2026-11-01');

describe('信用修复管理办法 3; 社会信用条例 35, 36, 37: who sees a credit record', () => {
  it.each(['REPAIRED', 'REVOKED'] as const)('seals what is %s and shows it to nobody', (state) => {
    expect(isSealed(state)).toBe(true);
    for (const viewerKind of ['public', 'official', 'application', 'guest']) {
      expect(recordVisibility({ viewerKind, today }).states).not.toContain(state);
    }
  });

  it.each(['public', 'guest', ''])(
    'shows a caller of kind %j what is published today, contested or not',
    (viewerKind) => {
      expect(recordVisibility({ viewerKind, today })).toEqual({
        states: ['PUBLISHED', 'OBJECTED'],
        publishedOn: today,
        queriedOn: today,
      });
    },
  );

  it('counts a contested record as published: an objection is marked and takes nothing away', () => {
    const states = ['PUBLISHED', 'OBJECTED', 'NOT_PUBLISHED', 'REVOKED', 'REPAIRED'] as const;
    expect(states.map(isPublished)).toEqual([true, true, false, false, false]);
  });

  it.each(['official', 'application'])('shows the %s also what is not published, but nothing out of query', (kind) => {
    expect(recordVisibility({ viewerKind: kind, today })).toEqual({
      states: ['PUBLISHED', 'OBJECTED', 'NOT_PUBLISHED'],
      publishedOn: null,
      queriedOn: today,
    });
  });
});
