import { requireUscc } from '../../kernel/values/uscc';

/** A lawful code of an entity that no sample city has. */
export const UNKNOWN_USCC = requireUscc('91310115MA1H9YGWXX');

/** A code whose check character is wrong. */
export const MALFORMED_USCC = '91310115MA1H9YGWX0';
