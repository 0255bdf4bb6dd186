import { PUBLICATIONS } from '../../../subgraphs/enforcement/rules/caseVisibility';
import { decisionPublication } from '../../../subgraphs/enforcement/rules/decisionPublication';

describe('行政处罚法 48: what of decisions is published', () => {
  it.each(['GENERAL', 'SERIOUS'] as const)('a %s penalty may be published', (severity) => {
    for (const publication of PUBLICATIONS)
      expect(decisionPublication(publication, severity)).toEqual({ lawful: true });
  });

  it.each(['MINOR', null] as const)('severity %s is neither published nor due to be', (severity) => {
    const refused = PUBLICATIONS.filter((publication) => !decisionPublication(publication, severity).lawful);
    expect(refused).toEqual(['DUE', 'PUBLISHED']);
    expect(decisionPublication('PUBLISHED', severity)).toMatchObject({
      code: 'DECISION_NOT_PUBLISHABLE',
      facts: { publication: 'PUBLISHED', severity },
    });
  });
});
