import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { officeOfActor, REFORM_OFFICE, type WorkActor } from '../../../../kernel/values/work/workParties';
import { isOverseer, mayInspectFor } from '../work/inspectionParties';

const ARTICLE = '沪府发〔2020〕7号（十一）';

/** Who bound a party of a round by its nonce, and who opened it. */
export interface NonceHands {
  readonly department: string;
  readonly committedBy: string;
  readonly revealedBy: string | null;
}

/**
 * The parties whose nonces make the seed of a round, by code: the departments of its tasks, and the reform office of the city
 *
 * The office draws nothing and has seen every attempt before. Without it, a round of one department would be in the hands of
 * that department alone. FL-2
 */
export function nonceParties(departments: readonly string[]): readonly string[] {
  return [...new Set([...departments, REFORM_OFFICE])].sort();
}

/** Whether the reform office is apart from the departments whose tasks are drawn, as who watches over them. FL-2 */
export function overseerApart(departments: readonly string[]): Verdict {
  if (!departments.includes(REFORM_OFFICE)) return lawful;
  return unlawful('ROUND_OVERSEER_DRAWS', ARTICLE, { field: 'tasks', received: REFORM_OFFICE });
}

/** Who may act for a party: its planner, or one of the municipal department above it; for the reform office who watches. */
export function mayActForParty(actor: WorkActor, party: string): Verdict {
  if (party !== REFORM_OFFICE) return mayInspectFor(actor, party, 'planner');
  const facts = { authority: party, role: 'reform-office', department: officeOfActor(actor) };
  return isOverseer(actor) ? lawful : unlawful('NOT_YOUR_INSPECTION', ARTICLE, facts);
}

/**
 * Nobody acts for two parties of a round, by binding or by opening, so that no seed is in the hands of one person
 *
 * FL-2; 沪府发〔2020〕7号（十一）
 */
export function onePartyEach(subject: string, party: string, hands: readonly NonceHands[]): Verdict {
  const other = hands.find(
    ({ department, committedBy, revealedBy }) =>
      department !== party && (committedBy === subject || revealedBy === subject),
  );
  if (!other) return lawful;
  return unlawful('NONCE_OF_ANOTHER_PARTY', ARTICLE, { field: 'department', received: party, acted: other.department });
}
