import { dimensionAccess } from '../../../subgraphs/exchange/rules/entityIndex/dimensionAccess';
import { DIMENSIONS, type DimensionName } from '../../../subgraphs/exchange/rules/entityIndex/dimensions';

const names = Object.keys(DIMENSIONS) as DimensionName[];
const PUBLIC = { isPublic: true, allows: () => true };
const allowing = (...fields: string[]) => ({ isPublic: false, allows: (field: string) => fields.includes(field) });

describe('上海市数据条例 38-40: who may filter and sort by a dimension', () => {
  it('gives everybody what is published of every entity, and nothing else to the public', () => {
    const open = names.filter((name) => dimensionAccess(name, PUBLIC).lawful);
    expect(open).toEqual(['DISTRICT', 'INDUSTRY', 'STATUS', 'REGISTERED_ON', 'TEXT']);
    expect(dimensionAccess('OPEN_CASES', PUBLIC)).toMatchObject({
      code: 'NOT_PUBLIC',
      facts: { dimension: 'OPEN_CASES' },
    });
  });

  it('gives a department what it may be given of an entity, and names what it may not', () => {
    const viewer = allowing('CreditRiskClass.level');
    expect(dimensionAccess('CREDIT_RISK_CLASS', viewer)).toEqual({ lawful: true });
    expect(dimensionAccess('PUBLIC_CREDIT_GRADE', viewer)).toMatchObject({
      code: 'NOT_IN_AGREEMENT',
      facts: { dimension: 'PUBLIC_CREDIT_GRADE', field: 'PublicCreditRating.grade' },
    });
  });
});
