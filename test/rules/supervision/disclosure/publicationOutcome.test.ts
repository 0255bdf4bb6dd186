import {
  LEFT_OUT_REASONS,
  type PublicationCandidate,
  publicationOutcome,
} from '../../../../subgraphs/supervision/rules/disclosure/publicationOutcome';
import { enumValues } from '../../../support/enumValues';

const HEARD: PublicationCandidate = {
  category: 'HIGHER',
  inForce: true,
  hearing: 'HEARD',
  objectionOpen: false,
  reevaluating: false,
};

describe('分类监管管理办法 20-2: who is published', () => {
  it('has the reasons of the API', () => {
    expect(enumValues('supervision', 'LeftOutReason')).toEqual([...LEFT_OUT_REASONS]);
  });

  it('publishes higher intensity that was heard or let its window lapse', () => {
    expect(publicationOutcome(HEARD)).toBeNull();
    expect(publicationOutcome({ ...HEARD, hearing: 'LAPSED' })).toBeNull();
  });

  it('leaves out higher intensity whose window is open, or who was never called', () => {
    expect(publicationOutcome({ ...HEARD, hearing: 'WAITING' })).toBe('NOT_HEARD');
    expect(publicationOutcome({ ...HEARD, hearing: null })).toBe('NOT_HEARD');
  });

  it.each(['ORDINARY', 'LOWER'] as const)('publishes %s without a hearing', (category) => {
    expect(publicationOutcome({ ...HEARD, category, hearing: null })).toBeNull();
  });

  it.each(['HIGHER', 'ORDINARY', 'LOWER'] as const)(
    'leaves out %s under an open objection, heard or not',
    (category) => {
      for (const hearing of ['HEARD', 'WAITING', null] as const) {
        expect(publicationOutcome({ ...HEARD, category, hearing, objectionOpen: true })).toBe('OBJECTION_OPEN');
      }
    },
  );

  it('leaves out who waits for the evaluation after an upheld objection, and who has another category by now', () => {
    expect(publicationOutcome({ ...HEARD, reevaluating: true })).toBe('REEVALUATION_PENDING');
    expect(publicationOutcome({ ...HEARD, inForce: false })).toBe('CATEGORY_REPLACED');
  });
});
