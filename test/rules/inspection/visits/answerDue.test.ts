import { day } from '../../../../kernel/values/day';
import { answerDue } from '../../../../subgraphs/inspection/rules/visits/answerDue';

const OFFERED = { state: 'OFFERED', offeredOn: day('2026-11-02'), urgent: false } as const;

describe('沪府发〔2020〕7号（十一）: an offer to merge is answered', () => {
  it('within seven days, of an urgent check within one', () => {
    expect(answerDue(OFFERED)).toBe('2026-11-09');
    expect(answerDue({ ...OFFERED, urgent: true })).toBe('2026-11-03');
  });

  it.each(['MERGED', 'OWN_VISIT', 'NOT_CARRIED_OUT'] as const)('and has no last day once it is %s', (state) => {
    expect(answerDue({ ...OFFERED, state })).toBeNull();
  });
});
