import { addDays, day } from '../../../../kernel/values/day';
import {
  decidedOnRecord,
  type HearingCourse,
  hearingBefore,
  hearingChair,
  hearingForfeited,
  hearingHeld,
} from '../../../../subgraphs/enforcement/rules/proceedings/hearing';

const officers = [{ account: 'chen' }, { account: 'lin' }];
const record = 'a'.repeat(64);
const held = { recordSha256: record, signedByParty: true, refusalNoted: false, isOpen: true, closedFor: null };
const course: HearingCourse = {
  grounds: ['LARGE_FINE'],
  noticedOn: day('2026-09-24'),
  requestedOn: null,
  heldOn: null,
  waivedOn: null,
};

describe('行政处罚法 64: how a hearing is held', () => {
  it('EN-24: the chair did not investigate the case', () => {
    expect(hearingChair('zhao', officers)).toEqual({ lawful: true });
    expect(hearingChair('lin', officers)).toMatchObject({ code: 'HEARING_CHAIR_UNFIT', facts: { investigated: true } });
  });

  it('EN-24: a chair who is asked to withdraw, or had to, does not chair', () => {
    for (const state of ['ASKED', 'GRANTED'] as const) {
      expect(hearingChair('zhao', officers, [{ account: 'zhao', state }])).toMatchObject({ facts: { recused: true } });
    }
    expect(hearingChair('zhao', officers, [{ account: 'zhao', state: 'REFUSED' }])).toEqual({ lawful: true });
  });

  it('EN-24: it is recorded, and the record signed or the refusal noted', () => {
    expect(hearingHeld(held)).toEqual({ lawful: true });
    expect(hearingHeld({ ...held, signedByParty: false, refusalNoted: true })).toEqual({ lawful: true });
    expect(hearingHeld({ ...held, signedByParty: false })).toMatchObject({ code: 'HEARING_RECORD_UNFIT' });
    expect(hearingHeld({ ...held, recordSha256: null })).toMatchObject({ code: 'HEARING_RECORD_UNFIT' });
  });

  it('EN-24: it is public, or closed for secrets or privacy', () => {
    expect(hearingHeld({ ...held, isOpen: false, closedFor: 'PRIVACY' })).toEqual({ lawful: true });
    expect(hearingHeld({ ...held, isOpen: false })).toMatchObject({ code: 'HEARING_RECORD_UNFIT' });
    expect(hearingHeld({ ...held, closedFor: 'PRIVACY' })).toMatchObject({ code: 'HEARING_RECORD_UNFIT' });
  });

  it.each([
    ['ABSENT', true, false],
    ['ABSENT', false, true],
    ['LEFT_WITHOUT_LEAVE', true, true],
  ] as const)('EN-24: a party that %s, good reason %p, has waived it: %p', (attendance, goodReason, waived) => {
    expect(hearingForfeited(attendance, goodReason)).toBe(waived);
  });
});

describe('行政处罚法 63, 65: the hearing before the penalty', () => {
  it('EN-24: where none must be offered none is waited for', () => {
    expect(hearingBefore({ ...course, grounds: [] }, day('2026-09-24'))).toEqual({ lawful: true });
  });

  it('EN-24: where nobody asks, the decision waits for the last day and is free the day after', () => {
    const last = day('2026-10-09');
    expect(hearingBefore(course, last)).toMatchObject({ code: 'HEARING_MISSING', facts: { dueOn: last } });
    expect(hearingBefore(course, addDays(last, 1))).toEqual({ lawful: true });
  });

  it('EN-24: once asked for it is held or waived, however long that takes', () => {
    const asked = { ...course, requestedOn: day('2026-09-28') };
    expect(hearingBefore(asked, day('2026-12-31'))).toMatchObject({
      code: 'HEARING_MISSING',
      facts: { requestedOn: '2026-09-28' },
    });
    expect(hearingBefore({ ...asked, heldOn: day('2026-10-20') }, day('2026-10-20'))).toEqual({ lawful: true });
    expect(hearingBefore({ ...asked, heldOn: day('2026-10-20') }, day('2026-10-19'))).toMatchObject({ lawful: false });
    expect(hearingBefore({ ...asked, waivedOn: day('2026-10-10') }, day('2026-10-10'))).toEqual({ lawful: true });
  });

  it('EN-24: where the last day is not known, only a waiver or the hearing frees the decision', () => {
    const unknown = { ...course, noticedOn: day('2026-12-28') };
    expect(hearingBefore(unknown, day('2027-03-01'))).toMatchObject({
      code: 'HEARING_MISSING',
      facts: { dueOn: null },
    });
    expect(hearingBefore({ ...unknown, waivedOn: day('2026-12-29') }, day('2027-03-01'))).toEqual({ lawful: true });
  });

  it('EN-24: the decision rests on the record of the hearing', () => {
    expect(decidedOnRecord(record, record)).toEqual({ lawful: true });
    expect(decidedOnRecord(null, null)).toEqual({ lawful: true });
    for (const other of [null, 'b'.repeat(64)]) {
      expect(decidedOnRecord(record, other)).toMatchObject({ code: 'HEARING_RECORD_IGNORED' });
    }
  });
});
