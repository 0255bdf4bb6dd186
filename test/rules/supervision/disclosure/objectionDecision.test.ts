import {
  OBJECTION_OUTCOMES,
  objectionDecision,
} from '../../../../subgraphs/supervision/rules/disclosure/objectionDecision';
import { enumValues } from '../../../support/enumValues';

describe('分类监管管理办法 20-2: deciding an objection', () => {
  it('has the outcomes and states of the API', () => {
    expect(enumValues('supervision', 'ObjectionOutcome')).toEqual([...OBJECTION_OUTCOMES]);
    expect(enumValues('supervision', 'CategoryObjectionState')).toEqual(['OPEN', ...OBJECTION_OUTCOMES]);
  });

  it('accepts a decision with reasons on an open one', () => {
    expect(objectionDecision('OPEN', '证据成立')).toEqual({ lawful: true });
  });

  it('refuses a decision without reasons', () => {
    expect(objectionDecision('OPEN', ' ')).toMatchObject({ code: 'OBJECTION_WITHOUT_REASONS' });
  });

  it.each(OBJECTION_OUTCOMES)('refuses to decide again what is %s', (state) => {
    expect(objectionDecision(state, '理由')).toMatchObject({ code: 'OBJECTION_DECIDED', facts: { state } });
  });
});
