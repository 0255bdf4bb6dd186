import { isPastMoment, readPastMoment } from '../../../kernel/values/asOf';

/** 2026-11-22 10:00 in Shanghai. */
const NOW = Date.parse('2026-11-22T02:00:00Z');
const read = (text: string): string => readPastMoment({ field: 'hub-as-of', text, now: NOW });

describe('a moment of the past', () => {
  it.each([
    ['2026-06-30', '2026-06-30T15:59:59.999999Z'],
    ['2026-11-22', '2026-11-22T15:59:59.999999Z'],
    ['0001-01-02', '0001-01-02T15:59:59.999999Z'],
    ['2026-06-30T12:00:00+08:00', '2026-06-30T04:00:00.000000Z'],
    ['2026-06-30T00:00:00.123456Z', '2026-06-30T00:00:00.123456Z'],
    ['2026-06-30T23:30:00.5-05:00', '2026-07-01T04:30:00.500000Z'],
    ['2026-11-22T10:00:00+08:00', '2026-11-22T02:00:00.000000Z'],
  ])('is read from %s: a day means its end in Shanghai', (text, moment) => {
    expect(read(text)).toBe(moment);
    expect(isPastMoment(moment)).toBe(true);
  });

  it.each([
    '',
    'yesterday',
    '2026-6-30',
    '2026-02-30',
    '2026-02-30T00:00:00Z',
    '2026-06-30T12:00:00',
    '2026-06-30 12:00:00Z',
    '2026-06-30T24:00:00Z',
    '2026-06-30T12:00:00.1234567Z',
    '2026-06-30, 2026-07-01',
    '0001-01-01T00:00:00+14:00',
    "2026-06-30T00:00:00Z'; DROP",
    '1782864000',
  ])('is not %j', (text) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ code: 'INVALID_AS_OF', facts: expect.objectContaining({ field: 'hub-as-of' }) }),
    );
    expect(isPastMoment(text)).toBe(false);
  });

  it.each(['2026-11-23', '9999-12-31', '2026-11-22T10:00:01+08:00', '2026-11-22T23:59:59.999999+08:00'])(
    'is not what has not come yet: %s',
    (text) => {
      expect(() => read(text)).toThrow(expect.objectContaining({ code: 'AS_OF_IN_THE_FUTURE' }));
    },
  );

  it('ends with the day before in Shanghai, not in Greenwich', () => {
    const night = Date.parse('2026-11-22T16:00:00Z');
    const at = (text: string) => readPastMoment({ field: 'f', text, now: night });
    expect(at('2026-11-23')).toBe('2026-11-23T15:59:59.999999Z');
    expect(() => at('2026-11-24')).toThrow(expect.objectContaining({ code: 'AS_OF_IN_THE_FUTURE' }));
  });
});
