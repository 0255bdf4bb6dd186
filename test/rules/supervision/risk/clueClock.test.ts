import { day } from '../../../../kernel/values/day';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import { clueClock } from '../../../../subgraphs/supervision/rules/risk/clueClock';
import {
  clueDisposal,
  clueFeedback,
  possibleDisposals,
} from '../../../../subgraphs/supervision/rules/risk/clueDisposal';
import { mayHandleClue, mayReportClue } from '../../../../subgraphs/supervision/rules/risk/clueParties';
import { CLUE_STATES, clueStep } from '../../../../subgraphs/supervision/rules/risk/clueState';
import { people } from '../../../support/supervision/riskDesk';

const since = day('2026-11-02');

describe('沪府发〔2020〕7号（九）: steps of a clue', () => {
  it.each([
    ['TAKE_UP', 'DISCOVERED'],
    ['CONCLUDE', 'VERIFYING'],
    ['DISPOSE', 'DISPOSING'],
    ['FEED_BACK', 'DISPOSING'],
  ] as const)('%s is done in %s, and in no other state', (act, state) => {
    expect(CLUE_STATES.filter((one) => clueStep(act, one).lawful)).toEqual([state]);
    expect(clueStep(act, 'FED_BACK')).toMatchObject({ code: 'WORK_STATE_UNFIT', facts: { possibleIn: [state] } });
  });

  it('acts on what was found and on nothing that was not', () => {
    expect(possibleDisposals('NOT_FOUND')).toEqual(['NONE_NEEDED']);
    expect(clueDisposal('FOUND', 'NONE_NEEDED')).toMatchObject({ code: 'CLUE_DISPOSAL_UNFIT' });
    expect(clueDisposal('NOT_FOUND', 'CASE_OPENED')).toMatchObject({ code: 'CLUE_DISPOSAL_UNFIT' });
    expect(clueDisposal('FOUND', 'CASE_OPENED')).toEqual({ lawful: true });
  });

  it('is fed back when it was disposed of, and not before', () => {
    expect(clueFeedback(null)).toMatchObject({ code: 'CLUE_NOT_DISPOSED' });
    expect(clueFeedback('RECTIFICATION')).toEqual({ lawful: true });
  });
});

describe('沪府发〔2020〕7号（九）: clocks of a clue', () => {
  it.each([
    ['DISCOVERED', null, 'TAKE_UP', '2026-11-04'],
    ['VERIFYING', null, 'CONCLUDE', '2026-11-16'],
    ['DISPOSING', null, 'DISPOSE', '2026-11-23'],
    ['DISPOSING', '2026-11-06', 'FEED_BACK', '2026-11-11'],
  ] as const)('%s since 2 November, disposed of on %s: %s by %s', (state, disposedOn, act, dueOn) => {
    const clock = clueClock({ state, since, disposedOn: disposedOn && day(disposedOn) });
    expect(clock).toMatchObject({ act, dueOn, basis: { verified: false, source: '沪府发〔2020〕7号' } });
  });

  it('is overdue on the day after the last one, and not on it', () => {
    expect(isOverdue(day('2026-11-04'), day('2026-11-04'))).toBe(false);
    expect(isOverdue(day('2026-11-04'), day('2026-11-05'))).toBe(true);
    expect(isOverdue(null, day('2026-11-05'))).toBe(false);
  });

  it('stands still when it was fed back, and says nothing past the known calendar', () => {
    expect(clueClock({ state: 'FED_BACK', since, disposedOn: since })).toBeNull();
    expect(clueClock({ state: 'VERIFYING', since: day('2026-12-31'), disposedOn: null })).toMatchObject({
      dueOn: null,
    });
  });
});

describe('沪府发〔2020〕7号（九）: who handles a clue', () => {
  it('the authority to which it is assigned, not the department above, not the reform office', () => {
    expect(mayHandleClue(people.pudong, 'SAMR-310115')).toEqual({ lawful: true });
    for (const other of [people.officer, people.minhang, people.office, people.emergency]) {
      expect(mayHandleClue(other, 'SAMR-310115')).toMatchObject({ code: 'CLUE_NOT_ASSIGNED' });
    }
    expect(mayHandleClue({ ...people.pudong, kind: 'application' }, 'SAMR-310115')).toMatchObject({ lawful: false });
  });

  it('reports of its line and of a reform office reach it', () => {
    for (const one of [people.pudong, people.officer, people.office, people.pudongOffice]) {
      expect(mayReportClue(one, 'SAMR-310115')).toEqual({ lawful: true });
    }
    expect(mayReportClue(people.emergency, 'SAMR-310115')).toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
  });

  it('reports of the reform office of another district do not', () => {
    expect(mayReportClue(people.pudongOffice, 'SAMR-310112')).toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
    expect(mayReportClue(people.pudongOffice, 'SAMR')).toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
  });
});
