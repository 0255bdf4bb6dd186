import { parseUscc } from '../../../../kernel/values/uscc';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { holdsPersonalNumber } from '../../../../kernel/values/work/workText';

/** A field of the text that is to be published. */
export interface PublicField {
  readonly name: string;
  readonly text: string;
}

/** What must not be read in it. */
export interface KeptSecret {
  /** Name of the party, which is published: a person's name within it gives nothing away. */
  readonly party?: string;
  /** Names of natural persons in the case who are not its party. */
  readonly persons: readonly string[];
  /** Words that an officer marked as secrets of the State or of a business, or as private. */
  readonly secrets: readonly string[];
}

/** 涉密类型 What a text can give away. */
export type SecretKind = 'PERSONAL_NUMBER' | 'ACCOUNT_NUMBER' | 'EMAIL' | 'PERSON' | 'SECRET';

const ACCOUNT = /(?<![\dA-Za-z])\d(?:[\s-]?\d){14,18}(?![\dA-Za-z])/g;
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}|\s/gu, '')
    .toLowerCase();

/** Whether a text holds what looks like the number of a bank account; a code of an entity is none. */
function holdsAccount(text: string): boolean {
  return (text.match(ACCOUNT) ?? []).some((found) => !parseUscc(found).ok);
}

/** The kinds of what a text gives away, whatever its widths, blanks and invisible characters. */
function givenAway(text: string, { party = '', persons, secrets }: KeptSecret): readonly SecretKind[] {
  const searched = plain(text);
  const named = plain(party) === '' ? searched : searched.replaceAll(plain(party), '|');
  const holds = (within: string, words: readonly string[]) =>
    words.map(plain).some((word) => word !== '' && within.includes(word));
  const numbers = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return [
    ...(holdsPersonalNumber(text) ? (['PERSONAL_NUMBER'] as const) : []),
    ...(holdsAccount(numbers) ? (['ACCOUNT_NUMBER'] as const) : []),
    ...(EMAIL.test(numbers) ? (['EMAIL'] as const) : []),
    ...(holds(named, persons) ? (['PERSON'] as const) : []),
    ...(holds(searched, secrets) ? (['SECRET'] as const) : []),
  ];
}

/**
 * What is published gives away no secret, no privacy and nobody but the party
 *
 * The refusal names fields and kinds, and never what was found.
 *
 * 《行政处罚法》第五十条
 */
export function secretsKept(fields: readonly PublicField[], kept: KeptSecret): Verdict {
  const found = fields
    .map(({ name, text }) => ({ name, kinds: givenAway(text, kept) }))
    .filter(({ kinds }) => kinds.length > 0);
  return found.length === 0
    ? lawful
    : unlawful('DECISION_HOLDS_SECRETS', '行政处罚法 50', {
        fields: found.map(({ name }) => name),
        kinds: [...new Set(found.flatMap(({ kinds }) => kinds))],
      });
}
