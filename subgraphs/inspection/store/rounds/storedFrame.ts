import type { Queryable } from '../../../../kernel/service/work/queryable';
import { LINE_FEED } from '../../rules/draw/frameLine';

/** What a round was committed to beside its hash. */
export interface StoredCommitment {
  /** First line of the frame. */
  readonly header: string;
  readonly chunkNodes: readonly string[];
  /** Hash and root of the frame, and the randomness, as the sealed history of the round has them. */
  readonly sealedHash: string | null;
  readonly sealedRoot: string | null;
  readonly sealedBeacon: string | null;
}

const sealed = (kind: string, member: string): string => `(SELECT e.details::json->>'${member}' FROM inspection_event e
    WHERE e.topic = 'round' AND e.number = r.number AND e.kind = '${kind}' ORDER BY e.sequence LIMIT 1)`;
const COMMITMENT = `SELECT r.header, r.chunk_nodes AS "chunkNodes", ${sealed('COMMITTED', 'frameHash')} AS "sealedHash",
    ${sealed('COMMITTED', 'treeRoot')} AS "sealedRoot", ${sealed('BEACON_TOLD', 'beacon')} AS "sealedBeacon"
  FROM draw_round r WHERE r.number = $1`;

/** What a round was committed to; undefined before it is. */
export async function findCommitment(client: Queryable, round: string): Promise<StoredCommitment | undefined> {
  const { rows } = await client.query<Record<string, unknown> & StoredCommitment>(COMMITMENT, [round]);
  return rows[0]?.header ? rows[0] : undefined;
}

/** Some lines of a frozen frame. */
export interface StoredChunk {
  readonly content: Buffer;
  /** Lines in it, the header counted. */
  readonly lines: number;
}

const CHUNK = 'SELECT content, lines FROM draw_frame_chunk WHERE round = $1 AND part = $2';

/** The chunks of a frozen frame in their order, one statement each: the first begins with the header. */
export async function* frameChunks(client: Queryable, round: string): AsyncGenerator<StoredChunk> {
  for (let part = 0; ; part += 1) {
    const { rows } = await client.query<StoredChunk & Record<string, unknown>>(CHUNK, [round, part]);
    if (!rows[0]) return;
    yield rows[0];
  }
}

/** The lines of a chunk without the header, which is the first line of the first chunk. */
export function linesOfChunk(part: number, content: Buffer): Buffer {
  return part === 0 ? content.subarray(content.indexOf(LINE_FEED) + 1) : content;
}
