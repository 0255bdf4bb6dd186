import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Fen } from '../../../../kernel/values/money';
import { documentNumber } from '../../../../kernel/values/work/documentNumber';
import { fenAmount } from '../../../../kernel/values/work/fenAmount';
import { workText } from '../../../../kernel/values/work/workText';
import type { CasePenalty } from '../../rules/cases/caseParts';
import { MOST_PENALTIES } from '../../rules/decisionOutcome';
import { requireProvision } from '../../rules/measure/citedProvision';
import type { Officer } from '../../rules/proceedings/types';

/** Reads one member of what a caller sends; the schema has seen to its type, null stands for what was left out. */
export type Reader<Value> = (value: unknown, field: string) => Value;

const SHA256 = /^[0-9a-f]{64}$/;
const NAME_LIMIT = 100;
const TITLE_LIMIT = 200;
const REASON_LIMIT = 500;
const MOST_ENTRIES = 50;

/** A member that its type of the schema says everything about; `otherwise` stands for what was left out. */
export function asSent<Value>(otherwise?: Value): Reader<Value> {
  return (value) => (value ?? otherwise ?? null) as Value;
}

/** The hash of a document. Throws CASE_HASH_UNFIT. */
export const hash: Reader<string> = (value, field) => {
  const text = String(value);
  if (SHA256.test(text)) return text;
  throw new CataloguedError('CASE_HASH_UNFIT', { field, received: text });
};

/** What may be left out. */
export function orNull<Value>(reader: Reader<Value>): Reader<Value | null> {
  return (value, field) => (value === null || value === undefined ? null : reader(value, field));
}

/** A text of at most so many characters. Throws the codes of `workText`. */
export const textUpTo =
  (limit: number): Reader<string> =>
  (value, field) =>
    workText(String(value), field, limit);

/** The number of a document. Throws the codes of `documentNumber`. */
export const numberOf: Reader<string> = (value, field) => documentNumber(String(value), field);

/** An account, or another short name. */
export const shortText = textUpTo(NAME_LIMIT);

/** A provision, as it was written. Throws PROVISION_WITHOUT_ARTICLE and the codes of `workText`. */
export const provision: Reader<string> = (value, field) => requireProvision(shortText(value, field), field);

/** A title. */
export const title = textUpTo(TITLE_LIMIT);

/** A reason in words. */
export const reason = textUpTo(REASON_LIMIT);

/** An amount in fen. Throws AMOUNT_UNFIT. */
export const fen: Reader<Fen> = (value, field) => fenAmount(String(value), field);

/** A list of at most so many entries. Throws CASE_LIST_TOO_LONG and the codes of the entries, with their place. */
export function listOf<Value>(reader: Reader<Value>, limit = MOST_ENTRIES): Reader<readonly Value[]> {
  return (value, field) => {
    const sent = (value ?? []) as readonly unknown[];
    if (sent.length > limit) throw new CataloguedError('CASE_LIST_TOO_LONG', { field, length: sent.length, limit });
    return sent.map((one, at) => reader(one, `${field}[${at}]`));
  };
}

/** A list whose entries are all different. Throws CASE_LIST_TOO_LONG. */
export function setOf<Value>(reader: Reader<Value>, keyOf: (value: Value) => unknown): Reader<readonly Value[]> {
  return (value, field) => {
    const read = listOf(reader)(value, field);
    const different = new Set(read.map(keyOf)).size;
    if (different === read.length) return read;
    throw new CataloguedError('CASE_LIST_TOO_LONG', { field, length: read.length, limit: different });
  };
}

/** How each member of a value is read. */
export type Readers<Value> = { readonly [Member in keyof Value]-?: Reader<Value[Member]> };

/** A value whose members are read one by one. Throws the codes of its members, named by their path. */
export function objectOf<Value>(readers: Readers<Value>): Reader<Value> {
  return (value, field) => {
    const sent = value as Readonly<Record<string, unknown>>;
    const entries = Object.entries(readers) as [string, Reader<unknown>][];
    const path = (member: string): string => (field === '' ? member : `${field}.${member}`);
    return Object.fromEntries(entries.map(([member, read]) => [member, read(sent[member], path(member))])) as Value;
  };
}

/** Accounts of people, each once. */
export const accounts = setOf(shortText, (account) => account);

/** Officers with their certificates, each account once. */
export const officers = setOf(
  objectOf<Officer>({ account: shortText, certificate: shortText, certificateUntil: asSent() }),
  ({ account }) => account,
);

/** Penalties in the order of the document. */
export const penalties = listOf(
  objectOf<CasePenalty>({ kind: asSent(), amount: orNull(fen), text: reason }),
  MOST_PENALTIES,
);
