import { INSPECTION_MODES } from '../../../../subgraphs/inspection/rules/inspectionWords';
import { taskMethod } from '../../../../subgraphs/inspection/rules/plans/taskMethod';

const fitModes = (...methods: string[]) => {
  const item = {
    ...{ code: 'SAMR-01', department: 'SAMR', kind: 'GENERAL' as const, methods, ratioCeilingPpm: 100_000 },
    ...{ ratioFloorPpm: null, mostPerYear: null, basisEnded: false },
  };
  return INSPECTION_MODES.filter((mode) => taskMethod(mode, item).lawful);
};

describe('11b: an item is inspected in the way that the list says', () => {
  it('on site where it is inspected on site, off site where by documents or testing, both where both', () => {
    expect(fitModes('ON_SITE')).toEqual(['ON_SITE', 'MOBILE']);
    expect(fitModes('DOCUMENTS')).toEqual(['OFF_SITE', 'REMOTE']);
    expect(fitModes('NETWORK_MONITORING', 'ON_SITE')).toEqual([...INSPECTION_MODES]);
  });

  it('and in any where the entry names none', () => {
    expect(fitModes()).toEqual([...INSPECTION_MODES]);
  });
});
