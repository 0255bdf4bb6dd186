import {
  PUBLIC_PUBLICATIONS,
  proceedingsVisibility,
  SEALED_PUBLICATIONS,
} from '../../../subgraphs/enforcement/rules/caseVisibility';

describe('行政处罚法 48, 50: the public sees decisions, not proceedings', () => {
  it('shows the public no decision that is due, withdrawn, repaired or expired', () => {
    expect(PUBLIC_PUBLICATIONS).toEqual(['PUBLISHED']);
  });

  it('shows nobody what is repaired (信用修复管理办法 3)', () => {
    expect(SEALED_PUBLICATIONS).toEqual(['REPAIRED']);
  });

  it('keeps proceedings from the public and shows them to offices', () => {
    expect(proceedingsVisibility('public', 'openCaseCount')).toMatchObject({
      code: 'NOT_PUBLIC',
      facts: { field: 'openCaseCount' },
    });
    expect(proceedingsVisibility('official', 'openCaseCount')).toEqual({ lawful: true });
  });
});
