import { Readable } from 'node:stream';
import { wholeFileAnswer } from '../../../../kernel/service/files/fileAnswer';
import type { FileSource } from '../../../../kernel/service/files/filePort';
import type { JobEnvironment, Viewer } from '../../../../kernel/service/silo';
import { type Queryable, readingFrom } from '../../../../kernel/service/work/queryable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { addDays, shanghaiDay } from '../../../../kernel/values/day';
import { seesFrame, seesOutcome } from '../../rules/rounds/roundSight';
import { DRAW_FILES, type DrawFile, listDrawFiles } from './drawFiles';
import { findRound, type RoundRow } from './roundRows';
import { frameChunks } from './storedFrame';

const PATH = /^\/draws\/(DR-\d{4}-\d{6,19})\/(bundle\.json|frame\.txt|drawn\.txt)$/;
const MEDIA_TYPES: Readonly<Record<DrawFile['name'], string>> = {
  'bundle.json': 'application/json',
  'frame.txt': 'text/plain; charset=utf-8',
  'drawn.txt': 'text/plain; charset=utf-8',
};

const LIST_CHUNK = 'SELECT content FROM draw_list_chunk WHERE round = $1 AND part = $2';
const BUNDLE = 'SELECT bundle FROM draw_round WHERE number = $1';

async function* frameBytes(client: Queryable, round: string): AsyncGenerator<Buffer> {
  for await (const { content } of frameChunks(client, round)) yield content;
}

async function* listBytes(client: Queryable, round: string): AsyncGenerator<Buffer> {
  for (let part = 0; ; part += 1) {
    const { rows } = await client.query<{ content: Buffer }>(LIST_CHUNK, [round, part]);
    if (!rows[0]) return;
    yield rows[0].content;
  }
}

async function* bundleBytes(client: Queryable, round: string): AsyncGenerator<Buffer> {
  const { rows } = await client.query<{ bundle: string }>(BUNDLE, [round]);
  yield Buffer.from(rows[0]?.bundle ?? '', 'utf8');
}

const BYTES = {
  [DRAW_FILES.bundle]: bundleBytes,
  [DRAW_FILES.frame]: frameBytes,
  [DRAW_FILES.drawn]: listBytes,
} as const;

/** Throws UNKNOWN_DRAW_FILE where there is none, ROUND_SEALED where it is too early, DRAW_FILE_NOT_YOURS where it is not public. */
function requireRight(viewer: Viewer, round: RoundRow | undefined, asked: { path: string; name: string; now: number }) {
  const { path, name, now } = asked;
  if (round && name === DRAW_FILES.frame && seesFrame(viewer, round)) return round;
  if (round?.state !== 'DRAWN') throw new CataloguedError('UNKNOWN_DRAW_FILE', { received: path });
  if (!seesOutcome(viewer, round, shanghaiDay(now))) {
    throw new CataloguedError('ROUND_SEALED', { received: path, opensOn: addDays(round.windowTo, 1) });
  }
  if (name === DRAW_FILES.bundle || seesFrame(viewer, round)) return round;
  throw new CataloguedError('DRAW_FILE_NOT_YOURS', { received: path, departments: round.departments });
}

/**
 * The files of draws, for whoever may check them: the parties of a round have all of them at once, everybody the bundle when
 * the window has closed. FL-17; 沪府发〔2020〕7号（二）、（十一）
 */
export function openDrawFiles({ database, clock }: Pick<JobEnvironment, 'database' | 'clock'>): FileSource {
  const { statements } = database;
  const client = readingFrom(statements);
  return {
    async open(viewer, request) {
      const { path } = request;
      const [, number = '', name = ''] = PATH.exec(path) ?? [];
      const found = number === '' ? undefined : await findRound(client, number);
      const round = requireRight(viewer, found, { path, name, now: clock() });
      const file = (await listDrawFiles(statements, round)).find((one) => one.name === name);
      if (!file) throw new CataloguedError('UNKNOWN_DRAW_FILE', { received: path });
      const { bytes, sha256: tag } = file;
      const told = { bytes, tag, mediaType: MEDIA_TYPES[file.name], name: `${number}-${file.name}` };
      return wholeFileAnswer({ ...told, open: () => Readable.from(BYTES[file.name](client, number)) }, request);
    },
  };
}
