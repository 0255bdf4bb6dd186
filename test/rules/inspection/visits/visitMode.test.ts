import { INSPECTION_MODES } from '../../../../subgraphs/inspection/rules/inspectionWords';
import { visitMode } from '../../../../subgraphs/inspection/rules/visits/visitMode';

describe('沪府发〔2020〕7号（六）: how a visit of several items is carried out', () => {
  it('is on site as soon as one item is, and off site only where all are', () => {
    expect(visitMode(['OFF_SITE', 'ON_SITE', 'REMOTE'])).toBe('ON_SITE');
    expect(visitMode(['OFF_SITE', 'REMOTE', 'MOBILE'])).toBe('MOBILE');
    expect(visitMode(['OFF_SITE', 'REMOTE'])).toBe('REMOTE');
    expect(visitMode(['OFF_SITE'])).toBe('OFF_SITE');
  });

  it('knows every mode, and refuses a visit without any', () => {
    for (const mode of INSPECTION_MODES) expect(visitMode([mode])).toBe(mode);
    expect(() => visitMode([])).toThrow(RangeError);
  });
});
