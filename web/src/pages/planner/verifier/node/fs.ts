import { Bytes } from './bytes';

const files = new Map<string, Bytes>();
const open = new Map<number, { readonly bytes: Bytes; at: number }>();
let opened = 0;

/** Puts a file where the verifier finds it by its name. */
export function putFile(name: string, content: ArrayBuffer): void {
  files.set(name, new Bytes(content));
}

/** The bytes of a file. */
export function readFileSync(name: string): Bytes {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`there is no file ${name}`);
  return bytes;
}

/** Whether there is such a file. */
export const existsSync = (name: string): boolean => files.has(name);

/** Its length. */
export const statSync = (name: string) => ({ size: readFileSync(name).length, isDirectory: () => false });

/** Begins to read a file. */
export function openSync(name: string): number {
  opened += 1;
  open.set(opened, { bytes: readFileSync(name), at: 0 });
  return opened;
}

/** Reads on into a place of the target; how many bytes there were. */
export function readSync(handle: number, target: Uint8Array, offset: number, length: number): number {
  const file = open.get(handle);
  if (!file) throw new Error('the file is not open');
  const piece = file.bytes.subarray(file.at, file.at + length);
  target.set(piece, offset);
  file.at += piece.length;
  return piece.length;
}

/** Ends the reading. */
export const closeSync = (handle: number): void => void open.delete(handle);

/** A name is its own path here. */
export const realpathSync = (name: string): string => name;
