import type { Statements } from '../../../../kernel/service/database/statements';
import { sha256Hex } from '../../../../kernel/values/sha256';
import type { RoundRow } from './roundRows';

/** The names under which the files of a draw are saved: those that tools/verify-draw.mjs looks for. */
export const DRAW_FILES = { bundle: 'bundle.json', frame: 'frame.txt', drawn: 'drawn.txt' } as const;

/** A file by which a draw can be checked. */
export interface DrawFile {
  readonly name: (typeof DRAW_FILES)[keyof typeof DRAW_FILES];
  readonly bytes: number;
  readonly sha256: string;
}

const FILES = `SELECT r.bundle, r.bundle::json#>>'{drawn,sha256}' AS drawn,
    (SELECT coalesce(sum(octet_length(c.content)), 0)::int FROM draw_frame_chunk c WHERE c.round = r.number) AS "frameBytes",
    (SELECT coalesce(sum(octet_length(l.content)), 0)::int FROM draw_list_chunk l WHERE l.round = r.number) AS "listBytes"
  FROM draw_round r WHERE r.number = $1 AND r.frame_hash IS NOT NULL`;

interface StoredFiles {
  /** Null until it is drawn. */
  readonly bundle: string | null;
  readonly drawn: string;
  readonly frameBytes: number;
  readonly listBytes: number;
}

/** The files of a round: the frame alone from its commitment on, and once it is drawn bundle, frame and list. */
export async function listDrawFiles(
  statements: Statements,
  { number, frameHash }: Pick<RoundRow, 'number' | 'frameHash'>,
): Promise<DrawFile[]> {
  const [row] = await statements.run<StoredFiles & Record<string, unknown>>(FILES, [number]);
  if (!row) return [];
  const { bundle, drawn, frameBytes, listBytes } = row;
  const frame = { name: DRAW_FILES.frame, bytes: frameBytes, sha256: frameHash ?? '' };
  if (bundle === null) return [frame];
  return [
    { name: DRAW_FILES.bundle, bytes: Buffer.byteLength(bundle), sha256: sha256Hex(bundle) },
    frame,
    { name: DRAW_FILES.drawn, bytes: listBytes, sha256: drawn },
  ];
}
