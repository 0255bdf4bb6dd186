import { addDays, day } from '../../../kernel/values/day';
import { findParameter, PARAMETERS, type ParameterId, parameterOn } from '../../../kernel/values/parameters';

const ids = [...new Set(PARAMETERS.map(({ id }) => id))];
const versionsOf = (id: ParameterId) => PARAMETERS.filter((version) => version.id === id);

describe('legal parameters', () => {
  it.each([
    ['REPAIR_SHARED_WITHIN', '2024-11-01', 3, 'WORKING_DAY'],
    ['OBJECTION_MARKED_WITHIN', '2026-11-22', 1, 'WORKING_DAY'],
    ['OBJECTION_DECIDED_WITHIN', '2026-11-22', 5, 'WORKING_DAY'],
    ['OBJECTION_FORWARDED_WITHIN', '2026-11-22', 2, 'WORKING_DAY'],
    ['OBJECTION_ANSWERED_WITHIN', '2026-11-22', 5, 'WORKING_DAY'],
    ['REVOKED_ACT_DELETED_WITHIN', '2026-11-22', 3, 'WORKING_DAY'],
    ['REPAIRED_DELETED_WITHIN', '2026-11-22', 3, 'WORKING_DAY'],
    ['DISHONEST_QUERY_WINDOW', '2026-11-22', 5, 'YEAR'],
    ['PUBLICATION_MINOR_MAX', '2026-04-01', 3, 'MONTH'],
    ['PUBLICATION_GENERAL_MIN', '2026-04-01', 3, 'MONTH'],
    ['PUBLICATION_GENERAL_MAX', '2026-04-01', 12, 'MONTH'],
    ['PUBLICATION_SERIOUS_MIN', '2026-04-01', 12, 'MONTH'],
    ['PUBLICATION_SERIOUS_MAX', '2026-04-01', 36, 'MONTH'],
    ['CASE_DECIDED_WITHIN', '2021-07-15', 90, 'CALENDAR_DAY'],
    ['LIMITATION_ORDINARY', '2026-11-22', 2, 'YEAR'],
    ['LIMITATION_SAFETY', '2026-11-22', 5, 'YEAR'],
  ] as const)('%s on %s is %d %s, read in its source', (id, on, value, unit) => {
    expect(parameterOn(id, day(on))).toMatchObject({ id, value, unit, verified: true });
  });

  it('says that the term of double publicity rests on an instrument that nobody read', () => {
    expect(parameterOn('DOUBLE_PUBLICITY_WITHIN', day('2026-11-22'))).toMatchObject({ value: 7, verified: false });
  });

  it.each([
    ['PUBLICATION_GENERAL_MAX', '2026-03-31'],
    ['LIMITATION_SAFETY', '2021-07-14'],
    ['REPAIR_SHARED_WITHIN', '2024-10-31'],
  ] as const)('%s is not in force on %s, the day before', (id, on) => {
    expect(() => parameterOn(id, day(on))).toThrow(
      expect.objectContaining({ code: 'PARAMETER_NOT_IN_FORCE', facts: { parameter: id, day: on } }),
    );
  });

  it('changes version on the day the new law is in force', () => {
    expect(parameterOn('LIMITATION_ORDINARY', day('2021-07-14'))).toMatchObject({ article: '29', verified: false });
    expect(parameterOn('LIMITATION_ORDINARY', day('2021-07-15'))).toMatchObject({ article: '36', verified: true });
  });

  it.each(ids)('%s: versions follow one another without gap or overlap, the last one open', (id) => {
    const versions = versionsOf(id);
    expect(versions.slice(0, -1).map(({ effectiveTo }) => effectiveTo)).toEqual(
      versions.slice(1).map(({ effectiveFrom }) => effectiveFrom),
    );
    expect(versions.at(-1)?.effectiveTo).toBeUndefined();
    for (const { effectiveFrom, effectiveTo } of versions)
      expect(effectiveTo === undefined || effectiveFrom < effectiveTo).toBe(true);
  });

  it('names source and article for each version, and a positive number', () => {
    for (const { source, article, value } of PARAMETERS) {
      expect(source.length).toBeGreaterThan(4);
      expect(article).not.toBe('');
      expect(value).toBeGreaterThan(0);
    }
  });

  it('keeps the bounds of publication in order', () => {
    const on = day('2026-04-01');
    const value = (id: ParameterId) => parameterOn(id, on).value;
    expect(value('PUBLICATION_GENERAL_MIN')).toBeLessThan(value('PUBLICATION_GENERAL_MAX'));
    expect(value('PUBLICATION_SERIOUS_MIN')).toBeLessThan(value('PUBLICATION_SERIOUS_MAX'));
  });
});

describe('lookup among versions', () => {
  const [version] = versionsOf('LIMITATION_SAFETY');
  const closed = { ...version, effectiveFrom: day('2020-01-01'), effectiveTo: day('2020-12-31') } as NonNullable<
    typeof version
  >;

  it('counts the first day in and the last day out', () => {
    expect(findParameter([closed], day('2020-01-01'))).toBe(closed);
    expect(findParameter([closed], addDays(day('2020-12-31'), -1))).toBe(closed);
    expect(findParameter([closed], day('2020-12-31'))).toBeUndefined();
    expect(findParameter([], day('2020-06-01'))).toBeUndefined();
  });
});
