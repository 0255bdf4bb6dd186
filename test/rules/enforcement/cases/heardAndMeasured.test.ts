import { day } from '../../../../kernel/values/day';
import type { CaseProposal } from '../../../../subgraphs/enforcement/rules/cases/caseProposal';
import type { CaseStep } from '../../../../subgraphs/enforcement/rules/cases/caseStep';
import {
  deciding,
  fineOf,
  hashOf,
  INVESTIGATED,
  knowing,
  type Move,
  NOTIFIED,
  opened,
  passing,
  proposing,
  refusalsOf,
  STATES,
  seats,
  submitting,
  walked,
} from '../../../support/enforcement/caseSamples';
import { exampleList, fineBenchmark } from '../../../support/enforcement/measureExample';
import { STEP_SAMPLES } from '../../../support/enforcement/stepSamples';

const told = () => walked([...INVESTIGATED, ...submitting(proposing()), passing('ORDINARY', '2026-09-11'), NOTIFIED]);

describe('行政处罚法 34, 45, 46, 52, 59: a case', () => {
  it('tells a party on the spot what it is penalised for, and hears it first', () => {
    const at = { actor: seats.officer, today: day('2026-09-01') };
    const { DECIDE_ON_SPOT } = STEP_SAMPLES;
    const by = (change: Partial<typeof DECIDE_ON_SPOT>) => refusalsOf(opened(), { ...DECIDE_ON_SPOT, ...change }, at);
    expect(by({})).toEqual([]);
    expect(by({ tells: ['FACTS', 'REASONS', 'BASIS'] })).toEqual(['NOTICE_INCOMPLETE']);
    expect(by({ waived: false })).toEqual(['ON_SPOT_PARTY_NOT_HEARD']);
    expect(by({ waived: false, statement: { accepted: 'NONE', reason: null } })).toEqual(['STATEMENT_NOT_REVIEWED']);
    expect(by({ waived: false, statement: { accepted: 'NONE', reason: '与现场照片不符' } })).toEqual([]);
    const stated = walked([
      [{ ...DECIDE_ON_SPOT, waived: false, statement: { accepted: 'ALL', reason: null } }, seats.officer, at.today],
    ]);
    expect([stated.notice?.servedOn, stated.waivedOn, stated.statement]).toEqual([
      '2026-09-01',
      null,
      { receivedOn: '2026-09-01', reviewedOn: '2026-09-01' },
    ]);
  });

  it('holds no evidence for new that its own collector verified, that nobody named, or that is no piece of the round', () => {
    const on = day('2026-09-15');
    const reopened = walked([[STEP_SAMPLES.RETURN, seats.reviewer, on]], told());
    const adding: Move = [{ ...STEP_SAMPLES.ADD_EVIDENCE, sha256: hashOf('f') }, seats.officer, on];
    const verifying = (actor: Move[1]): Move => [{ ...STEP_SAMPLES.VERIFY_EVIDENCE, sha256: hashOf('f') }, actor, on];
    const added = walked([adding], reopened);
    expect(refusalsOf(added, verifying(seats.officer)[0], { actor: seats.officer, today: on })).toEqual([
      'CASE_EVIDENCE_OWN',
    ]);
    const found = walked([verifying(seats.second)], added);
    const heavier = (newFacts: readonly string[]) =>
      ({ ...STEP_SAMPLES.CLOSE, proposal: proposing({ penalties: [fineOf(4_000_000n)], newFacts }) }) as CaseStep;
    const at = { actor: seats.officer, today: on };
    expect(refusalsOf(found, heavier([hashOf('e')]), at)).toEqual(['NEW_FACTS_UNFIT']);
    const noticed = (newFacts: readonly string[]) => {
      const moves: Move[] = [
        [heavier(newFacts), seats.officer, on],
        [STEP_SAMPLES.SUBMIT, seats.officer, on],
      ];
      const file = walked([...moves, passing('ORDINARY', '2026-09-16')], found);
      return refusalsOf(file, NOTIFIED[0], { actor: seats.officer, today: day('2026-09-16') });
    };
    expect([noticed([]), noticed([hashOf('f')])]).toEqual([['PENALTY_HEAVIER_AFTER_STATEMENT'], []]);
  });

  it('takes no circumstance and no condition that nothing in force names', () => {
    const known = knowing({ benchmarks: [fineBenchmark()], lists: [exampleList()] });
    const at = { actor: seats.officer, today: day('2026-09-10'), known };
    const closing = (change: Partial<CaseProposal>) => ({ ...STEP_SAMPLES.CLOSE, proposal: proposing(change) });
    const file = walked(INVESTIGATED);
    const measure = { ...proposing().measure, circumstances: ['REPORTD'] };
    expect(refusalsOf(file, closing({ measure }), at)).toContain('VALUE_NOT_ADMITTED');
    const findings = { ...proposing().findings, conditions: ['AT_MOST_THREE_GOOD'] };
    expect(refusalsOf(file, closing({ findings }), at)).toContain('VALUE_NOT_ADMITTED');
  });

  it('states neither penalties nor their performance where nothing is imposed', () => {
    const findings = { ...proposing().findings, violation: false };
    const spared = proposing({ outcome: 'NO_PENALTY_UNFOUNDED', penalties: [], findings });
    const file = walked([...INVESTIGATED, ...submitting(spared), passing('ORDINARY', '2026-09-11')]);
    const without = (...left: readonly string[]): CaseStep => ({
      ...(deciding() as Extract<CaseStep, { kind: 'DECIDE' }>),
      states: STATES.filter((matter) => !left.includes(matter)),
    });
    const at = { actor: seats.head, today: day('2026-09-12') };
    expect(refusalsOf(file, without('PENALTIES_AND_BASIS', 'PERFORMANCE'), at)).toEqual([]);
    expect(refusalsOf(file, without('REMEDIES'), at)).toEqual(['DECISION_DOCUMENT_INCOMPLETE']);
    const penalised = { ...at, today: day('2026-09-22') };
    expect(refusalsOf(told(), without('PERFORMANCE'), penalised)).toEqual(['DECISION_DOCUMENT_INCOMPLETE']);
  });
});
