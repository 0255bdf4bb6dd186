import { day } from '../../../../kernel/values/day';
import {
  type Correction,
  correctionOrdered,
} from '../../../../subgraphs/enforcement/rules/proceedings/correctionOrdered';

const sound: Correction = {
  penalties: [{ kind: 'FINE', amount: 1_000_00n }],
  correction: 'AT_ONCE',
  correctBy: null,
  gains: null,
  gainsReturned: 0n,
};

describe('行政处罚法 28: correction and unlawful gains', () => {
  it.each(['AT_ONCE', 'ALREADY_CORRECTED', 'IMPOSSIBLE'] as const)(
    'EN-6: a penalty goes with a correction that is %s',
    (correction) => {
      expect(correctionOrdered({ ...sound, correction })).toEqual({ lawful: true });
    },
  );

  it('EN-6: a penalty without the order to correct is refused', () => {
    expect(correctionOrdered({ ...sound, correction: 'NONE' })).toMatchObject({ code: 'CORRECTION_NOT_ORDERED' });
    expect(correctionOrdered({ ...sound, penalties: [], correction: 'NONE' })).toEqual({ lawful: true });
  });

  it('EN-6: an order by a day names the day, and any other names none', () => {
    const correctBy = day('2026-11-30');
    expect(correctionOrdered({ ...sound, correction: 'BY_A_DAY', correctBy })).toEqual({ lawful: true });
    expect(correctionOrdered({ ...sound, correction: 'BY_A_DAY' })).toMatchObject({ code: 'CORRECTION_NOT_ORDERED' });
    expect(correctionOrdered({ ...sound, correctBy })).toMatchObject({ code: 'CORRECTION_NOT_ORDERED' });
  });

  it('EN-6: gains are confiscated but for what is returned by law, to the fen', () => {
    const gains = { ...sound, gains: 80_000n, gainsReturned: 30_000n };
    const taking = (amount: bigint): Correction => ({
      ...gains,
      penalties: [...sound.penalties, { kind: 'CONFISCATION_OF_GAINS', amount }],
    });
    expect(correctionOrdered(taking(50_000n))).toEqual({ lawful: true });
    for (const wrong of [gains, taking(49_999n), taking(50_001n)]) {
      expect(correctionOrdered(wrong)).toMatchObject({ code: 'GAINS_NOT_CONFISCATED', facts: { due: '50000' } });
    }
    expect(correctionOrdered({ ...gains, gainsReturned: 80_000n })).toEqual({ lawful: true });
  });
});
