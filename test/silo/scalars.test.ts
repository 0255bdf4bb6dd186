import { scalarResolvers } from '../../kernel/service/scalars';

const read = (text: string): unknown => scalarResolvers.DateTime.parseValue(text);

describe('DateTime as input', () => {
  it.each([
    ['2026-01-31T08:00:00Z', '2026-01-31T08:00:00.000Z'],
    ['2026-01-31T08:00:00.5+08:00', '2026-01-31T00:00:00.500Z'],
  ])('reads %s', (text, moment) => {
    expect(read(text)).toBe(moment);
  });

  it.each(['March 7', '2026', '2026-01-31', '2026-01-31T08:00:00', '2026-02-30T08:00:00Z', '2026-01-31T24:00:00Z', ''])(
    'refuses "%s", which is no ISO 8601 moment with a zone',
    (text) => {
      expect(() => read(text)).toThrow(expect.objectContaining({ code: 'INVALID_MOMENT' }));
    },
  );
});
