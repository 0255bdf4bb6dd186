import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import { CODES, type Code } from '../../kernel/values/codes';
import { openSha256 } from '../../kernel/values/sha256';
import type { Facts } from '../../kernel/values/verdict';
import type { DrawBundle } from '../../subgraphs/inspection/rules/draw/drawBundle';
import { DRAW_FILES } from '../../subgraphs/inspection/store/rounds/drawFiles';

/** Which draw is fetched from where, by whom, and where it is put. */
export interface DrawToExport {
  /** Address of the hub, such as http://127.0.0.1:4000. */
  readonly url: string;
  readonly round: string;
  /** Folder, which is made. */
  readonly out: string;
  /** Null for what the public may have. */
  readonly token: string | null;
}

/** A file as it was put there. */
export interface ExportedDrawFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

async function refusalOf(response: Response): Promise<CataloguedError> {
  const told = (await response.json().catch(() => ({}))) as { errors?: { extensions?: Facts & { code?: string } }[] };
  const { code = '', message_zh: _zh, mend: _mend, article: _article, ...facts } = told.errors?.[0]?.extensions ?? {};
  return new CataloguedError((code in CODES ? code : 'SILO_DOWN') as Code, facts as Facts);
}

/** Puts a file where it belongs, byte by byte as it comes. Throws what the hub refuses it with. */
async function fetchFile({ url, round, out, token }: DrawToExport, name: string): Promise<ExportedDrawFile> {
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  const address = new URL(`/draws/${encodeURIComponent(round)}/${name}`, url);
  const response = await fetch(address, { headers }).catch(() => {
    throw new CataloguedError('HUB_UNREACHABLE', { url });
  });
  if (!response.ok || !response.body) throw await refusalOf(response);
  const hash = openSha256();
  let bytes = 0;
  async function* counted(source: Readable): AsyncGenerator<Buffer> {
    for await (const piece of source as AsyncIterable<Buffer>) {
      hash.add(piece);
      bytes += piece.length;
      yield piece;
    }
  }
  const source = Readable.fromWeb(response.body as ReadableStream);
  await pipeline(source, counted, createWriteStream(join(out, name), { mode: 0o600 }));
  return { name, bytes, sha256: hash.hex() };
}

async function fetchAs(draw: DrawToExport, name: string, expected: string): Promise<ExportedDrawFile> {
  const file = await fetchFile(draw, name);
  if (file.sha256 === expected) return file;
  throw new CataloguedError('EXPORT_FILE_ALTERED', { file: name, expected, received: file.sha256 });
}

/** A file that is for the round's parties alone is left out for everybody else. */
async function fetchIfGiven(draw: DrawToExport, name: string, expected: string): Promise<ExportedDrawFile[]> {
  try {
    return [await fetchAs(draw, name, expected)];
  } catch (error) {
    if (!(error instanceof CataloguedError) || error.code !== 'DRAW_FILE_NOT_YOURS') throw error;
    await rm(join(draw.out, name), { force: true });
    return [];
  }
}

/**
 * Fetches the files of a draw into a folder as tools/verify-draw.mjs reads them: the bundle, and for the round's parties the
 * frame and the list of the drawn, each held against the hash that the bundle has of it. Throws ROUND_SEALED,
 * UNKNOWN_DRAW_FILE, EXPORT_FILE_ALTERED, HUB_UNREACHABLE and what the gateway refuses a token with. FL-17
 */
export async function exportDraw(draw: DrawToExport): Promise<ExportedDrawFile[]> {
  await mkdir(draw.out, { recursive: true });
  const bundle = await fetchFile(draw, DRAW_FILES.bundle);
  const { commitment, drawn } = JSON.parse(await readFile(join(draw.out, bundle.name), 'utf8')) as DrawBundle;
  return [
    bundle,
    ...(await fetchIfGiven(draw, DRAW_FILES.frame, commitment.frameHash)),
    ...(await fetchIfGiven(draw, DRAW_FILES.drawn, drawn.sha256)),
  ];
}
