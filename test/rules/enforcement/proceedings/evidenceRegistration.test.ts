import { addDays, day } from '../../../../kernel/values/day';
import {
  evidenceRegistration,
  evidenceRegistrationTerm,
} from '../../../../subgraphs/enforcement/rules/proceedings/evidenceRegistration';

const registered = (registeredOn: string, decidedOn: string | null = null) => ({
  registeredOn: day(registeredOn),
  decidedOn: decidedOn === null ? null : day(decidedOn),
});

describe('行政处罚法 56: registered evidence', () => {
  it.each([
    ['2026-09-24', '2026-10-12', 'National Day'],
    ['2026-02-13', '2026-03-02', 'Spring Festival with both worked Saturdays'],
    ['2026-11-02', '2026-11-11', 'a week'],
  ])('EN-17: what is registered on %s is dealt with by %s, across %s, and not the day after', (from, last) => {
    expect(evidenceRegistrationTerm(day(from))).toMatchObject({
      dueOn: last,
      basis: { value: 7, unit: 'WORKING_DAY', article: '56', verified: true },
    });
    const after = addDays(day(last), 1);
    expect(evidenceRegistration(registered(from, last), after)).toEqual({ lawful: true });
    expect(evidenceRegistration(registered(from), day(last))).toEqual({ lawful: true });
    const late = { code: 'EVIDENCE_REGISTRATION_UNFIT', facts: { dueOn: last } };
    expect(evidenceRegistration(registered(from, after), after)).toMatchObject(late);
    expect(evidenceRegistration(registered(from), after)).toMatchObject(late);
  });

  it('EN-17: in a year whose holidays are not known the last day is null, and nobody is called late', () => {
    expect(evidenceRegistrationTerm(day('2026-12-28')).dueOn).toBeNull();
    expect(evidenceRegistration(registered('2026-12-28'), day('2027-02-01'))).toEqual({ lawful: true });
  });
});
