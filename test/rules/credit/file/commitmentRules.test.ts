import { day } from '../../../../kernel/values/day';
import { commitmentParty } from '../../../../subgraphs/credit/rules/file/commitmentParty';
import {
  COMMITMENT_KINDS,
  commitmentScope,
  EXCLUDED_FIELDS,
} from '../../../../subgraphs/credit/rules/file/commitmentScope';
import {
  COMMITMENT_STATES,
  type CommitmentAct,
  commitmentStep,
} from '../../../../subgraphs/credit/rules/file/commitmentState';
import { decidedAtOnce } from '../../../../subgraphs/credit/rules/file/decidedAtOnce';
import { fixOrdered, fixOver } from '../../../../subgraphs/credit/rules/file/fixTerm';
import { performanceRecord } from '../../../../subgraphs/credit/rules/file/performanceRecord';
import { recordNature } from '../../../../subgraphs/credit/rules/recordNature';

const DECIDING = ['APPROVAL', 'DEFERRED_DOCUMENTS'];

describe('CR-32: a promise on which something is decided', () => {
  it.each(COMMITMENT_KINDS.flatMap((kind) => EXCLUDED_FIELDS.map((field) => [kind, field] as const)))(
    '%s in a matter of %s is refused only where something is decided on it',
    (kind, field) => {
      const verdict = commitmentScope({ kind, touches: [field] });
      if (!DECIDING.includes(kind)) expect(verdict.lawful).toBe(true);
      else expect(verdict).toMatchObject({ code: 'COMMITMENT_NOT_FOR_FIELD', facts: { touches: [field] } });
      expect(commitmentScope({ kind, touches: [] }).lawful).toBe(true);
    },
  );

  it.each(COMMITMENT_KINDS)('%s of a dishonest party is refused only where something is decided on it', (kind) => {
    expect(commitmentParty({ kind, dishonest: 1 }).lawful).toBe(!DECIDING.includes(kind));
    expect(commitmentParty({ kind, dishonest: 0 }).lawful).toBe(true);
  });

  it('is decided on the same day, not the next, and one on which nothing is decided has no day of a decision', () => {
    const madeOn = day('2026-09-30');
    const at = (kind: 'APPROVAL' | 'VOLUNTARY', decidedOn: string | null) =>
      decidedAtOnce({ kind, madeOn, decidedOn: decidedOn === null ? null : day(decidedOn) });
    expect(at('APPROVAL', '2026-09-30').lawful).toBe(true);
    expect(at('APPROVAL', '2026-10-01')).toMatchObject({ code: 'COMMITMENT_NOT_AT_ONCE' });
    expect(at('APPROVAL', null).lawful).toBe(false);
    expect(at('VOLUNTARY', null).lawful).toBe(true);
    expect(at('VOLUNTARY', '2026-09-30').lawful).toBe(false);
  });
});

describe('CR-32: the steps of a commitment', () => {
  it.each([
    ['CHECK', 'MADE'],
    ['DISMISS', 'BREACH_FOUND'],
    ['ORDER', 'BREACH_FOUND'],
    ['FIX', 'ORDERED'],
    ['REVOKE', 'ORDERED'],
  ] as const)('%s is possible in %s alone', (act: CommitmentAct, possible) => {
    expect(COMMITMENT_STATES.filter((state) => commitmentStep(act, state).lawful)).toEqual([possible]);
  });

  it('orders a day that is to come, and revokes the day after it', () => {
    const [today, tomorrow] = [day('2026-11-02'), day('2026-11-03')];
    expect(fixOrdered(today, today)).toMatchObject({ code: 'COMMITMENT_FIX_DAY_UNFIT' });
    expect(fixOrdered(tomorrow, today).lawful).toBe(true);
    const latest = '2027-11-02';
    expect(fixOrdered(day(latest), today).lawful).toBe(true);
    for (const late of ['2027-11-03', '9999-12-31'])
      expect(fixOrdered(day(late), today)).toMatchObject({ facts: { received: late, latest, verified: false } });
    expect(fixOver(today, today)).toMatchObject({ code: 'COMMITMENT_FIX_STILL_RUNS', facts: { fixBy: today } });
    expect(fixOver(today, tomorrow).lawful).toBe(true);
  });

  it.each([
    ['MADE', undefined],
    ['BREACH_FOUND', undefined],
    ['KEPT', ['OTHER', 'PUBLISHED']],
    ['ORDERED', ['OTHER', 'NOT_PUBLISHED']],
    ['FIXED', ['OTHER', 'NOT_PUBLISHED']],
    ['REVOKED', ['DISHONEST', 'PUBLISHED']],
  ] as const)('at %s are recorded as %p', (state, expected) => {
    const record = performanceRecord(state);
    const found = record && [recordNature({ kind: 'COMMITMENT', ...record }), record.publicationState];
    expect(found).toEqual(expected);
  });
});
