import { closeSync, openSync, readSync } from 'node:fs';
import type { VerifierKey } from '../../kernel/values/signedNote';
import type { LogReport } from '../../subgraphs/exchange/rules/accessLog/logFaults';
import { createLogVerifier } from '../../subgraphs/exchange/rules/accessLog/logVerifier';
import { checkpointLine, headerLine, leafPrefix } from './bundle';

const LINE_FEED = 0x0a;
const BYTES_AT_ONCE = 1 << 20;
const CHECKPOINT = Buffer.from('{"checkpoint":');
const BRACE = Buffer.from('}');

/** The bytes of a file, piece by piece. */
export function* bytesOf(file: string): Generator<Buffer> {
  const source = openSync(file, 'r');
  try {
    for (;;) {
      const piece = Buffer.alloc(BYTES_AT_ONCE);
      const length = readSync(source, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(source);
  }
}

/** Lines without their line feeds; what follows the last line feed comes as `undefined` at the end, if anything does. */
function* linesOf(bytes: Iterable<Buffer>): Generator<Buffer | undefined> {
  let rest = Buffer.alloc(0);
  for (const piece of bytes) {
    rest = Buffer.concat([rest, piece]);
    for (let end = rest.indexOf(LINE_FEED); end >= 0; end = rest.indexOf(LINE_FEED)) {
      yield rest.subarray(0, end);
      rest = rest.subarray(end + 1);
    }
  }
  if (rest.length > 0) yield undefined;
}

/** The size and the number of checkpoints that a header tells, if it is written as headers are. */
function readHeader(line: Buffer): { size: number; checkpoints: number } | undefined {
  const [, size, checkpoints] = /"size":(\d{1,15}),"checkpoints":(\d{1,15})\}$/.exec(line.toString('latin1')) ?? [];
  const header = { size: Number(size), checkpoints: Number(checkpoints) };
  return Buffer.from(headerLine(header.size, header.checkpoints)).equals(line) ? header : undefined;
}

/** The leaf in its line, if the line is that of the leaf with this number. */
function readLeaf(line: Buffer, index: number): Buffer | undefined {
  const prefix = Buffer.from(leafPrefix(index));
  const isLeaf = line.subarray(0, prefix.length).equals(prefix) && line.subarray(-1).equals(BRACE);
  return isLeaf ? line.subarray(prefix.length, -1) : undefined;
}

/** The note in its line, if the line is that of a checkpoint in its one spelling. */
function readNote(line: Buffer): string | undefined {
  try {
    const { checkpoint } = JSON.parse(line.toString('utf8')) as { checkpoint: unknown };
    return typeof checkpoint === 'string' && Buffer.from(checkpointLine(checkpoint)).equals(line)
      ? checkpoint
      : undefined;
  } catch {
    return undefined;
  }
}

/** Verifies a bundle under a public key; every byte of it counts. It must end with a checkpoint over all of it. */
export function verifyBundle(bytes: Iterable<Buffer>, key: VerifierKey): LogReport {
  const verifier = createLogVerifier(key);
  let header: ReturnType<typeof readHeader>;
  let [at, leaves, checkpoints] = [0, 0, 0];
  const malformed = (): LogReport => {
    verifier.report({ kind: 'MALFORMED', line: at });
    return verifier.finish();
  };
  for (const line of linesOf(bytes)) {
    at += 1;
    if (line === undefined) return malformed();
    if (at === 1) {
      header = readHeader(line);
      if (!header) return malformed();
    } else if (line.subarray(0, CHECKPOINT.length).equals(CHECKPOINT)) {
      const note = readNote(line);
      if (note === undefined) return malformed();
      verifier.checkpoint(note, leaves);
      checkpoints += 1;
    } else {
      const leaf = readLeaf(line, leaves);
      if (!leaf) return malformed();
      verifier.leaf({ index: leaves, leaf });
      leaves += 1;
    }
  }
  const isComplete = header?.size === leaves && header.checkpoints === checkpoints;
  const report = verifier.finish();
  return isComplete && (report.faults.length > 0 || report.signed === leaves) ? report : malformed();
}
