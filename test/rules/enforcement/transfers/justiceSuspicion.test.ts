import { day } from '../../../../kernel/values/day';
import { JUSTICE_STANDARDS } from '../../../../subgraphs/enforcement/rules/transfers/justiceStandards';
import { justiceSuspicion } from '../../../../subgraphs/enforcement/rules/transfers/justiceSuspicion';

const ON = day('2026-11-02');
const amounted = JUSTICE_STANDARDS.filter(({ threshold }) => threshold !== null);

describe('EN-4: a standard of transfer', () => {
  it.each(amounted)('$code is reached at its threshold, and not one fen below', ({ code, threshold }) => {
    const at = (amount: bigint) => justiceSuspicion({ standard: code, amount, circumstance: null }, ON);
    expect(at(threshold as bigint).lawful).toBe(true);
    expect(at((threshold as bigint) - 1n)).toMatchObject({ code: 'JUSTICE_SUSPICION_NOT_SHOWN' });
  });

  it.each(JUSTICE_STANDARDS)('$code is reached by each of its circumstances, and by no other', (standard) => {
    const by = (circumstance: string) =>
      justiceSuspicion({ standard: standard.code, amount: null, circumstance }, ON).lawful;
    for (const { code } of standard.circumstances) expect(by(code)).toBe(true);
    expect(by('SOMETHING_ELSE')).toBe(false);
  });

  it('is not in force before its day', () => {
    const early = justiceSuspicion(
      { standard: 'FAKE_GOODS', amount: 5_000_000n, circumstance: null },
      day('2021-07-14'),
    );
    expect(early).toMatchObject({ code: 'JUSTICE_STANDARD_UNKNOWN', facts: { possible: [] } });
  });

  it('is marked as illustrative, each of them', () => {
    expect(JUSTICE_STANDARDS.every(({ verified, note }) => !verified && note.includes('Illustrative'))).toBe(true);
  });
});
