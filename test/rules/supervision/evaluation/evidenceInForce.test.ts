import { addDays, day } from '../../../../kernel/values/day';
import {
  type EvidenceFilter,
  evidenceInForce,
  indicatorFilter,
} from '../../../../subgraphs/supervision/rules/evaluation/evidenceInForce';
import type { Evidence } from '../../../../subgraphs/supervision/rules/evidence/evidence';
import { counting, EVALUATED_ON, record } from '../../../support/supervision/evaluationFacts';

const filter = (said: Partial<EvidenceFilter> = {}): EvidenceFilter => ({
  ...{ kind: 'ENFORCEMENT_PENALTY', codes: null, grades: null, windowMonths: null },
  ...said,
});
const counts = (one: Evidence, said: Partial<EvidenceFilter> = {}, on = EVALUATED_ON) =>
  evidenceInForce([one], filter({ kind: one.kind, ...said }), on).length === 1;

describe('分类监管管理办法 9: evidence that counts on a day', () => {
  it('counts from the day on which it occurred, and not the day before', () => {
    const penalty = record('ENFORCEMENT_PENALTY', '2026-11-02');
    expect([counts(penalty), counts(penalty, {}, addDays(EVALUATED_ON, -1))]).toEqual([true, false]);
  });

  it('stands until the day before its end without a window', () => {
    const listed = record('KEY_LISTING', '2026-01-01', { endedOn: day('2026-11-03') });
    expect([counts(listed), counts(listed, {}, addDays(EVALUATED_ON, 1))]).toEqual([true, false]);
  });

  it('counts within a window whatever has ended since', () => {
    const closed = record('ENFORCEMENT_CASE', '2026-06-01', { endedOn: day('2026-07-01') });
    expect([counts(closed), counts(closed, { windowMonths: 6 })]).toEqual([false, true]);
  });

  it.each([
    ['2026-11-02', '2025-11-03', true],
    ['2026-11-02', '2025-11-02', false],
    ['2026-02-28', '2025-03-01', true],
    ['2026-02-28', '2025-02-28', false],
  ])('has a window of twelve months on %s that holds %s: %s', (on, occurredOn, held) => {
    expect(counts(record('ENFORCEMENT_PENALTY', occurredOn), { windowMonths: 12 }, day(on))).toBe(held);
  });

  it('ends a window of six months before 31 August on the last day of February', () => {
    const on = day('2026-08-31');
    expect(counts(record('COMPLAINT', '2026-02-28'), { windowMonths: 6 }, on)).toBe(false);
    expect(counts(record('COMPLAINT', '2026-03-01'), { windowMonths: 6 }, on)).toBe(true);
  });

  it('counts within a window nothing of the future', () => {
    expect(counts(record('ENFORCEMENT_PENALTY', '2026-11-03'), { windowMonths: 12 })).toBe(false);
  });

  it('counts the codes and grades that are listed, and none without one', () => {
    const result = record('INSPECTION_RESULT', '2026-06-01', { code: 'PROBLEM', grade: 'ORDER_TO_CORRECT' });
    expect(counts(result, { codes: ['PROBLEM', 'CORRECTED'], grades: ['ORDER_TO_CORRECT'] })).toBe(true);
    expect(counts(result, { codes: ['CORRECTED'] })).toBe(false);
    expect(counts(result, { grades: ['OTHER'] })).toBe(false);
    expect(counts({ ...result, code: null }, { codes: ['PROBLEM'] })).toBe(false);
    expect(counts({ ...result, grade: null }, { grades: ['OTHER'] })).toBe(false);
  });

  it('counts of catalogued information a listed value, and any value of a listed entry', () => {
    const entry = record('OTHER', '2026-06-01', { code: 'KITCHEN:OPEN:2' });
    expect(counts(entry, { codes: ['KITCHEN'] })).toBe(true);
    expect(counts(entry, { codes: ['KITCHEN:OPEN:2'] })).toBe(true);
    expect(counts(entry, { codes: ['KITCHEN:OPEN'] })).toBe(false);
    expect(counts(entry, { codes: ['KIT'] })).toBe(false);
  });

  it('takes a colon as such in the code of any other kind', () => {
    const visit = record('INSPECTION_VISIT', '2026-06-01', { code: 'A:B' });
    expect([counts(visit, { codes: ['A'] }), counts(visit, { codes: ['A:B'] })]).toEqual([false, true]);
  });

  it('looks by itself at what officers judged under the code of the indicator', () => {
    const judged = counting('HYGIENE', 'JUDGEMENT');
    expect(indicatorFilter(judged).codes).toEqual(['HYGIENE']);
    expect(indicatorFilter({ ...judged, input: { ...judged.input, codes: ['STORAGE'] } }).codes).toEqual(['STORAGE']);
    expect(indicatorFilter(counting('OTHER_THINGS', 'OTHER')).codes).toBeNull();
  });

  it('is told the oldest first, within a day by the bytes of the key, in whatever order it comes', () => {
    const keys = ['b', 'a', '\u{1f600}', '\uffff'];
    const sameDay = keys.map((key) => record('COMPLAINT', '2026-06-01', { key }));
    const all = [...sameDay, record('COMPLAINT', '2026-05-31', { key: 'z' })];
    const told = evidenceInForce(all, filter({ kind: 'COMPLAINT' }), EVALUATED_ON).map(({ key }) => key);
    expect(told).toEqual(['z', 'a', 'b', '\uffff', '\u{1f600}']);
    expect(evidenceInForce([...all].reverse(), filter({ kind: 'COMPLAINT' }), EVALUATED_ON)).toHaveLength(5);
  });
});
