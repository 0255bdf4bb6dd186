import { HASH_BYTES } from './merkle';
import { decodeBase64, type NoteFault, openNote, type SignerKey, signNote, type VerifierKey } from './signedNote';

/** The state of a log: how many leaves it has and the root over them. */
export interface Checkpoint {
  /** Name of the log; that of the key that signs. */
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

/** The signed text of a checkpoint: origin, size, root in base64, a line each (C2SP tlog-checkpoint, no extensions). */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** Signs the state of a log; the origin is the name of the key. */
export function signCheckpoint(state: Omit<Checkpoint, 'origin'>, key: SignerKey): string {
  return signNote(checkpointText({ origin: key.name, ...state }), key);
}

/** Reads the text of a checkpoint; undefined for anything that `checkpointText` would not write. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', digits = '', encoded = ''] = text.split('\n');
  const root = decodeBase64(encoded);
  const size = Number(digits);
  if (origin === '' || !Number.isSafeInteger(size) || size < 0 || root?.length !== HASH_BYTES) return undefined;
  const checkpoint = { origin, size, root };
  return checkpointText(checkpoint) === text ? checkpoint : undefined;
}

/** The state that a signed checkpoint of the key's own log tells, or why it is not believed. */
export function openCheckpoint(note: string, key: VerifierKey): Checkpoint | { readonly fault: NoteFault } {
  const opened = openNote(note, key);
  if ('fault' in opened) return opened;
  const checkpoint = parseCheckpoint(opened.text);
  if (!checkpoint) return { fault: 'MALFORMED' };
  return checkpoint.origin === key.name ? checkpoint : { fault: 'OTHER_KEY' };
}
