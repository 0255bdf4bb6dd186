import { day } from '../../../../kernel/values/day';
import { followUpSettled } from '../../../../subgraphs/enforcement/rules/after/followUpSettled';
import {
  isPublicationOver,
  PUBLICATION_ACTS,
  publicationScreened,
  publicationStep,
  withdrawalTerm,
} from '../../../../subgraphs/enforcement/rules/after/publicationStep';
import { PUBLICATIONS } from '../../../../subgraphs/enforcement/rules/caseVisibility';

describe('行政处罚法 48: the track of publication', () => {
  it('admits the listed pairs of act and state and refuses every other', () => {
    const admitted = PUBLICATION_ACTS.map(
      (act) => `${act}: ${PUBLICATIONS.filter((state) => publicationStep(act, state).lawful).join(' ')}`,
    );
    expect(admitted).toEqual([
      'PREPARE: DUE',
      'PUBLISH: DUE PUBLISHED',
      'CONFIRM_WITHDRAWAL: WITHDRAWN',
      'WITHDRAW: DUE PUBLISHED',
      'EXPIRE: PUBLISHED',
      'REPAIR: NONE DUE PUBLISHED WITHDRAWN EXPIRED',
    ]);
  });

  it('CR-23: ends by itself the day after its last day, and not on it', () => {
    expect(isPublicationOver(day('2026-11-02'), day('2026-11-02'))).toBe(false);
    expect(isPublicationOver(day('2026-11-02'), day('2026-11-03'))).toBe(true);
    expect(isPublicationOver(null, day('2026-11-03'))).toBe(false);
  });
});

describe('EN-15, 行政处罚法 48, 85: what fell is withdrawn within three working days', () => {
  it('counts them across Labour Day, National Day and Spring Festival', () => {
    expect(withdrawalTerm(day('2026-04-29')).dueOn).toBe('2026-05-07');
    expect(withdrawalTerm(day('2026-09-30')).dueOn).toBe('2026-10-10');
    expect(withdrawalTerm(day('2026-02-13')).dueOn).toBe('2026-02-25');
    expect(withdrawalTerm(day('2026-11-02')).basis).toMatchObject({ value: 3, article: '48, 85', verified: true });
  });
});

describe('EN-32, 行政处罚法 50: screened before it is published', () => {
  const all = { stateSecrets: true, tradeSecrets: true, privacy: true };

  it('admits a text that was screened for all three, and refuses it with one left out or none', () => {
    expect(publicationScreened(all)).toEqual({ lawful: true });
    for (const left of ['stateSecrets', 'tradeSecrets', 'privacy']) {
      expect(publicationScreened({ ...all, [left]: false })).toMatchObject({ code: 'PUBLICATION_NOT_SCREENED' });
    }
    expect(publicationScreened(null)).toMatchObject({ code: 'PUBLICATION_NOT_SCREENED' });
  });
});

describe('行政处罚法 47, 48, 73: a case is not put away while its follow-up is open', () => {
  it('names what is open, and admits it where nothing is', () => {
    const settled = { publication: 'PUBLISHED', remedyRuns: false, withdrawalOpen: false } as const;
    expect(followUpSettled(settled)).toEqual({ lawful: true });
    expect(followUpSettled({ publication: 'DUE', remedyRuns: true, withdrawalOpen: true })).toMatchObject({
      code: 'FOLLOW_UP_OPEN',
      facts: { open: ['REMEDY', 'PUBLICATION', 'WITHDRAWAL'] },
    });
  });
});
