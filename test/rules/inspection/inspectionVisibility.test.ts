import { triggerReasonVisibility } from '../../../subgraphs/inspection/rules/inspectionVisibility';

describe('双随机、一公开; 沪府发〔2020〕7号（十五）: what the public sees of inspections', () => {
  it('keeps from the public what may point to a complainant', () => {
    expect(triggerReasonVisibility('public')).toMatchObject({ code: 'NOT_PUBLIC', facts: { field: 'triggerReason' } });
    expect(triggerReasonVisibility('official')).toEqual({ lawful: true });
  });
});
