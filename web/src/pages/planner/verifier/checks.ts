/** A file of a draw, and its hash as the hub tells it; null where nobody tells it. */
export interface DrawnFile {
  readonly name: string;
  readonly sha256: string | null;
  readonly content: ArrayBuffer;
}

/** What is verified: files, and what was published before the randomness existed. */
export interface VerifyOrder {
  readonly files: readonly DrawnFile[];
  readonly commitment: string | undefined;
  readonly root: string | undefined;
}

/** Steps of a verification; each holds everything of the one before, and more. */
export type Check = 'FILES' | 'BUNDLE' | 'ROOT' | 'FRAME' | 'DRAWN' | 'COMMITMENT' | 'PROOF';

interface Step {
  readonly check: Check;
  /** What the verifier is given; null where the files' own hashes are looked at. */
  readonly files: Readonly<Record<string, string>> | null;
}

/** The steps that these files and hashes allow, in their order. */
export function checksOf({ files, commitment, root }: VerifyOrder): readonly Step[] {
  const named = (name: string) => files.some((file) => file.name === name);
  const given: Record<string, string> = {};
  const steps: Step[] = files.every(({ sha256 }) => sha256 !== null) ? [{ check: 'FILES', files: null }] : [];
  const add = (check: Check, member: string, value: string) => {
    given[member] = value;
    steps.push({ check, files: { ...given } });
  };
  if (!named('bundle.json')) {
    const isProvable = root !== undefined && named('proof.json');
    return isProvable ? [...steps, { check: 'PROOF', files: { proof: 'proof.json', root } }] : steps;
  }
  add('BUNDLE', 'bundle', 'bundle.json');
  if (root) add('ROOT', 'root', root);
  if (commitment) add('COMMITMENT', 'commitment', commitment);
  if (named('frame.txt')) add('FRAME', 'frame', 'frame.txt');
  if (named('frame.txt') && named('drawn.txt')) add('DRAWN', 'drawn', 'drawn.txt');
  if (named('proof.json')) add('PROOF', 'proof', 'proof.json');
  return steps;
}
