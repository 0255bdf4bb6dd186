import {
  CODE_DICE,
  CODE_LETTERS,
  readVisitCode,
  writeVisitCode,
} from '../../../../subgraphs/inspection/rules/visits/visitCode';

const DICE = [0, 1, 2, 3, 4, 5, 6, 7, 8, 30];
const CODE = writeVisitCode('VS-2026-000123', DICE);

describe('DR-13: the code of a visit', () => {
  it('carries the number of the visit, ten letters by chance and one that checks the rest', () => {
    expect(CODE).toMatch(/^SH-2026-000123-012345678Y[0-9A-HJ-NP-RTUWXY]$/);
    expect(CODE_DICE).toBe(10);
    expect(CODE_LETTERS).toBe(31);
    expect(CODE_LETTERS ** CODE_DICE).toBeGreaterThan(8e14);
  });

  it('is read as it was shown: small letters, full width, with spaces', () => {
    expect(readVisitCode(CODE)).toBe(CODE);
    expect(readVisitCode(` ${CODE.toLowerCase()} `)).toBe(CODE);
    expect(readVisitCode(CODE.replaceAll('-', '－').replace('SH', 'ＳＨ'))).toBe(CODE);
  });

  it('shows a slip of the pen at nearly every place: at most one letter in 31 slips through', () => {
    const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const slips = [...CODE.slice(15)].flatMap((letter, at) =>
      [...letters]
        .filter((other) => other !== letter)
        .map((other) => CODE.slice(0, 15 + at) + other + CODE.slice(16 + at)),
    );
    const missed = slips.filter((slip) => readVisitCode(slip) !== null);
    expect(slips).toHaveLength(330);
    expect(missed.length).toBeLessThan(25);
  });

  it.each([
    ['another beginning', CODE.replace('SH', 'BJ')],
    ['a letter that is misread', CODE.replace('012345678Y', '01234567OY')],
    ['a letter too many', `${CODE}0`],
    ['nothing', ''],
  ])('is not %s', (_, typed) => {
    expect(readVisitCode(typed)).toBeNull();
  });

  it('is refused without ten numbers from 0 to 30', () => {
    for (const dice of [DICE.slice(1), [...DICE, 1], [...DICE.slice(1), 31], [...DICE.slice(1), -1]]) {
      expect(() => writeVisitCode('VS-2026-000123', dice)).toThrow(RangeError);
    }
  });
});
