import { day } from '../../../../kernel/values/day';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import { type ClockedListing, listClocks } from '../../../../subgraphs/credit/rules/lists/listClocks';
import { measureClocks } from '../../../../subgraphs/credit/rules/lists/measureClocks';

const proposed: ClockedListing = {
  list: 'ABNORMAL_OPERATION',
  state: 'PROPOSED',
  establishedOn: day('2026-09-24'),
  dueOn: day('2026-10-15'),
  noticedOn: null,
  statementUntil: null,
  decidedOn: null,
  staysUntil: null,
  removalAppliedOn: null,
  removalDueOn: null,
};
const kinds = (entry: ClockedListing, today: string) =>
  listClocks(entry, day(today)).map(({ kind, dueOn, isOverdue }) => [kind, dueOn, isOverdue]);

describe('CR-12: the working days of a listing', () => {
  it.each([
    ['over National Day with its worked Saturday', '2026-09-24', '2026-10-15'],
    ['over Spring Festival with its worked Saturdays', '2026-02-10', '2026-03-02'],
    ['in plain weeks', '2026-11-02', '2026-11-16'],
  ])('are ten for the decision on the entry, %s', (_, from, due) => {
    expect(workTerm('ABNORMAL_LIST_DECIDED_WITHIN', day(from)).dueOn).toBe(due);
  });

  it.each([
    ['over National Day with its worked Saturday', '2026-09-29', '2026-10-12'],
    ['over Spring Festival with its worked Saturdays', '2026-02-12', '2026-02-26'],
  ])('are five for the decision on the removal, %s', (_, from, due) => {
    expect(workTerm('LIST_REMOVAL_DECIDED_WITHIN', day(from)).dueOn).toBe(due);
  });

  it('are not known past the known holidays', () => {
    expect(workTerm('ABNORMAL_LIST_DECIDED_WITHIN', day('2026-12-25')).dueOn).toBeNull();
  });

  it('carry the number that sets them, told as not verified', () => {
    for (const id of ['ABNORMAL_LIST_DECIDED_WITHIN', 'LIST_REMOVAL_DECIDED_WITHIN'] as const) {
      expect(workTerm(id, day('2026-11-02')).basis).toMatchObject({ verified: false, note: expect.any(String) });
    }
  });
});

describe('CR-9, CR-12: the clocks of an entry', () => {
  it('are not overdue on the last day, and are the day after', () => {
    expect(kinds(proposed, '2026-10-15')).toEqual([['ENTRY_DECISION', '2026-10-15', false]]);
    expect(kinds(proposed, '2026-10-16')).toEqual([['ENTRY_DECISION', '2026-10-15', true]]);
  });

  it('stop with the decision, and start anew with an application for removal', () => {
    const listed = { ...proposed, state: 'LISTED', decidedOn: day('2026-10-14') } as const;
    expect(kinds(listed, '2026-10-20')).toEqual([['ENTRY_DECISION', '2026-10-15', false]]);
    const applied = { ...listed, state: 'REMOVAL_APPLIED', removalAppliedOn: day('2026-10-26') } as const;
    const due = { ...applied, removalDueOn: day('2026-11-02') };
    expect(kinds(due, '2026-11-02')[1]).toEqual(['REMOVAL_DECISION', '2026-11-02', false]);
    expect(kinds(due, '2026-11-03')[1]).toEqual(['REMOVAL_DECISION', '2026-11-02', true]);
    expect(kinds({ ...due, state: 'REMOVED' }, '2026-11-03')[1]).toEqual(['REMOVAL_DECISION', '2026-11-02', false]);
  });

  it('are statement, early removal and stay for serious dishonesty', () => {
    const listed = {
      ...proposed,
      list: 'SERIOUS_DISHONESTY',
      state: 'LISTED',
      noticedOn: day('2026-10-26'),
      statementUntil: day('2026-11-02'),
      decidedOn: day('2026-11-03'),
      staysUntil: day('2029-11-03'),
    } as const;
    expect(kinds(listed, '2029-11-03')).toEqual([
      ['STATEMENT', '2026-11-02', false],
      ['EARLY_REMOVAL', '2027-11-03', false],
      ['STAY', '2029-11-03', false],
    ]);
    expect(kinds(listed, '2029-11-04').at(-1)).toEqual(['STAY', '2029-11-03', true]);
  });
});

describe('沪府发〔2020〕7号（七）, CR-27: the clocks of a measure', () => {
  const inForce = {
    state: 'IN_FORCE' as const,
    decidedOn: day('2026-11-02'),
    feedbackDueOn: day('2026-11-16'),
    feedbackOn: null,
    liftedOn: null,
    stopDueOn: null,
    stoppedOn: null,
  };
  const late = (measure: Parameters<typeof measureClocks>[0], today: string) =>
    measureClocks(measure, day(today)).map(({ kind, isOverdue }) => [kind, isOverdue]);

  it('run for the feedback until it is given', () => {
    expect(late(inForce, '2026-11-16')).toEqual([['FEEDBACK', false]]);
    expect(late(inForce, '2026-11-17')).toEqual([['FEEDBACK', true]]);
    expect(late({ ...inForce, feedbackOn: day('2026-11-17') }, '2026-11-18')).toEqual([['FEEDBACK', false]]);
  });

  it('run for the confirmation that it stopped, until it did', () => {
    const lifted = { ...inForce, state: 'LIFTED' as const, liftedOn: day('2026-11-02'), stopDueOn: day('2026-11-05') };
    expect(late(lifted, '2026-11-05')[1]).toEqual(['STOP', false]);
    expect(late(lifted, '2026-11-06')[1]).toEqual(['STOP', true]);
    expect(late({ ...lifted, stoppedOn: day('2026-11-06') }, '2026-11-09')[1]).toEqual(['STOP', false]);
  });

  it('are none of what is not decided or was refused', () => {
    expect(late({ ...inForce, state: 'PROPOSED', decidedOn: null }, '2027-01-01')).toEqual([]);
    expect(late({ ...inForce, state: 'REFUSED' }, '2027-01-01')).toEqual([]);
  });
});
