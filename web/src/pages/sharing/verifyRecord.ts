import type { AccessesQuery } from './accesses.generated';
import { base64Of, sha256, utf8 } from './bytes';
import { readCheckpoint } from './verifyCheckpoint';
import { type InclusionProof, verifyInclusion } from './verifyInclusion';

/** A record of the log as the page shows it. */
export type Access = NonNullable<AccessesQuery['accessRecords']>['edges'][number]['node'];

/** The latest signed state of the log. */
export type Checkpoint = NonNullable<AccessesQuery['accessLogCheckpoint']>;

/** What can be found wrong: the answer is to another question, or a link of the chain from the row to the signature is broken. */
export type RecordFault = 'QUESTION' | 'LEAF' | 'FACTS' | 'PATH' | 'CHECKPOINT' | 'SIGNATURE';

/** What a check could not look at. */
export type Unchecked = 'CONTENTS' | 'SIGNATURE';

/** How the check of a record came out: nothing is wrong where there are no faults. */
export interface RecordCheck {
  readonly faults: readonly RecordFault[];
  readonly unchecked: readonly Unchecked[];
}

const TEXTS = ['operationId', 'subject', 'purpose', 'agreement'] as const;
const LISTS = ['entities', 'fields', 'denied', 'outOfScope', 'silos'] as const;
type Leaf = Readonly<Record<(typeof TEXTS)[number] | 'time' | 'department', string | null>> &
  Readonly<Record<(typeof LISTS)[number], readonly string[]>>;

/** Whether what is shown of a record is what its text in the log says. */
function isShownAs(leaf: string, shown: Access): boolean {
  const told = JSON.parse(leaf) as Leaf;
  return (
    Date.parse(told.time ?? '') === Date.parse(shown.time) &&
    (shown.department === null || shown.department.code === told.department) &&
    TEXTS.every((name) => told[name] === shown[name]) &&
    LISTS.every((name) => JSON.stringify(told[name]) === JSON.stringify(shown[name]))
  );
}

async function faultsOfLeaf(leaf: string, shown: Access, leafHash: string): Promise<RecordFault[]> {
  if (base64Of(await sha256(Uint8Array.of(0), utf8(leaf))) !== leafHash) return ['LEAF'];
  return isShownAs(leaf, shown) ? [] : ['FACTS'];
}

/**
 * Follows a record from what is shown of it to the signature over the log: shown facts, text, hash of the text, path, root,
 * signed note. Where not all of the record is shown to the caller, its contents cannot be compared.
 */
export async function verifyRecord(shown: Access, proof: InclusionProof, signed: Checkpoint): Promise<RecordCheck> {
  const checkpoint = await readCheckpoint(signed.note, signed.verifierKey);
  const faults: RecordFault[] = shown.leaf === null ? [] : await faultsOfLeaf(shown.leaf, shown, proof.leafHash);
  if (proof.index !== shown.index || proof.size !== signed.size) faults.push('QUESTION');
  if (!(await verifyInclusion(proof))) faults.push('PATH');
  if (checkpoint?.size !== signed.size || checkpoint.root !== proof.rootHash) faults.push('CHECKPOINT');
  if (checkpoint?.isSigned === false) faults.push('SIGNATURE');
  const unchecked: Unchecked[] = shown.leaf === null ? ['CONTENTS'] : [];
  if (checkpoint?.isSigned === null) unchecked.push('SIGNATURE');
  return { faults, unchecked };
}
