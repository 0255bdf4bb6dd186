import type { SiloName } from '../../kernel/values/silos';

/** Who answers for a demand: a silo, or the gateway. */
export type ArticleOwner = SiloName | 'gateway';

/** Tests of one file, by their titles. */
export interface ArticleProof {
  /** Path from the root of the project. */
  readonly file: string;
  /** Titles as the file writes them; of a test over a table also with the values of a row. */
  readonly titles: readonly string[];
}

/** What of a demand no test proves yet, and in which silos it is to be built. */
export interface OpenPart {
  readonly in: readonly ArticleOwner[];
  /** What is open; left out where all of it is. */
  readonly what?: string;
}

/** What one article asks of software, and the tests that prove it. */
export interface ArticleRow {
  /** As the text counts: `13 ¶2`; a letter tells the demands of one section apart: `11e`. */
  readonly article: string;
  /** What the text calls it. */
  readonly zh: string;
  readonly demand: string;
  readonly owners: readonly ArticleOwner[];
  readonly proofs: readonly ArticleProof[];
  /** Left out where everything is proven. */
  readonly open?: OpenPart;
}

/** How much of a demand is proven. */
export type ArticleState = 'proven' | 'partly' | 'planned';

/** Tests of a file under `test/`, named without its ending. */
export const proof = (file: string, ...titles: string[]): ArticleProof => ({ file: `test/${file}.test.ts`, titles });

/** A demand of which nothing is proven; the silos in which it is to be built. */
export const planned = (
  article: string,
  [zh, demand]: readonly [string, string],
  ...silos: ArticleOwner[]
): ArticleRow => ({
  article,
  zh,
  demand,
  owners: silos,
  proofs: [],
  open: { in: silos },
});

/** How much of a row is proven: planned without any test, partly with something open. */
export function stateOf({ proofs, open }: ArticleRow): ArticleState {
  if (proofs.length === 0) return 'planned';
  return open ? 'partly' : 'proven';
}
