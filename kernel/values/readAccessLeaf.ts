import { type Access, accessLeaf } from './accessLeaf';
import { CataloguedError } from './cataloguedError';

/** The longest leaf that the log takes, in bytes of UTF-8. */
export const LEAF_BYTES = 65_536;

const TIME = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
/** What no database keeps in a text: NUL and halves of surrogate pairs. */
const UNSTORABLE = /\0|\p{Surrogate}/u;
const DIGEST = /^[0-9a-f]{64}$/;

const isText = (value: unknown): boolean => typeof value === 'string' && !UNSTORABLE.test(value);
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

/** Whether a value is a moment of the calendar, written as `Date` writes it. */
function isMoment(value: unknown): boolean {
  const at = TIME.test(String(value)) ? Date.parse(value as string) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString() === value;
}

/** What each member must be; nothing beside them. */
const MEMBERS: Readonly<Record<keyof Access, (value: unknown) => boolean>> = {
  time: isMoment,
  operationId: isText,
  subject: isText,
  kind: isText,
  department: isTextOrNull,
  purpose: isTextOrNull,
  agreement: isTextOrNull,
  operation: (value) => DIGEST.test(String(value)),
  case: isTextOrNull,
  asOf: isTextOrNull,
  knownAt: isTextOrNull,
  entities: isTexts,
  fields: isTexts,
  denied: isTexts,
  outOfScope: isTexts,
  silos: isTexts,
};
const RULES = Object.entries(MEMBERS) as [keyof Access, (value: unknown) => boolean][];

function parse(leaf: string): unknown {
  try {
    return JSON.parse(leaf);
  } catch {
    throw new CataloguedError('LEAF_NOT_CANONICAL', { field: 'leaf', received: leaf });
  }
}

/**
 * The access that a leaf tells. Throws LEAF_TOO_LARGE, and LEAF_NOT_CANONICAL for any text that `accessLeaf` would not
 * have written.
 */
export function readAccessLeaf(leaf: string): Access {
  if (leaf.length > LEAF_BYTES || Buffer.byteLength(leaf) > LEAF_BYTES) {
    throw new CataloguedError('LEAF_TOO_LARGE', { field: 'leaf', received: leaf, limit: LEAF_BYTES });
  }
  const read = parse(leaf) as Access | null;
  if (typeof read !== 'object' || read === null) throw new CataloguedError('LEAF_NOT_CANONICAL', { received: leaf });
  const [wrong] = RULES.find(([member, isFit]) => !isFit(read[member])) ?? [];
  if (wrong !== undefined || accessLeaf(read) !== leaf) {
    throw new CataloguedError('LEAF_NOT_CANONICAL', { field: wrong ?? 'leaf', received: leaf });
  }
  return read;
}
