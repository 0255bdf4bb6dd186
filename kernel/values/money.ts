import type { Code } from './codes';
import { type Currency, findCurrency } from './currencies';

/** An amount of renminbi in fen, exact. */
export type Fen = bigint;

/** A registered capital: read into the smallest unit of its currency, or kept as text with the reason. */
export type ParsedCapital =
  | { readonly ok: true; readonly amount: bigint; readonly currency: string }
  | { readonly ok: false; readonly code: Code; readonly text: string };

const FORM = /^(\p{L}*?)(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d{1,10}))?(亿|千万|百万|万|千)?(.*)$/u;
const SCALES: Readonly<Record<string, number>> = { 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 };
const LONGEST = 100;
/** Largest amount that a database column of eight bytes can hold. */
const LARGEST = 2n ** 63n - 1n;

/**
 * Reads the free text of a registered capital: 1,250(万元人民币), 80万人民币, 38(万美元 ), １００万元, 人民币 500 万元.
 * 元 without a currency is renminbi; a number without 元 or a currency is not read. Nothing is rounded: what is finer
 * than the currency's smallest unit is kept as text.
 */
export function parseCapital(text: string): ParsedCapital {
  const refuse = (code: Code): ParsedCapital => ({ ok: false, code, text });
  const plain = text.slice(0, LONGEST).normalize('NFKC').replace(/\s/g, '');
  if (plain === '') return refuse('CAPITAL_EMPTY');
  const bare = plain.replace(/\(([^()]*)\)$/, '$1');
  const [, before = '', whole, fraction = '', scale = '', after = ''] = FORM.exec(bare) ?? [];
  if (whole === undefined || text.length > LONGEST || /\d/.test(after)) return refuse('CAPITAL_UNREADABLE');
  const currency = currencyOf(before, after);
  if (currency === undefined) return refuse('CAPITAL_CURRENCY_UNKNOWN');
  const places = (SCALES[scale] ?? 0) + currency.decimals;
  const digits = fraction.replace(/0+$/, '');
  if (digits.length > places) return refuse('CAPITAL_NOT_EXACT');
  const amount = BigInt(whole.replaceAll(',', '') + digits.padEnd(places, '0'));
  return amount > LARGEST ? refuse('CAPITAL_TOO_LARGE') : { ok: true, amount, currency: currency.code };
}

/** Renminbi with thousands separators and both decimals: 1,234.50. */
export function formatFen(fen: Fen): string {
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${fen < 0n ? '-' : ''}${yuan}.${digits.slice(-2)}`;
}

/** The currency named before or after the number. 元 alone is renminbi; the 元 of 万元人民币 belongs to no name. */
function currencyOf(before: string, after: string): Currency | undefined {
  if (before !== '' && after !== '' && after !== '元') return undefined;
  const name = before || after;
  if (name === '元' || name === '圆') return findCurrency('CNY');
  return findCurrency(name) ?? findCurrency(name.replace(/^[元圆]/, ''));
}
