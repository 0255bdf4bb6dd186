import { USCC_ALPHABET } from '../../kernel/values/usccCheck';

const SYMBOLS_A_WORD = 6;
const WORDS = 3;
const FIRST_CAPACITY = 1 << 12;
const FULL = 0.6;

const VALUE = new Uint8Array(128);
Array.from(USCC_ALPHABET).forEach((symbol, value) => {
  VALUE[symbol.charCodeAt(0)] = value;
});

/** Six symbols of 31 as one number: 31^6 fits in 30 bits, so a code is three numbers and nothing is lost. */
function word(code: string, from: number): number {
  let value = 0;
  for (let i = from; i < from + SYMBOLS_A_WORD; i++) value = value * 31 + (VALUE[code.charCodeAt(i)] ?? 0);
  return value;
}

function slotOf(a: number, b: number, c: number): number {
  let hash = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ Math.imul(b ^ (b >>> 13), 0x297a2d39) ^ Math.imul(c, 0x5bd1e995);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * The codes that a file has had so far, with the row of each: exact, 16 bytes a slot, so that 3.4 million codes take
 * 128 MB at most where a Set of texts takes several times as much.
 */
export class SeenCodes {
  private capacity = FIRST_CAPACITY;
  private words = new Uint32Array(FIRST_CAPACITY * WORDS);
  /** Row number of each slot, 0 for an empty one. */
  private rows = new Uint32Array(FIRST_CAPACITY);
  private size = 0;

  /** The row that had this code before; undefined, and remembers this row, if there is none. `row` is 1 or more. */
  firstRowOf(uscc: string, row: number): number | undefined {
    if (this.size >= this.capacity * FULL) this.grow();
    const [a, b, c] = [word(uscc, 0), word(uscc, SYMBOLS_A_WORD), word(uscc, 2 * SYMBOLS_A_WORD)];
    const slot = this.find(a, b, c);
    const known = this.rows[slot];
    if (known) return known;
    this.put(slot, [a, b, c], row);
    this.size += 1;
    return undefined;
  }

  private find(a: number, b: number, c: number): number {
    let slot = slotOf(a, b, c) & (this.capacity - 1);
    while (this.rows[slot] && !this.holds(slot, a, b, c)) slot = (slot + 1) & (this.capacity - 1);
    return slot;
  }

  private holds(slot: number, a: number, b: number, c: number): boolean {
    const at = slot * WORDS;
    return this.words[at] === a && this.words[at + 1] === b && this.words[at + 2] === c;
  }

  private put(slot: number, words: readonly number[], row: number): void {
    this.words.set(words, slot * WORDS);
    this.rows[slot] = row;
  }

  private grow(): void {
    const { words, rows } = this;
    this.capacity *= 2;
    this.words = new Uint32Array(this.capacity * WORDS);
    this.rows = new Uint32Array(this.capacity);
    rows.forEach((row, slot) => {
      if (row === 0) return;
      const [a = 0, b = 0, c = 0] = words.subarray(slot * WORDS, (slot + 1) * WORDS);
      this.put(this.find(a, b, c), [a, b, c], row);
    });
  }
}
