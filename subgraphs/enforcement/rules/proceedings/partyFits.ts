import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { PartyKind } from './types';

const INDIVIDUAL = '92';

/** Whom an entity counts as by its code: an individual business as a citizen, every other one as an organisation. */
export function partyOf(uscc: string): PartyKind {
  return uscc.startsWith(INDIVIDUAL) ? 'CITIZEN' : 'ORGANISATION';
}

/**
 * The kind of party is what the code of the entity tells, and nobody's choice: the sums of hearing and simple procedure follow it
 *
 * That an individual business counts as a citizen is this project's reading. 《行政处罚法》第五十一条、第六十三条；GB 32100
 */
export function partyFits(party: PartyKind, uscc: string): Verdict {
  const expected = partyOf(uscc);
  return party === expected
    ? lawful
    : unlawful('CASE_PARTY_UNFIT', '行政处罚法 51', { field: 'party', received: party, expected });
}
