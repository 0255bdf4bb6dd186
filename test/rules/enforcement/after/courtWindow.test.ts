import { day } from '../../../../kernel/values/day';
import {
  type CourtRequest,
  courtRequest,
  courtWindow,
  reminderTerm,
} from '../../../../subgraphs/enforcement/rules/after/courtWindow';
import type { Remedy } from '../../../../subgraphs/enforcement/rules/after/remedyState';

const servedOn = day('2026-01-05');
const remedy = (change: Partial<Remedy>): Remedy => ({
  kind: 'RECONSIDERATION',
  filedOn: day('2026-02-03'),
  endedOn: day('2026-04-20'),
  outcome: 'UPHELD',
  stay: null,
  ...change,
});
const windowOf = (remedies: Remedy[] = [], deferredTo: string | null = null) =>
  courtWindow({ servedOn, remedies, deferredTo: deferredTo === null ? null : day(deferredTo) });

describe('EN-30, 行政强制法 53: the window in which the court is asked', () => {
  it('opens the day after the later term for remedies and closes three months on, past National Day', () => {
    const { basis, ...days } = windowOf();
    expect(days).toEqual({ lapsesOn: '2026-07-06', opensOn: '2026-07-07', closesOn: '2026-10-08' });
    expect(basis.map(({ id, verified }) => [id, verified])).toEqual([
      ['RECONSIDERATION_ASKED_WITHIN', false],
      ['SUIT_FILED_WITHIN', false],
      ['COURT_ASKED_WITHIN', true],
    ]);
  });

  it('runs from the end of the term for a suit after a reconsideration, and from a judgment', () => {
    expect(windowOf([remedy({})])).toMatchObject({
      lapsesOn: '2026-05-06',
      opensOn: '2026-05-07',
      closesOn: '2026-08-06',
    });
    expect(windowOf([remedy({ kind: 'LITIGATION' })])).toMatchObject({
      lapsesOn: '2026-04-20',
      closesOn: '2026-07-20',
    });
  });

  it('cannot be told while a challenge runs or the holidays are not known', () => {
    expect(windowOf([remedy({ endedOn: null, outcome: null })])).toMatchObject({ opensOn: null, closesOn: null });
    expect(courtWindow({ servedOn: day('2026-11-02'), remedies: [], deferredTo: null }).opensOn).toBeNull();
  });

  it('cannot be told for a decision from before the terms that are known', () => {
    expect(courtWindow({ servedOn: day('2014-11-03'), remedies: [], deferredTo: null })).toMatchObject({
      opensOn: null,
    });
  });

  it('行政处罚法 72-2: runs from the last instalment where that is later', () => {
    expect(windowOf([], '2026-08-31')).toMatchObject({ lapsesOn: '2026-08-31', closesOn: '2026-11-30' });
    expect(windowOf([], '2026-06-30')).toMatchObject({ lapsesOn: '2026-07-06' });
  });
});

describe('EN-30, 行政强制法 53, 54, 69: the request to the court', () => {
  const request = (today: string, change: Partial<CourtRequest> = {}) =>
    courtRequest({ window: windowOf(), stayed: false, remindedOn: day('2026-05-06'), today: day(today), ...change });

  it('is admitted on the first and the last day of the window, and on no day before or after', () => {
    expect(request('2026-07-06')).toMatchObject({ code: 'COURT_TOO_EARLY' });
    expect(request('2026-07-07')).toEqual({ lawful: true });
    expect(request('2026-10-08')).toEqual({ lawful: true });
    expect(request('2026-10-09')).toMatchObject({ code: 'COURT_TOO_LATE' });
  });

  it('waits ten working days after the reminder, across National Day with its worked Saturday', () => {
    const remindedOn = day('2026-09-24');
    const window = windowOf([], '2026-08-31');
    expect(reminderTerm(remindedOn).dueOn).toBe('2026-10-15');
    expect(request('2026-10-15', { window, remindedOn })).toMatchObject({ code: 'COURT_REMINDER_RUNS' });
    expect(request('2026-10-16', { window, remindedOn })).toEqual({ lawful: true });
  });

  it('waits ten working days across Spring Festival too', () => {
    expect(reminderTerm(day('2026-02-12')).dueOn).toBe('2026-03-04');
  });

  it('is refused without a reminder, and while execution is stayed', () => {
    expect(request('2026-07-07', { remindedOn: null })).toMatchObject({ code: 'COURT_WITHOUT_REMINDER' });
    expect(request('2026-07-07', { stayed: true })).toMatchObject({
      code: 'EXECUTION_STAYED',
      article: '行政处罚法 73',
    });
  });
});
