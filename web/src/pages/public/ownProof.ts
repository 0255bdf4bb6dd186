import type { DrawnFile } from '../planner/verifier/checks';
import type { SelfCheckQuery } from './selfCheck.generated';

/** What a round tells of one business. */
export type Proof = NonNullable<NonNullable<SelfCheckQuery['marketEntity']>['drawProofs']>[number];

/** What a task could do with the business. */
export type ProofTask = NonNullable<Proof['tasks']>[number];

/** Says an inspection item by its name. */
export type ItemName = (code: string) => string;

/** What the file of a proof says, as docs/draw.md describes it. */
interface ProofFile {
  readonly line: string;
  readonly index: number;
  readonly ticket: string;
  readonly round: string;
  readonly treeRoot: string;
  readonly cell: readonly (number | string)[];
  readonly drawn: readonly (boolean | null)[];
}

interface BundleCell {
  readonly size: number;
  readonly offset: number;
  readonly drawn: readonly (number | null)[];
  readonly last: readonly (string | null)[];
}

/** The layer of a draw in which a business was. */
export interface OwnCell extends BundleCell {
  /** Its place among the layers. */
  readonly place: number;
}

const parse = (file: string): ProofFile => JSON.parse(file) as ProofFile;

/** The file of a proof beside what was fetched of its round. */
export const withProof = (fetched: readonly DrawnFile[], file: string): readonly DrawnFile[] => [
  ...fetched,
  { name: 'proof.json', sha256: null, content: new TextEncoder().encode(file).buffer as ArrayBuffer },
];

/** The layer that a proof names, as the bundle of its round has it; undefined where it has none. */
export function ownCell(fetched: readonly DrawnFile[], file: string): OwnCell | undefined {
  const bundle = fetched.find(({ name }) => name === 'bundle.json');
  if (!bundle) return undefined;
  const { cells } = JSON.parse(new TextDecoder().decode(bundle.content)) as { readonly cells: readonly BundleCell[] };
  const place = Number(parse(file).line.split(',')[1]);
  const cell = cells[place];
  return cell && { ...cell, place };
}

/** Whether what the page shows of a proof is what its file says. */
export function isAsProved({ file, uscc, round, ticket, index, commitment, tasks }: Proof): boolean {
  if (!file || !tasks) return false;
  const said = parse(file);
  return (
    said.line.split(',')[0] === uscc &&
    said.round === round &&
    said.index === index &&
    said.ticket === ticket &&
    said.treeRoot === commitment?.treeRoot &&
    said.cell.length === tasks.length &&
    tasks.every(({ ratePpm, drawn }, at) => ratePpm === numberOf(said.cell[at]) && drawn === said.drawn[at])
  );
}

const numberOf = (entry: number | string | undefined): number | null => (typeof entry === 'number' ? entry : null);
