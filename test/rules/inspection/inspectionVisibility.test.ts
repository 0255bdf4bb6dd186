import { INSPECTION_TRIGGERS } from '../../../subgraphs/inspection/rules/inspectionTrigger';
import { complainantVisibility, visibleTrigger } from '../../../subgraphs/inspection/rules/inspectionVisibility';

const viewer = (kind: string, department: string | null = null, district: string | null = null) => ({
  kind,
  department,
  district,
});

describe('沪府发〔2020〕7号（十五）: complainants are protected', () => {
  it('gives what may point to a complainant to the inspecting department and its applications', () => {
    for (const kind of ['official', 'application']) {
      expect(complainantVisibility(viewer(kind, 'FIRE'), 'FIRE', 'note')).toEqual({ lawful: true });
    }
  });

  it('gives it to the office in its district and to the department above, and to no office beside it', () => {
    const field = 'triggerReason';
    expect(complainantVisibility(viewer('official', 'SAMR', '310115'), 'SAMR-310115', field).lawful).toBe(true);
    expect(complainantVisibility(viewer('official', 'SAMR'), 'SAMR-310115', field).lawful).toBe(true);
    expect(complainantVisibility(viewer('official', 'SAMR', '310112'), 'SAMR-310115', field).lawful).toBe(false);
    expect(complainantVisibility(viewer('official', 'SAMR', '310115'), 'SAMR', field).lawful).toBe(false);
  });

  it.each([
    ['public', null, 'NOT_PUBLIC'],
    ['public', 'FIRE', 'NOT_PUBLIC'],
    ['somebody new', 'FIRE', 'NOT_PUBLIC'],
    ['official', 'SAMR', 'NOT_OF_YOUR_DEPARTMENT'],
    ['official', 'FIRE-310115', 'NOT_OF_YOUR_DEPARTMENT'],
    ['official', null, 'NOT_OF_YOUR_DEPARTMENT'],
    ['application', null, 'NOT_OF_YOUR_DEPARTMENT'],
  ])('keeps it from kind %s of department %s with %s', (kind, department, code) => {
    expect(complainantVisibility(viewer(kind, department), 'FIRE', 'triggerReason')).toMatchObject({
      code,
      facts: { field: 'triggerReason' },
    });
  });

  it('does not tell the public a complaint from a transfer', () => {
    const seen = INSPECTION_TRIGGERS.map((trigger) => visibleTrigger(viewer('public'), trigger));
    expect(seen).toEqual(['RANDOM', 'KEY_LIST', null, null, null, 'SPECIAL']);
    expect(visibleTrigger(viewer('official', 'SAMR'), 'COMPLAINT')).toBe('COMPLAINT');
  });
});
