import { addDays, addMonths, day } from '../../../../kernel/values/day';
import {
  EVALUATION_STATUSES,
  evaluationStatus,
  neededKinds,
  type StatusFacts,
} from '../../../../subgraphs/supervision/rules/evaluation/evaluationStatus';
import { EVALUATED_ON, record, supervised } from '../../../support/supervision/evaluationFacts';
import { plainRules } from '../../../support/supervision/plainRules';

const rules = plainRules();
const excepted = plainRules({ overrides: [{ provision: '17-1', basis: 'FSL-109', reason: '食品安全法另有规定' }] });
const facts = (said: Partial<StatusFacts> = {}): StatusFacts => ({
  ...{ subject: supervised(), evidence: [], day: EVALUATED_ON, missing: [], rules },
  ...said,
});
const statusOf = (said: Partial<StatusFacts> = {}) => evaluationStatus(facts(said)).status;

const graveCase = (endedOn: string | null, grade = 'GRAVE') =>
  record('ENFORCEMENT_CASE', '2026-03-01', {
    ...{ key: 'case:1', code: 'INVESTIGATING', grade },
    endedOn: endedOn === null ? null : day(endedOn),
  });

describe('分类监管管理办法 17 ¶1: not evaluated this year', () => {
  it.each([
    ['2026-05-02', 'SCORED'],
    ['2026-05-03', 'TOO_NEW'],
    ['2026-11-02', 'TOO_NEW'],
  ])('an approval of %s is %s on 2 November 2026: exactly six months is evaluated', (approvedOn, status) => {
    expect(statusOf({ subject: supervised({ approvedOn: day(approvedOn) }) })).toBe(status);
  });

  it('counts six months forward to the last day of a shorter month', () => {
    const subject = supervised({ approvedOn: day('2025-08-31') });
    expect(statusOf({ subject, day: day('2026-02-27') })).toBe('TOO_NEW');
    expect(statusOf({ subject, day: day('2026-02-28') })).toBe('SCORED');
  });

  it('names the first day on which it is evaluated', () => {
    const subject = supervised({ approvedOn: day('2026-05-03') });
    expect(evaluationStatus(facts({ subject }))).toMatchObject({
      article: '上海市分类监管管理办法 17-1',
      facts: { approvedOn: '2026-05-03', evaluatedFrom: '2026-11-03' },
    });
  });

  it.each([
    ['2025-11-02', 'STOPPED'],
    ['2025-11-03', 'SCORED'],
    [null, 'SCORED'],
  ])('business stopped since %s is %s: exactly a year is not evaluated', (stoppedOn, status) => {
    expect(statusOf({ subject: supervised({ stoppedOn: stoppedOn === null ? null : day(stoppedOn) }) })).toBe(status);
  });

  it('gives way to a higher law that the rules cite', () => {
    const subject = supervised({ approvedOn: EVALUATED_ON, stoppedOn: day('2020-01-01') });
    expect([statusOf({ subject }), statusOf({ subject, rules: excepted })]).toEqual(['TOO_NEW', 'SCORED']);
  });

  it('rests on the days of the Measures: before them there is no evaluation', () => {
    const subject = supervised({ approvedOn: day('2010-01-01') });
    expect(statusOf({ subject, day: day('2018-08-01') })).toBe('SCORED');
    expect(() => statusOf({ subject, day: day('2018-07-31') })).toThrow(
      expect.objectContaining({ code: 'PARAMETER_NOT_IN_FORCE' }),
    );
  });
});

describe('分类监管管理办法 17 ¶2: deferred', () => {
  it('waits while a grave case is open, names it, and is evaluated from the day of its closing', () => {
    expect(evaluationStatus(facts({ evidence: [graveCase(null)] }))).toEqual({
      ...{ status: 'DEFERRED', article: '上海市分类监管管理办法 17-2' },
      facts: { cases: ['case:1'] },
    });
    expect(statusOf({ evidence: [graveCase('2026-11-03')] })).toBe('DEFERRED');
    expect(statusOf({ evidence: [graveCase('2026-11-02')] })).toBe('SCORED');
  });

  it('does not wait for an ordinary case, nor for a grave one before its day', () => {
    expect(statusOf({ evidence: [graveCase(null, 'ORDINARY')] })).toBe('SCORED');
    expect(statusOf({ evidence: [graveCase(null)], day: day('2026-02-28') })).toBe('SCORED');
  });

  it.each([
    ['LEAD', 'SCORED'],
    ['VERIFYING', 'SCORED'],
    ['FILED', 'DEFERRED'],
    ['TRANSFERRED_CRIMINAL', 'DEFERRED'],
    ['PERFORMING', 'DEFERRED'],
  ])('takes a grave one at the stage %s: %s', (code, status) => {
    expect(statusOf({ evidence: [{ ...graveCase(null), code }] })).toBe(status);
  });

  it('waits although a higher law excepts from 17 ¶1', () => {
    expect(statusOf({ evidence: [graveCase(null)], rules: excepted })).toBe('DEFERRED');
  });
});

describe('分类监管管理办法 9 ¶2: a source is away', () => {
  it('leaves an evaluation incomplete, and names the source', () => {
    expect(evaluationStatus(facts({ missing: ['inspection', 'enforcement'] }))).toEqual({
      ...{ status: 'INCOMPLETE', article: '上海市分类监管管理办法 9-2' },
      facts: { missing: ['enforcement', 'inspection'] },
    });
  });

  it('does not mind a source on which the rules do not rest', () => {
    expect(statusOf({ missing: ['credit'] })).toBe('SCORED');
  });

  it('needs enforcement whatever the rules rest on, because a grave case could be open there', () => {
    const bare = plainRules({ information: [], indicators: [] });
    expect(neededKinds(bare)).toContain('ENFORCEMENT_CASE');
    expect(statusOf({ rules: bare, missing: ['enforcement'] })).toBe('INCOMPLETE');
  });

  it.each([
    ['REGISTER_DISTRICT', { districts: ['310115'], industries: null }],
    ['REGISTER_INDUSTRY', { districts: null, industries: ['62'] }],
  ])(
    'needs %s where it says whom the rules cover: who is left out unseen would be treated more mildly',
    (kind, scope) => {
      const scoped = plainRules({ scope });
      expect(neededKinds(rules)).not.toContain(kind);
      expect(neededKinds(scoped)).toContain(kind);
      expect(statusOf({ rules: scoped, missing: ['credit'] })).toBe('INCOMPLETE');
    },
  );
});

describe('statuses of an evaluation', () => {
  it('have one precedence: new, stopped, deferred, incomplete', () => {
    const stoppedOn = addMonths(EVALUATED_ON, -12);
    const approvedOn = addDays(EVALUATED_ON, -30);
    const away = { evidence: [graveCase(null)], missing: ['credit', 'enforcement'] as const };
    expect(statusOf({ subject: supervised({ approvedOn, stoppedOn }), ...away })).toBe('TOO_NEW');
    expect(statusOf({ subject: supervised({ stoppedOn }), ...away })).toBe('STOPPED');
    expect(statusOf(away)).toBe('DEFERRED');
    expect(statusOf({ ...away, evidence: [] })).toBe('INCOMPLETE');
  });

  it('are stored by their place, which stays', () => {
    expect(EVALUATION_STATUSES).toEqual(['SCORED', 'TOO_NEW', 'STOPPED', 'DEFERRED', 'INCOMPLETE']);
  });
});
