import { addDays, day } from '../../../../kernel/values/day';
import {
  earliestHearing,
  hearingNotice,
  hearingRequest,
  hearingRequestTerm,
} from '../../../../subgraphs/enforcement/rules/proceedings/hearingTerms';

describe('行政处罚法 64: the days of a hearing', () => {
  it.each([
    ['2026-09-24', '2026-10-09', 'National Day'],
    ['2026-02-13', '2026-02-27', 'Spring Festival and the worked Saturday before'],
  ])('EN-24: after a notice of %s a hearing is asked for by %s, across %s, and not the day after', (noticed, last) => {
    expect(hearingRequestTerm(day(noticed))).toMatchObject({ dueOn: last, basis: { value: 5, verified: true } });
    expect(hearingRequest(day(noticed), day(last))).toEqual({ lawful: true });
    expect(hearingRequest(day(noticed), addDays(day(last), 1))).toMatchObject({
      code: 'HEARING_REQUEST_LATE',
      facts: { dueOn: last },
    });
    expect(hearingRequest(day(noticed), addDays(day(noticed), -1))).toMatchObject({ code: 'HEARING_REQUEST_LATE' });
  });

  it.each([
    ['2026-09-24', '2026-10-13', 'National Day'],
    ['2026-02-13', '2026-03-03', 'Spring Festival and both worked Saturdays'],
    ['2026-11-02', '2026-11-12', 'a weekend'],
  ])('EN-24: a hearing told on %s is held on %s at the earliest, across %s', (noticed, earliest) => {
    const noticedOn = day(noticed);
    expect(earliestHearing(noticedOn)).toBe(earliest);
    expect(hearingNotice({ noticedOn, heldOn: day(earliest) })).toEqual({ lawful: true });
    expect(hearingNotice({ noticedOn, heldOn: addDays(day(earliest), -1) })).toMatchObject({
      code: 'HEARING_TOO_EARLY',
      facts: { earliest },
    });
  });

  it('EN-24: in a year whose holidays are not known nobody is late, and no hearing is held', () => {
    const noticedOn = day('2026-12-28');
    expect(hearingRequestTerm(noticedOn).dueOn).toBeNull();
    expect(hearingRequest(noticedOn, day('2027-01-20'))).toEqual({ lawful: true });
    expect(hearingNotice({ noticedOn, heldOn: day('2027-01-20') })).toMatchObject({ facts: { earliest: null } });
  });
});
