/** Order of two texts by their bytes in UTF-8, as PostgreSQL has it under `COLLATE "C"`. */
export function byteOrder(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
