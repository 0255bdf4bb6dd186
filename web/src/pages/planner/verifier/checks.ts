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

/** Steps of the verifier; each holds everything of the one before, and more. LINE is what a proof says without a bundle. */
export type Step = 'FILES' | 'BUNDLE' | 'ROOT' | 'FRAME' | 'DRAWN' | 'COMMITMENT' | 'LINE' | 'PROOF';

/** What is checked: by the verifier, or of what a page shows and of what somebody noted beforehand. */
export type Check = Step | 'SHOWN' | 'NOTED_ROOT' | 'NOTED_FRAME';

/** How a check came out. */
export interface CheckResult {
  readonly check: Check;
  readonly faults: readonly string[];
  readonly tell: readonly string[];
  readonly milliseconds: number;
}

interface StepToTake {
  readonly check: Step;
  /** What the verifier is given; null where the files' own hashes are looked at. */
  readonly files: Readonly<Record<string, string>> | null;
}

/** The steps that these files and hashes allow, in their order. */
export function checksOf({ files, commitment, root }: VerifyOrder): readonly StepToTake[] {
  const named = (name: string) => files.some((file) => file.name === name);
  const given: Record<string, string> = {};
  const steps: StepToTake[] = files.every(({ sha256 }) => sha256 !== null) ? [{ check: 'FILES', files: null }] : [];
  const add = (check: Step, member: string, value: string) => {
    given[member] = value;
    steps.push({ check, files: { ...given } });
  };
  if (!named('bundle.json')) {
    const isProvable = root !== undefined && named('proof.json');
    return isProvable ? [...steps, { check: 'LINE', files: { proof: 'proof.json', root } }] : steps;
  }
  add('BUNDLE', 'bundle', 'bundle.json');
  if (root) add('ROOT', 'root', root);
  if (commitment) add('COMMITMENT', 'commitment', commitment);
  if (named('frame.txt')) add('FRAME', 'frame', 'frame.txt');
  if (named('frame.txt') && named('drawn.txt')) add('DRAWN', 'drawn', 'drawn.txt');
  if (named('proof.json')) add('PROOF', 'proof', 'proof.json');
  return steps;
}

type Outcome = Pick<CheckResult, 'check' | 'faults'>;

/** The checks that are needed and were not done. */
export const missingOf = (results: readonly Outcome[], needed: readonly Check[]): readonly Check[] =>
  needed.filter((one) => !results.some(({ check }) => check === one));

/** What the checks come to: VALID only where none failed and none that is needed was left out. */
export function verdictOf(
  results: readonly Outcome[],
  needed: readonly Check[] = [],
): 'VALID' | 'INVALID' | 'UNPROVEN' {
  if (results.some(({ faults }) => faults.length > 0)) return 'INVALID';
  return results.length > 0 && missingOf(results, needed).length === 0 ? 'VALID' : 'UNPROVEN';
}
