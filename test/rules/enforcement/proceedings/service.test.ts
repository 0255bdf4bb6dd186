import { addDays, day } from '../../../../kernel/values/day';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import {
  SERVICE_METHODS,
  serviceMethod,
  serviceTerm,
} from '../../../../subgraphs/enforcement/rules/proceedings/service';

const absent = { present: false, consentSigned: false, othersFailed: false };

describe('行政处罚法 61: service', () => {
  it.each([
    ['2026-09-24', '2026-10-12', 'National Day'],
    ['2026-02-13', '2026-03-02', 'Spring Festival and both worked Saturdays'],
  ])('EN-23: a decision of %s is served by %s, across %s, on a party who was absent', (decided, last) => {
    const { dueOn, basis } = serviceTerm(day(decided), false);
    expect(dueOn).toBe(last);
    expect(isOverdue(dueOn, day(last))).toBe(false);
    expect(isOverdue(dueOn, addDays(day(last), 1))).toBe(true);
    expect(basis).toMatchObject({ value: 7, unit: 'WORKING_DAY', article: '61', verified: true });
  });

  it('EN-23: a party who is present is handed it the same day', () => {
    expect(serviceTerm(day('2026-10-01'), true).dueOn).toBe('2026-10-01');
    const methods = SERVICE_METHODS.filter((method) => serviceMethod({ ...absent, method, present: true }).lawful);
    expect(methods).toEqual(['ON_THE_SPOT']);
  });

  it('EN-23: in a year whose holidays are not known the last day is null', () => {
    expect(serviceTerm(day('2026-12-28'), false).dueOn).toBeNull();
  });

  it('EN-23: electronic service needs the signed consent of the party', () => {
    expect(serviceMethod({ ...absent, method: 'ELECTRONIC', consentSigned: true })).toEqual({ lawful: true });
    expect(serviceMethod({ ...absent, method: 'ELECTRONIC' })).toMatchObject({ code: 'SERVICE_METHOD_UNFIT' });
  });

  it('EN-23: announcement comes last', () => {
    expect(serviceMethod({ ...absent, method: 'ANNOUNCEMENT', othersFailed: true })).toEqual({ lawful: true });
    const methods = SERVICE_METHODS.filter((method) => serviceMethod({ ...absent, method }).lawful);
    expect(methods).toEqual(['DIRECT', 'LEAVING', 'ENTRUSTED', 'POST']);
  });
});
