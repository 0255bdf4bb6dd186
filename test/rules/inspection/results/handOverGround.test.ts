import { type HandOverFacts, handOverGround } from '../../../../subgraphs/inspection/rules/results/handOverGround';

const lead: HandOverFacts = {
  ground: 'CASE_LEAD',
  codeSet: 'ITEM_RESULTS',
  codes: ['A', '3'],
  followUp: 'CASE_LEAD_TRANSFERRED',
  office: 'SAMR-310115',
  toDepartment: 'SAMR-310115',
  evidence: 1,
};
const copy: HandOverFacts = {
  ...lead,
  ground: 'COPIED',
  followUp: 'COPIED_TO_OTHER_DEPARTMENT',
  toDepartment: 'FIRE-310115',
  evidence: 0,
};
const crime: HandOverFacts = { ...lead, ground: 'SUSPECTED_CRIME', toDepartment: 'PUBLIC_SECURITY-310115' };

describe('DR-23, 沪府发〔2020〕7号（十）: what is handed over', () => {
  it.each([
    ['a lead to the case office of the line', lead],
    ['a lead to the municipal case office', { ...lead, toDepartment: 'SAMR' }],
    ['a copy to another department, without evidence', copy],
    ['a suspected crime to the police', crime],
    ["a crime in another department's field", { ...crime, followUp: 'COPIED_TO_OTHER_DEPARTMENT' }],
    ['a serious refusal', { ...lead, codes: ['8'] }],
  ])('is %s', (_, facts) => {
    expect(handOverGround(facts)).toEqual({ lawful: true });
  });

  it.each([
    ['what was in order', { ...lead, codes: ['1'] }, 'HAND_OVER_UNFIT'],
    ['what was corrected on order', { ...lead, codes: ['E'] }, 'HAND_OVER_UNFIT'],
    ['what is followed up otherwise', { ...lead, followUp: 'ORDER_TO_CORRECT' }, 'HAND_OVER_UNFIT'],
    ['a lead under the follow-up of a copy', { ...lead, followUp: 'COPIED_TO_OTHER_DEPARTMENT' }, 'HAND_OVER_UNFIT'],
    ['a lead to another line', { ...lead, toDepartment: 'FIRE' }, 'HAND_OVER_RECEIVER_UNFIT'],
    ['a copy to the own line', { ...copy, toDepartment: 'SAMR' }, 'HAND_OVER_RECEIVER_UNFIT'],
    ['a crime to anybody but the police', { ...crime, toDepartment: 'JUSTICE' }, 'HAND_OVER_RECEIVER_UNFIT'],
    ['a lead without evidence', { ...lead, evidence: 0 }, 'HAND_OVER_WITHOUT_EVIDENCE'],
    ['a crime without evidence', { ...crime, evidence: 0 }, 'HAND_OVER_WITHOUT_EVIDENCE'],
  ] as const)('is not %s', (_, facts, code) => {
    expect(handOverGround(facts)).toMatchObject({ code });
  });
});
