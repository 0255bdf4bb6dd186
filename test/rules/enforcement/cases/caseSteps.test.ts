import { day } from '../../../../kernel/values/day';
import { CASE_STAGES, type CaseStage } from '../../../../subgraphs/enforcement/rules/caseStage';
import { applyStep } from '../../../../subgraphs/enforcement/rules/cases/applyStep';
import type { CaseStep, CaseStepKind } from '../../../../subgraphs/enforcement/rules/cases/caseStep';
import { CASE_STEP_KINDS, CASE_STEPS } from '../../../../subgraphs/enforcement/rules/cases/caseSteps';
import { judgeStep } from '../../../../subgraphs/enforcement/rules/cases/judgeStep';
import { knowing, opened, seats } from '../../../support/enforcement/caseSamples';
import { STEP_SAMPLES } from '../../../support/enforcement/stepSamples';

/** The order of a case, written down apart from the table: each stage with the steps that can be taken in it. */
const ORDER: Readonly<Partial<Record<CaseStage, string>>> = {
  LEAD: 'VERIFY EXTEND_FILING DECIDE_ON_SPOT',
  VERIFYING: 'EXTEND_FILING FILE DECLINE DECIDE_ON_SPOT',
  ON_SPOT_DECIDED: 'RECORD_ON_SPOT',
  FILED: 'ASSIGN ATTACH EXTEND TRANSFER_CRIMINAL TRANSFER_AGENCY',
  INVESTIGATING: `ASSIGN ASK_RECUSAL DECIDE_RECUSAL ADD_EVIDENCE VERIFY_EVIDENCE EXCLUDE_EVIDENCE REGISTER_EVIDENCE
    RELEASE_EVIDENCE ATTACH SUSPEND PAUSE END_PAUSE EXTEND TERMINATE CLOSE TRANSFER_CRIMINAL TRANSFER_AGENCY`,
  SUSPENDED: `ASSIGN ASK_RECUSAL DECIDE_RECUSAL EXCLUDE_EVIDENCE RELEASE_EVIDENCE ATTACH RESUME EXTEND
    TRANSFER_CRIMINAL TRANSFER_AGENCY`,
  CLOSED_FOR_DECISION: `ASSIGN ASK_RECUSAL DECIDE_RECUSAL EXCLUDE_EVIDENCE ATTACH EXTEND SUBMIT TRANSFER_CRIMINAL
    TRANSFER_AGENCY`,
  IN_REVIEW: 'ASSIGN ASK_RECUSAL DECIDE_RECUSAL EXCLUDE_EVIDENCE ATTACH EXTEND REVIEW RETURN NOTIFY DECIDE',
  NOTIFIED: `ASSIGN ASK_RECUSAL DECIDE_RECUSAL EXCLUDE_EVIDENCE ATTACH EXTEND PAUSE END_PAUSE RETURN
    WAIVE_RIGHTS RECEIVE_STATEMENT REQUEST_HEARING DISCUSS DECIDE`,
  STATEMENT_RECEIVED: 'ASSIGN ASK_RECUSAL DECIDE_RECUSAL EXCLUDE_EVIDENCE ATTACH EXTEND RETURN REREVIEW',
  REREVIEWED: `ASSIGN ASK_RECUSAL DECIDE_RECUSAL EXCLUDE_EVIDENCE ATTACH EXTEND REVIEW RETURN WAIVE_RIGHTS REVISE
    REQUEST_HEARING DISCUSS DECIDE`,
  HEARING_REQUESTED: `ASSIGN ASK_RECUSAL DECIDE_RECUSAL EXCLUDE_EVIDENCE ATTACH EXTEND RETURN SCHEDULE_HEARING
    WAIVE_HEARING`,
  HEARING_SCHEDULED: `ASSIGN ASK_RECUSAL DECIDE_RECUSAL EXCLUDE_EVIDENCE ATTACH EXTEND RETURN SCHEDULE_HEARING
    HOLD_HEARING WAIVE_HEARING`,
  HEARING_HELD: 'ASSIGN ASK_RECUSAL DECIDE_RECUSAL EXCLUDE_EVIDENCE ATTACH EXTEND REVIEW RETURN REVISE DISCUSS DECIDE',
  HEARING_WAIVED: `ASSIGN ASK_RECUSAL DECIDE_RECUSAL EXCLUDE_EVIDENCE ATTACH EXTEND REVIEW RETURN WAIVE_RIGHTS
    RECEIVE_STATEMENT DISCUSS DECIDE`,
  COLLECTIVE: 'ASSIGN ASK_RECUSAL DECIDE_RECUSAL EXCLUDE_EVIDENCE ATTACH EXTEND REVIEW RETURN REVISE DISCUSS DECIDE',
  DECIDED: 'ASSIGN ATTACH SERVE',
  SERVED: 'ATTACH BEGIN_PERFORMANCE ARCHIVE',
  PERFORMING: 'ATTACH PERFORM DEFER FALL_OVERDUE',
  DEFERRED: 'ATTACH PERFORM FALL_OVERDUE',
  OVERDUE: 'ATTACH PERFORM ASK_COURT',
  COURT_ENFORCEMENT: 'ATTACH PERFORM',
  PERFORMED: 'ATTACH ARCHIVE',
  RECORDED: 'ARCHIVE',
  TRANSFERRED_CRIMINAL: 'COME_BACK',
};

