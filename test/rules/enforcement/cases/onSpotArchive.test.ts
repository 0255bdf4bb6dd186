import { day } from '../../../../kernel/values/day';
import { archived } from '../../../../subgraphs/enforcement/rules/cases/guards/decisionGuards';
import { missingParts } from '../../../../subgraphs/enforcement/rules/cases/missingParts';
import { openGates } from '../../../../subgraphs/enforcement/rules/cases/openGates';
import { knowing, refusalsOf, seats, walked } from '../../../support/enforcement/caseSamples';
import { STEP_SAMPLES } from '../../../support/enforcement/stepSamples';

const on = day('2026-09-01');
const { officer } = seats;
const decided = walked([[STEP_SAMPLES.DECIDE_ON_SPOT, officer, on]]);
const recorded = walked([[STEP_SAMPLES.RECORD_ON_SPOT, officer, on]], decided);
const archiving = (performance: 'NOT_BEGUN' | 'RUNNING' | 'PERFORMED' | 'ENDED', file = recorded) =>
  refusalsOf(file, STEP_SAMPLES.ARCHIVE, { actor: officer, today: on, known: knowing({ performance }) });

describe('行政处罚法 47, 52: the archive of what was decided on the spot', () => {
  it('asks for the document and the report alone, and for no part of the ordinary procedure', () => {
    expect([missingParts(decided), missingParts(recorded)]).toEqual([['ON_SPOT_REPORT'], []]);
  });

  it('comes once it is recorded and performed, or has fallen', () => {
    expect(archiving('PERFORMED', decided)).toEqual(['WORK_STATE_UNFIT']);
    expect([archiving('NOT_BEGUN'), archiving('RUNNING')]).toEqual([
      ['CASE_PERFORMANCE_OPEN'],
      ['CASE_PERFORMANCE_OPEN'],
    ]);
    expect([archiving('PERFORMED'), archiving('ENDED')]).toEqual([[], []]);
  });

  it('waits for nothing where it only warns', () => {
    const warning = [{ kind: 'WARNING' as const, amount: null, text: '警告' }];
    const basis = { ...STEP_SAMPLES.DECIDE_ON_SPOT.basis, fine: null };
    const warned = walked([
      [{ ...STEP_SAMPLES.DECIDE_ON_SPOT, penalties: warning, basis }, officer, on],
      [STEP_SAMPLES.RECORD_ON_SPOT, officer, on],
    ]);
    expect(archived(warned, { performance: 'NOT_BEGUN' }).every(({ lawful }) => lawful)).toBe(true);
  });

  it('is told what it waits for, and nothing of a decision that was made', () => {
    const gates = (file: typeof recorded, performance: 'RUNNING' | 'PERFORMED') =>
      openGates(file, { today: on, known: knowing({ performance }) }).map(({ step, code }) => [step, code]);
    expect(gates(decided, 'RUNNING')).toEqual([]);
    expect(gates(recorded, 'RUNNING')).toEqual([['ARCHIVE', 'CASE_PERFORMANCE_OPEN']]);
    expect(gates(recorded, 'PERFORMED')).toEqual([]);
  });
});
