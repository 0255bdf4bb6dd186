import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** A text file that is written piece by piece, no faster than the disk takes it. */
export interface TextSink {
  write(text: string): Promise<void>;
  finish(): Promise<void>;
  abandon(): void;
}

/** Opens a text file, compressed by gzip if asked. */
export function openTextSink(path: string, gzip: boolean): TextSink {
  const file = createWriteStream(path, { mode: 0o600 });
  const entry = gzip ? createGzip() : file;
  if (entry !== file) entry.pipe(file);
  const done = finished(file);
  done.catch(() => undefined);
  entry.on('error', (error: Error) => file.destroy(error));
  return {
    async write(text) {
      if (file.errored) throw file.errored;
      if (!entry.write(text)) await Promise.race([once(entry, 'drain'), done]);
    },
    async finish() {
      entry.end();
      await done;
    },
    abandon() {
      entry.destroy();
      file.destroy();
    },
  };
}