const possible = (stage: CaseStage, kind: CaseStepKind): boolean => (ORDER[stage] ?? '').split(/\s+/).includes(kind);
const pairs = CASE_STAGES.flatMap((stage) => CASE_STEP_KINDS.map((kind) => [stage, kind] as const));
const judged = (stage: CaseStage, step: CaseStep) =>
  judgeStep({ ...opened(), stage }, step, { actor: seats.officer, today: day('2026-09-02'), known: knowing() });
const refusedByStage = (stage: CaseStage, step: CaseStep): boolean => {
  const [first] = judged(stage, step);
  return first?.lawful === false && first.code === 'WORK_STATE_UNFIT';
};

describe('行政处罚法 51-73: the order of a case', () => {
  it('names every stage and every step once, and no other', () => {
    const named = Object.values(ORDER).flatMap((steps) => steps.split(/\s+/));
    expect(named.filter((kind) => !(CASE_STEP_KINDS as readonly string[]).includes(kind))).toEqual([]);
    expect(CASE_STEP_KINDS.filter((kind) => !named.includes(kind))).toEqual([]);
    expect(Object.keys(STEP_SAMPLES).sort()).toEqual([...CASE_STEP_KINDS].sort());
  });

  it('refuses every pair of stage and step that is not listed, and asks nothing else of it', () => {
    const refused = pairs.filter(([stage, kind]) => refusedByStage(stage, STEP_SAMPLES[kind]));
    const unlisted = pairs.filter(([stage, kind]) => !possible(stage, kind));
    expect(refused).toEqual(unlisted);
    expect(unlisted.every(([stage, kind]) => judged(stage, STEP_SAMPLES[kind]).length === 1)).toBe(true);
    expect(pairs.length - unlisted.length).toBeGreaterThan(100);
  });

  it('names in a refusal the stages in which the step can be taken', () => {
    expect(judged('ARCHIVED', STEP_SAMPLES.SERVE)).toMatchObject([
      { code: 'WORK_STATE_UNFIT', facts: { act: 'SERVE', state: 'ARCHIVED', possibleIn: ['DECIDED'] } },
    ]);
  });

  it('has stages that nothing leaves: what was not filed, what ended, what was archived', () => {
    const last = CASE_STAGES.filter((stage) => CASE_STEP_KINDS.every((kind) => !possible(stage, kind)));
    expect(last).toEqual(['NOT_FILED', 'TERMINATED', 'ARCHIVED']);
  });

  it.each(pairs.filter(([stage, kind]) => possible(stage, kind)))('moves %s by %s as the table says', (stage, kind) => {
    const file = { ...opened(), stage };
    const after = applyStep(file, STEP_SAMPLES[kind], { actor: seats.officer, today: day('2026-09-02') });
    expect(after.stage).toBe(CASE_STEPS[kind].moves[stage]);
    expect(after.history.length).toBe(after.stage === stage ? 1 : 2);
  });
});
