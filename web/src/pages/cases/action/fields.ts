interface Named {
  /** Where its value stands in the input of the mutation. */
  readonly name: readonly string[];
  /** Key of its term in the schema's words; the input's own field of that name unless stated. */
  readonly term?: string;
  /** Whether it may be left out; `TOGETHER` with all that stands beside it in the input, and needed beside any of it. */
  readonly optional?: boolean | 'TOGETHER';
  /** Whether what else was filled in asks for an optional field. */
  neededIf?(filled: Filled): boolean;
  /** Whether it is asked for at all by what else was filled in; what is not is not sent. */
  appliesIf?(filled: Filled): boolean;
}

/** What an answer means: 中文, English. */
type Meaning = readonly [zh: string, en: string];

/** Rows that are added and taken away. */
type RowsKind = 'officers' | 'instalments' | 'pieces' | 'conditions';

/** Something that an action needs to be told. */
export type Field =
  | (Named & { readonly kind: 'text' | 'long'; readonly max: number })
  | (Named & { readonly kind: 'day' | 'moment' | 'hash' | 'money' | 'number' })
  | (Named & { readonly kind: 'verdict'; readonly yes: Meaning; readonly no: Meaning })
  | (Named & { readonly kind: 'one' | 'many'; readonly of: string; readonly without?: readonly string[] })
  | (Named & { readonly kind: 'pick' | 'picks' | 'code'; readonly from: string })
  | (Named & { readonly kind: 'department' | 'departments' | 'region' })
  | (Named & { readonly kind: 'words' })
  | (Named & { readonly kind: RowsKind })
  | (Named & { readonly kind: 'penalties'; readonly only?: readonly string[] })
  | { readonly kind: 'heading'; readonly name: readonly string[]; readonly term: string };

/** A question that is answered with yes or no, each with what it means; neither is taken for granted. */
export const verdict = (
  name: readonly string[],
  yes: Meaning,
  no: Meaning,
  more: Pick<Named, 'term' | 'optional'> = {},
): Field => ({ kind: 'verdict', name, yes, no, ...more });

/** What was filled in, as the form keeps it. */
export type Filled = { readonly [name: string]: unknown };

const NOTHING: readonly unknown[] = [undefined, null, ''];

/** Fen of a sum that was entered in yuan with at most two decimals. */
export function fenOf(yuan: unknown): string {
  const [whole = '0', cents = ''] = String(yuan).trim().split('.');
  return `${whole}${cents.padEnd(2, '0')}`.replace(/^0+(?=\d)/, '');
}

/** A sum that is given in fen as one enters it in yuan. */
export function enteredYuan(fen: string): string {
  const digits = fen.padStart(3, '0');
  const cents = digits.slice(-2);
  return `${digits.slice(0, -2)}${cents === '00' ? '' : `.${cents}`}`;
}

/** What a sum in yuan may look like. */
export const YUAN = /^\d{1,12}(\.\d{1,2})?$/;

/** What the SHA-256 of a document looks like. */
export const SHA256 = /^[0-9a-f]{64}$/;

const withSums = (rows: unknown): readonly Filled[] =>
  (Array.isArray(rows) ? (rows as Filled[]) : []).map(({ amount, ...row }) =>
    NOTHING.includes(amount) ? row : { ...row, amount: fenOf(amount) },
  );

const withSizes = (rows: unknown): readonly Filled[] =>
  (rows as Filled[]).map(({ size, ...row }) => ({ ...row, size: Number(size) }));

/** A moment of a form, which is told in Shanghai's time. */
const momentOf = (entered: string): string =>
  `${entered.length > 'yyyy-mm-ddThh:mm'.length ? entered : `${entered}:00`}+08:00`;

function sentOf(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'moment':
      return momentOf(String(value));
    case 'pieces':
      return withSizes(value);
    case 'money':
      return fenOf(value);
    case 'number':
      return Number(value);
    case 'penalties':
    case 'instalments':
      return withSums(value);
    default:
      return typeof value === 'string' ? value.trim() : value;
  }
}

/** What was filled in at a place of the input. */
export function at(filled: Filled, path: readonly string[]): unknown {
  return path.reduce<unknown>((inside, step) => (inside as Filled | undefined)?.[step], filled);
}

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [step = '', ...rest] = path;
  if (rest.length === 0) {
    target[step] = value;
    return;
  }
  target[step] ??= {};
  put(target[step] as Record<string, unknown>, rest, value);
}

const isEmpty = (value: unknown): boolean => NOTHING.includes(value) || (Array.isArray(value) && value.length === 0);

/** Whether a field is to be filled in beside what else was: in a group that may be left out, all of it or nothing. */
export function isNeeded(field: Field, fields: readonly Field[], filled: Filled): boolean {
  if (field.kind === 'heading' || field.optional === undefined || field.optional === false) return true;
  if (field.neededIf?.(filled)) return true;
  const group = field.name.slice(0, -1);
  const isBeside = ({ name }: Field): boolean =>
    name.length > group.length && group.every((step, i) => name[i] === step);
  return field.optional === 'TOGETHER' && fields.some((one) => isBeside(one) && !isEmpty(at(filled, one.name)));
}

/** Whether one of the penalties that were filled in is a fine. */
export const hasFine = (penalties: unknown): boolean =>
  Array.isArray(penalties) && penalties.some((one: Filled | undefined) => one?.kind === 'FINE');

/** The input of a mutation from what was filled in; sums in fen, and nothing that was left out. */
export function inputOf(fields: readonly Field[], filled: Filled): Filled {
  const input: Record<string, unknown> = {};
  for (const field of fields) {
    if (field.kind !== 'heading' && field.appliesIf?.(filled) === false) continue;
    const value = at(filled, field.name);
    if (field.kind === 'heading' || NOTHING.includes(value)) {
      if (field.kind === 'penalties' || field.kind === 'pieces') put(input, field.name, []);
      continue;
    }
    put(input, field.name, sentOf(field, value));
  }
  return input;
}
