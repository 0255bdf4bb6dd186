import { type ListingAct, listingStep } from '../../../../subgraphs/credit/rules/lists/listingStep';
import { LISTING_STATES } from '../../../../subgraphs/credit/rules/lists/listTypes';

const ALLOWED: Readonly<Record<ListingAct, readonly string[]>> = {
  NOTICE: ['PROPOSED'],
  HEAR: ['NOTICED', 'HEARD'],
  DECIDE: ['PROPOSED', 'NOTICED', 'HEARD'],
  APPLY_REMOVAL: ['LISTED'],
  DECIDE_REMOVAL: ['REMOVAL_APPLIED'],
};
const PAIRS = (Object.keys(ALLOWED) as ListingAct[]).flatMap((act) =>
  LISTING_STATES.map((state) => [act, state] as const),
);

describe('the steps of an entry', () => {
  it.each(PAIRS)('%s in %s is possible only where the law puts it', (act, state) => {
    const verdict = listingStep(act, state);
    expect(verdict.lawful).toBe(ALLOWED[act].includes(state));
    if (!verdict.lawful) expect(verdict).toMatchObject({ code: 'WORK_STATE_UNFIT', facts: { act, state } });
  });
});
