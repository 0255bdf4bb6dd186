import type { Code } from './codes';

/** What a refusal was decided on: plain values, printable in any client. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** A rule's answer. A "no" is a value, never an exception: it names its code, its article and its facts. */
export type Verdict =
  | { readonly lawful: true }
  | { readonly lawful: false; readonly code: Code; readonly article: string; readonly facts: Facts };

/** The rule has nothing against it. */
export const lawful: Verdict = { lawful: true };

/** The rule refuses: `code` from the catalogue, the article it rests on, the facts that decided. */
export function unlawful(code: Code, article: string, facts: Facts): Verdict {
  return { lawful: false, code, article, facts };
}
