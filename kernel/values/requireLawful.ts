import { CataloguedError } from './cataloguedError';
import type { Facts, Verdict } from './verdict';

/**
 * Lets lawful input pass. Throws the CataloguedError of an unlawful verdict with its article and its facts; `at` says
 * which row was judged.
 */
export function requireLawful(verdict: Verdict, at: Facts = {}): void {
  if (verdict.lawful) return;
  throw new CataloguedError(verdict.code, { ...at, ...verdict.facts, article: verdict.article });
}
