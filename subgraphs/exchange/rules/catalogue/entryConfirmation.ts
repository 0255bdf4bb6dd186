import { DATA_CENTRE } from '../../../../kernel/values/reference/departments';
import type { SharingClass } from '../../../../kernel/values/reference/resources';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { EntryState } from './entryClock';

const SHARING = '政务数据共享条例（国务院令第809号）';
const SHANGHAI = '上海市数据条例 39';

/** Who acts. */
export interface CatalogueActor {
  readonly department: string | null;
  readonly roles: readonly string[];
}

/** What is said of an entry. */
export interface Confirmation {
  /** The department that is to answer for it; null where neither the entry nor the caller names one. */
  readonly owner: string | null;
  readonly class: SharingClass;
  readonly ground: string | null;
}

const isAdministrator = ({ department, roles }: CatalogueActor): boolean =>
  department === DATA_CENTRE && roles.includes('sharing-administrator');

/**
 * Whose an entry is, and how it is shared
 *
 * The department that answers for data confirms it; where a list does not say for certain whose it is, the data centre
 * does, or the department that takes it for its own. No department confirms what another answers for. Data is kept from
 * sharing only on a cited law.
 *
 * 《上海市数据条例》第三十九条；《政务数据共享条例》
 */
export function entryConfirmation(actor: CatalogueActor, present: string | null, said: Confirmation): Verdict {
  const { owner, class: sharing, ground } = said;
  if (owner === null) return unlawful('ENTRY_WITHOUT_OWNER', SHARING, {});
  const isOwner = actor.department === owner && actor.roles.includes('sharing-officer');
  const isFree = present === null || present === owner;
  if (!isAdministrator(actor) && !(isOwner && isFree)) {
    const departments = [present ?? owner, DATA_CENTRE];
    return unlawful('NOT_YOUR_PART', SHANGHAI, { departments, roles: ['sharing-officer', 'sharing-administrator'] });
  }
  return sharing === 'NOT_SHARED' && !ground?.trim() ? unlawful('NOT_SHARED_WITHOUT_GROUND', SHARING, {}) : lawful;
}

/**
 * An entry is published after review
 *
 * The provider compiles, the authority reviews and publishes: only what a department has confirmed as it stands.
 *
 * 《政务数据共享条例》
 */
export function entryPublication(actor: CatalogueActor, state: EntryState): Verdict {
  if (!isAdministrator(actor)) {
    return unlawful('NOT_YOUR_PART', SHARING, { departments: [DATA_CENTRE], roles: ['sharing-administrator'] });
  }
  return state === 'CONFIRMED' ? lawful : unlawful('ENTRY_NOT_CONFIRMED', SHARING, { state });
}
