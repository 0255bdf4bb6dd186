import { recordNature } from '../../../subgraphs/credit/rules/recordNature';

describe('社会信用条例 9: whether a record counts against an entity', () => {
  it.each([
    ['ADMINISTRATIVE_PENALTY', 'GENERAL', 'DISHONEST'],
    ['ADMINISTRATIVE_PENALTY', 'SERIOUS', 'DISHONEST'],
    ['ADMINISTRATIVE_PENALTY', 'MINOR', 'OTHER'],
    ['ADMINISTRATIVE_PENALTY', null, 'OTHER'],
    ['JUDICIAL', 'GENERAL', 'DISHONEST'],
    ['JUDICIAL', null, 'OTHER'],
    ['COMMITMENT', null, 'OTHER'],
    ['COMMITMENT', 'GENERAL', 'DISHONEST'],
    ['ABNORMAL_OPERATION', null, 'DISHONEST'],
    ['SERIOUS_DISHONESTY', 'SERIOUS', 'DISHONEST'],
    ['HONOUR', null, 'TRUSTWORTHY'],
    ['BASIC', null, 'BASIC'],
    ['VOLUNTARY', null, 'OTHER'],
  ] as const)('%s of severity %s is %s', (kind, severity, nature) => {
    expect(recordNature({ kind, severity })).toBe(nature);
  });
});
