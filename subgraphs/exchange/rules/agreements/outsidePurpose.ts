import type { AskedTerm } from './askedTerms';

/**
 * Terms outside the purpose
 *
 * Data is used for the purpose stated and no wider. The catalogue says for which purposes a resource is commonly shared;
 * what is asked for another purpose is not refused, it is shown to both sides so that the owner looks at it.
 * `purposesOf` gives null for a resource that is for anything within a department's tasks.
 *
 * 政务数据共享条例（国务院令第809号） 25; 上海市数据条例 40
 */
export function outsidePurpose(
  terms: readonly AskedTerm[],
  purpose: string,
  purposesOf: (resource: string) => readonly string[] | null,
): string[] {
  const isOutside = ({ resource }: AskedTerm): boolean => {
    const purposes = purposesOf(resource);
    return purposes !== null && !purposes.includes(purpose);
  };
  return terms.filter(isOutside).map(({ term }) => term);
}
