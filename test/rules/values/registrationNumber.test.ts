import { isRegistrationNumber, registrationCheckDigit } from '../../../kernel/values/registrationNumber';

/** A number of the register's own rows. */
const REAL = '321084000032743';

describe('工商注册号编制规则: the check digit of an old registration number', () => {
  it('agrees with the registry', () => {
    expect(registrationCheckDigit(REAL)).toBe('3');
    expect(isRegistrationNumber(REAL)).toBe(true);
  });

  it('notices every single wrong digit', () => {
    const wrong: string[] = [];
    for (let i = 0; i < 15; i++) {
      for (const digit of '0123456789') wrong.push(REAL.slice(0, i) + digit + REAL.slice(i + 1));
    }
    const passed = wrong.filter((number) => number !== REAL && isRegistrationNumber(number));
    expect(passed).toEqual([]);
  });

  it.each(['', '32108400003274', '3210840000327433', '32108400003274X', '３２１０８４０００３２７４３'])(
    'refuses %p, which is not 15 digits',
    (text) => expect(isRegistrationNumber(text)).toBe(false),
  );
});
