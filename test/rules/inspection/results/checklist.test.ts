import { day } from '../../../../kernel/values/day';
import { checklistDays, checklistPoints, MOST_POINTS } from '../../../../subgraphs/inspection/rules/results/checklist';

const points = (count: number) => Array.from({ length: count }, (_, at) => ({ code: `P${at}` }));

describe('沪府发〔2020〕7号（十一）: the points of a checklist', () => {
  it.each([1, MOST_POINTS])('may be %i', (count) => {
    expect(checklistPoints(points(count))).toEqual({ lawful: true });
  });

  it.each([
    ['none', points(0)],
    ['more than the limit', points(MOST_POINTS + 1)],
    ['one twice', [...points(2), { code: 'P0' }]],
  ])('are not %s', (_, given) => {
    expect(checklistPoints(given)).toMatchObject({ code: 'CHECKLIST_UNFIT' });
  });
});

describe('沪府发〔2020〕7号（十一）: the day on which a checklist takes effect', () => {
  const publishedOn = day('2026-11-02');
  const before = day('2026-06-01');

  it('is that of its publication, and not the day before', () => {
    expect(checklistDays({ effectiveFrom: publishedOn, publishedOn, before })).toEqual({ lawful: true });
    expect(checklistDays({ effectiveFrom: day('2026-11-01'), publishedOn, before: null })).toMatchObject({
      code: 'CHECKLIST_DAY_UNFIT',
    });
  });

  it('lies after that of the edition before, and not on it', () => {
    const next = day('2026-12-01');
    expect(checklistDays({ effectiveFrom: next, publishedOn, before: next })).toMatchObject({
      code: 'CHECKLIST_DAY_UNFIT',
    });
    expect(checklistDays({ effectiveFrom: day('2026-12-02'), publishedOn, before: next })).toEqual({ lawful: true });
  });
});
