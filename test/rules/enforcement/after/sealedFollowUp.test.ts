import { handlesSealed, isUnsettled } from '../../../../subgraphs/enforcement/rules/after/sealedFollowUp';
import { afterPeople } from '../../../support/enforcement/afterDesk';
import { OFFICIAL, PUBLIC } from '../../../support/openSilo';

const settled = { performed: true, remedyRuns: false, cashOut: false };

describe('信用修复管理办法 3: what follows a sealed decision', () => {
  it('is for those who handle it, in its department and the one above, and for nobody else', () => {
    const { officer, head, reviewer, cityHead, cityOfficer, minhangHead, emergencyHead, office } = afterPeople;
    const handlers = [officer, head, reviewer, cityHead, cityOfficer];
    expect(handlers.map((actor) => handlesSealed(actor, 'SAMR-310115'))).toEqual(handlers.map(() => true));
    const inspector = { ...officer, roles: ['inspector'] };
    const others = [minhangHead, emergencyHead, office, inspector, { ...officer, roles: [] }, OFFICIAL, PUBLIC];
    expect(others.map((actor) => handlesSealed(actor, 'SAMR-310115'))).toEqual(others.map(() => false));
  });

  it.each([
    ['what is performed and not contested', {}, false],
    ['what the hub does not know to be owed', { performed: null }, false],
    ['what is owed', { performed: false }, true],
    ['what is contested', { remedyRuns: true }, true],
    ['cash that was not handed in', { cashOut: true }, true],
  ])('is open with %s: %j', (_, change, open) => {
    expect(isUnsettled({ ...settled, ...change })).toBe(open);
  });
});
