import { parseCapital } from '../../../kernel/values/money';

/** Registered capital as received; amount (minor units) and currency when it could be read, else the reason. */
export interface CapitalFact {
  readonly text: string;
  readonly amount: bigint | null;
  readonly currency: string | null;
  /** Code of the catalogue that says why the text was not read. */
  readonly flag: string | null;
}

/**
 * Registered capital as it is kept
 *
 * The register's free text is never thrown away and never rounded: what can be read exactly is kept as an amount beside
 * it, what cannot keeps its text with the reason. An empty text is no capital.
 *
 * 《市场主体登记管理条例》第八条
 */
export function readCapital(text: string): CapitalFact | null {
  if (text.trim() === '') return null;
  const parsed = parseCapital(text);
  if (parsed.ok) return { text, amount: parsed.amount, currency: parsed.currency, flag: null };
  return { text, amount: null, currency: null, flag: parsed.code };
}
