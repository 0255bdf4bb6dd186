import { day } from '../../../../kernel/values/day';
import {
  listRemoval,
  type RemovalFacts,
  recordAfterRemoval,
} from '../../../../subgraphs/credit/rules/lists/listRemoval';

const cured: RemovalFacts = {
  list: 'ABNORMAL_OPERATION',
  ground: 'RECTIFIED',
  listedOn: day('2026-01-05'),
  appliedOn: day('2026-01-05'),
  rectified: true,
  committed: true,
};
const early: RemovalFacts = { ...cured, list: 'SERIOUS_DISHONESTY', ground: 'EARLY', appliedOn: day('2027-01-05') };

describe('CR-9, CR-12, CR-24: removal from a list', () => {
  it('is open to who cured the ground, on the very day', () => {
    expect(listRemoval(cured)).toEqual({ lawful: true });
  });

  it('is too early from serious dishonesty the day before the year is over, and not on the day', () => {
    expect(listRemoval({ ...early, appliedOn: day('2027-01-04') })).toMatchObject({
      code: 'LIST_REMOVAL_TOO_EARLY',
      facts: { earliest: '2027-01-05' },
    });
    expect(listRemoval(early)).toEqual({ lawful: true });
  });

  it.each([
    ['rectified', cured],
    ['committed', cured],
    ['rectified', early],
    ['committed', early],
  ] as const)('is refused without %s', (missing, facts) => {
    expect(listRemoval({ ...facts, [missing]: false })).toMatchObject({
      code: 'LIST_REMOVAL_CONDITION_MISSING',
      facts: { missing: [missing] },
    });
  });

  it('of what was listed in error asks for nothing and waits for nothing', () => {
    const bare = {
      ground: 'LISTED_IN_ERROR',
      rectified: false,
      committed: false,
      appliedOn: day('2026-01-06'),
    } as const;
    for (const facts of [cured, early]) expect(listRemoval({ ...facts, ...bare })).toEqual({ lawful: true });
  });

  it.each([
    ['ABNORMAL_OPERATION', 'EARLY'],
    ['ABNORMAL_OPERATION', 'TERM_OVER'],
    ['SERIOUS_DISHONESTY', 'RECTIFIED'],
    ['SERIOUS_DISHONESTY', 'RECORD_SEALED'],
  ] as const)('from %s is not applied for on %s', (list, ground) => {
    expect(listRemoval({ ...early, list, ground })).toMatchObject({ code: 'LIST_REMOVAL_GROUND_UNFIT' });
  });

  it('seals the record of what was cured or wrong, and leaves that of what is over to departments', () => {
    const grounds = ['RECTIFIED', 'EARLY', 'LISTED_IN_ERROR', 'TERM_OVER'] as const;
    expect(grounds.map(recordAfterRemoval)).toEqual(['REPAIRED', 'REPAIRED', 'REVOKED', 'NOT_PUBLISHED']);
  });
});
