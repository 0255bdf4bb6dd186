import { type ArticleProof, proof } from '../../../tools/articles/articleRow';
import { type FindSource, proofFaults } from '../articles/articleFaults';

/** One line of the table of threats. */
export interface ThreatRow {
  /** Its number, such as `T7`. */
  readonly id: string;
  readonly threat: string;
  /** Files of the project that are said to stand against it. */
  readonly files: readonly string[];
  readonly proofs: readonly ArticleProof[];
  /** What is said not to be proven; undefined where nothing is left open. */
  readonly open: string | undefined;
}

const ROW = /^\| (?<id>T\d+) \|/;
const UNESCAPED_BAR = /(?<!\\)\|/;
const FILE = /`([\w./-]+\/[\w./-]+)`/g;
const PROOF = /\[([\w/]+)\]\(\.\.\/test\/\1\.test\.ts\): ((?:“[^”]+”(?:; )?)+)/g;
const TITLE = /“([^”]+)”/g;
const OPEN = /\b(?:Not tested|Planned): ([^<|]+)/;

const unescaped = (cell: string): string => cell.replaceAll(/\\([\\|*_`<])/g, '$1');

function proofsOf(cell: string): ArticleProof[] {
  return [...cell.matchAll(PROOF)].map(([, file = '', titles = '']) =>
    proof(file, ...[...titles.matchAll(TITLE)].map(([, title = '']) => unescaped(title))),
  );
}

/** Reads the lines of the table of threats from the page. */
export function readThreats(page: string): ThreatRow[] {
  return page.split('\n').flatMap((line) => {
    const id = ROW.exec(line)?.groups?.id;
    if (!id) return [];
    const [, , threat = '', stands = '', proven = ''] = line.split(UNESCAPED_BAR).map((cell) => cell.trim());
    const files = [...stands.matchAll(FILE)].map(([, file = '']) => file);
    return [{ id, threat, files, proofs: proofsOf(proven), open: OPEN.exec(proven)?.[1]?.trim() }];
  });
}

function rowFaults({ id, threat, files, proofs, open }: ThreatRow, exists: (file: string) => boolean): string[] {
  return [
    ...(/^[A-Z].*\.$/.test(threat) ? [] : [`${id} does not say in a sentence what could happen`]),
    ...(files.length > 0 || proofs.length === 0 ? [] : [`${id} names no file that stands against it`]),
    ...files.filter((file) => !exists(file)).map((file) => `${id}: there is no ${file}`),
    ...(proofs.length > 0 || open ? [] : [`${id} has neither a test nor says that there is none`]),
  ];
}

/** What is wrong with the table of threats, in sentences. */
export function threatFaults(
  rows: readonly ThreatRow[],
  exists: (file: string) => boolean,
  findSource: FindSource,
): string[] {
  const misnumbered = rows.filter(({ id }, at) => id !== `T${at + 1}`);
  return [
    ...misnumbered.map(({ id }) => `${id} is out of order`),
    ...rows.flatMap((row) => rowFaults(row, exists)),
    ...proofFaults(
      rows.map(({ id, proofs }) => ({ article: id, proofs })),
      findSource,
    ),
  ];
}
