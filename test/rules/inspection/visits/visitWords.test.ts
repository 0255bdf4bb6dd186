import { day } from '../../../../kernel/values/day';
import { INSPECTION_STAGES } from '../../../../subgraphs/inspection/rules/inspectionStage';
import { INSPECTION_TRIGGERS, isPlannedTrigger } from '../../../../subgraphs/inspection/rules/inspectionTrigger';
import { observedOn } from '../../../../subgraphs/inspection/rules/visits/observedOn';
import {
  CHECK_KINDS,
  CHECK_STATES,
  PART_STATES,
  VISIT_STATES,
} from '../../../../subgraphs/inspection/rules/visits/visitWords';
import { enumValues } from '../../../support/enumValues';

describe('words of visits', () => {
  it.each([
    ['VisitState', VISIT_STATES],
    ['TriggeredCheckKind', CHECK_KINDS],
    ['TriggeredCheckState', CHECK_STATES],
    ['InspectionStage', INSPECTION_STAGES],
  ])('%s of the API has the values of the rules', (name, known) => {
    expect([...enumValues('inspection', name)].sort()).toEqual([...known].sort());
  });

  it('parts are told in the stages of inspections, checks by the triggers that no draw gives', () => {
    expect([...PART_STATES].sort()).toEqual([...INSPECTION_STAGES].sort());
    const undrawn = INSPECTION_TRIGGERS.filter((trigger) => !isPlannedTrigger(trigger) || trigger === 'SPECIAL');
    expect([...CHECK_KINDS]).toEqual(undrawn);
  });

  it('what is told on a day is so from its beginning in Shanghai', () => {
    expect(observedOn(day('2026-11-02'))).toBe('2026-11-02T00:00:00+08:00');
    expect(new Date(observedOn(day('2026-11-02'))).toISOString()).toBe('2026-11-01T16:00:00.000Z');
  });
});
