/** A factor of a class. */
export interface Factor {
  readonly class: string;
  readonly basisPoints: number;
}

/** Classes of whoever was not judged: their factor lies between those of the best and of the worst. */
const UNJUDGED: readonly string[] = ['UNRATED', 'UNCLASSED'];

/** The class whose factor makes a table, best class first, not monotone; null where a worse class is never drawn less. */
export function brokenClass(factors: readonly Factor[]): string | null {
  const judged = factors.filter((one) => !UNJUDGED.includes(one.class));
  const falls = judged.find((one, at) => at > 0 && one.basisPoints < (judged[at - 1]?.basisPoints ?? 0));
  if (falls) return falls.class;
  const [least, most] = [judged[0]?.basisPoints ?? 0, judged.at(-1)?.basisPoints ?? 0];
  const outside = factors.find(
    (one) => UNJUDGED.includes(one.class) && (one.basisPoints < least || one.basisPoints > most),
  );
  return outside?.class ?? null;
}
