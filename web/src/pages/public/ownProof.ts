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

/** What of a bundle says something about each object, as docs/draw.md describes it. */
export interface BundleFile {
  readonly commitment: { readonly frameHash: string; readonly treeRoot: string };
  readonly header: { readonly tasks: readonly { readonly department: string; readonly item: string }[] };
  readonly cells: readonly BundleCell[];
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

/** The bundle among the files of a round; undefined where it is not there. */
export function bundleOf(files: readonly DrawnFile[]): BundleFile | undefined {
  const bundle = files.find(({ name }) => name === 'bundle.json');
  return bundle && (JSON.parse(new TextDecoder().decode(bundle.content)) as BundleFile);
}

/** The layer that a proof names, as the bundle of its round has it; undefined where it has none. */
export function ownCell({ cells }: BundleFile, file: string): OwnCell | undefined {
  const place = Number(parse(file).line.split(',')[1]);
  const cell = cells[place];
  return cell && { ...cell, place };
}

type Facts = Readonly<Record<string, unknown>>;

/** What a page shows of a task, by the names under which it is compared. */
function shownTask(task: ProofTask | undefined): Facts {
  const { place, department, item, ratePpm, exclusion, drawn } = task ?? {};
  return { place, department: department?.code, item, ratePpm, exclusion, drawn };
}

/** The same of the task at that place, as proof and bundle have it. */
function provedTask(at: number, { cell, drawn }: ProofFile, { header }: BundleFile): Facts {
  const entry = cell[at];
  return {
    place: at + 1,
    department: header.tasks[at]?.department,
    item: header.tasks[at]?.item,
    ratePpm: typeof entry === 'number' ? entry : null,
    exclusion: typeof entry === 'string' && entry !== '-' ? entry : null,
    drawn: drawn[at],
  };
}

const differences = (prefix: string, shown: Facts, proved: Facts): string[] =>
  Object.keys(proved).flatMap((name) =>
    shown[name] === proved[name] ? [] : [`${prefix}${name}: shown ${shown[name]}, proved ${proved[name]}`],
  );

/** Where what the page shows of a proof is not what its file and the bundle of its round say. */
export function shownFaults(proof: Proof, bundle: BundleFile): readonly string[] {
  const { file, uscc, round, line, index, ticket, commitment } = proof;
  if (!file) return ['file: nothing is proved'];
  const said = parse(file);
  const tasks = proof.tasks ?? [];
  const places = Array.from({ length: Math.max(tasks.length, said.cell.length, bundle.header.tasks.length) });
  return [
    ...differences(
      '',
      { uscc, round, line, index, ticket, treeRoot: commitment?.treeRoot, frameHash: commitment?.frameHash },
      {
        uscc: said.line.split(',')[0],
        round: said.round,
        line: said.line,
        index: said.index,
        ticket: said.ticket,
        treeRoot: said.treeRoot,
        frameHash: bundle.commitment.frameHash,
      },
    ),
    ...places.flatMap((_, at) => differences(`tasks.${at}.`, shownTask(tasks[at]), provedTask(at, said, bundle))),
  ];
}
