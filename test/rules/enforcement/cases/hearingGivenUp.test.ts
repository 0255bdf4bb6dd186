import { day } from '../../../../kernel/values/day';
import { caseClocks } from '../../../../subgraphs/enforcement/rules/cases/caseClocks';
import type { CaseFile } from '../../../../subgraphs/enforcement/rules/cases/caseFile';
import type { StepOf } from '../../../../subgraphs/enforcement/rules/cases/caseStep';
import { decisionVerdicts } from '../../../../subgraphs/enforcement/rules/cases/decisionVerdicts';
import {
  INVESTIGATED,
  knowing,
  type Move,
  NOTIFIED,
  passing,
  refusalsOf,
  STOPPING,
  seats,
  submitting,
  walked,
} from '../../../support/enforcement/caseSamples';
import { STEP_SAMPLES } from '../../../support/enforcement/stepSamples';

const { officer, head, chair } = seats;
const REQUESTED: Move = [
  { ...STEP_SAMPLES.REQUEST_HEARING, requestedOn: day('2026-09-14') },
  officer,
  day('2026-09-14'),
];
const SCHEDULED: Move = [{ ...STEP_SAMPLES.SCHEDULE_HEARING, heldOn: day('2026-09-25') }, head, day('2026-09-14')];
const asked = (...moves: readonly Move[]): CaseFile =>
  walked([...INVESTIGATED, ...submitting(STOPPING), passing('ORDINARY', '2026-09-11'), NOTIFIED, REQUESTED, ...moves]);
const waiving = (attendance: StepOf<'WAIVE_HEARING'>['attendance'], goodReason = false): StepOf<'WAIVE_HEARING'> => ({
  ...STEP_SAMPLES.WAIVE_HEARING,
  attendance,
  goodReason,
});
const given = (file: CaseFile, step: StepOf<'WAIVE_HEARING'>, on: string) =>
  refusalsOf(file, step, { actor: step.attendance === 'WITHDRAWN' ? officer : chair, today: day(on) });
const barring = (file: CaseFile, on: string) =>
  decisionVerdicts(file, { today: day(on), known: knowing() }).flatMap((one) => (one.lawful ? [] : [one.code]));
const withdrawn = walked([[waiving('WITHDRAWN'), officer, day('2026-09-15')]], asked());

describe('行政处罚法 45, 62, 64: a hearing that is given up', () => {
  it.each(['ABSENT', 'LEFT_WITHOUT_LEAVE'] as const)(
    'is not given up by %s before a day was set or had come',
    (how) => {
      expect(given(asked(), waiving(how), '2026-09-25')).toEqual(['CASE_NOT_CHAIR', 'HEARING_NOT_WAIVED']);
      expect(given(asked(SCHEDULED), waiving(how), '2026-09-24')).toEqual(['HEARING_NOT_WAIVED']);
      expect(given(asked(SCHEDULED), waiving(how), '2026-09-25')).toEqual([]);
    },
  );

  it.each(['ABSENT', 'LEFT_WITHOUT_LEAVE'] as const)(
    'is found given up by %s by its chair, and by no officer of the case, nor by one who did not chair it',
    (how) => {
      const file = asked(SCHEDULED);
      const by = (actor: Move[1]) => refusalsOf(file, waiving(how), { actor, today: day('2026-09-25') });
      expect(by(chair)).toEqual([]);
      expect(by(officer)).toEqual(['NOT_YOUR_CASE', 'CASE_NOT_CHAIR', 'SAME_PERSON_APPROVES']);
      expect(by(seats.reviewer)).toEqual(['CASE_NOT_CHAIR']);
      const after = walked([[waiving(how), chair, day('2026-09-25')]], file);
      expect([after.stage, after.everOfficers.includes(chair.subject)]).toEqual(['HEARING_WAIVED', false]);
    },
  );

  it('is kept by a party that stayed away with good reason, and withdrawn with a document at any time', () => {
    expect(given(asked(SCHEDULED), waiving('ABSENT', true), '2026-09-25')).toEqual(['HEARING_NOT_WAIVED']);
    expect(given(asked(), waiving('WITHDRAWN'), '2026-09-14')).toEqual([]);
    expect(given(asked(SCHEDULED), waiving('WITHDRAWN'), '2026-09-14')).toEqual([]);
  });

  it('leaves the days for the statement as they were: no decision within them, and one after them', () => {
    expect(barring(withdrawn, '2026-09-20')).toEqual(['STATEMENT_TERM_RUNNING', 'COLLECTIVE_DISCUSSION_MISSING']);
    expect(barring(withdrawn, '2026-09-21')).toEqual(['COLLECTIVE_DISCUSSION_MISSING']);
    expect(caseClocks(withdrawn, day('2026-09-16')).map(({ kind }) => kind)).toEqual(['DECISION', 'STATEMENT']);
  });

  it('leaves the party its statement, which is reviewed, and the waiver of it', () => {
    const on = day('2026-09-16');
    const stated = walked([[{ ...STEP_SAMPLES.RECEIVE_STATEMENT, receivedOn: on }, officer, on]], withdrawn);
    expect([stated.stage, barring(stated, '2026-09-30')[0]]).toEqual(['STATEMENT_RECEIVED', 'STATEMENT_NOT_REVIEWED']);
    const reviewed = walked([[STEP_SAMPLES.REREVIEW, officer, on]], stated);
    expect(barring(reviewed, on)).toEqual(['COLLECTIVE_DISCUSSION_MISSING']);
    const waived = walked([[STEP_SAMPLES.WAIVE_RIGHTS, officer, on]], withdrawn);
    expect([waived.stage, ...barring(waived, on)]).toEqual(['HEARING_WAIVED', 'COLLECTIVE_DISCUSSION_MISSING']);
  });
});
