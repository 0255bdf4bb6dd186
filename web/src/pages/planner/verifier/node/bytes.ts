const UTF8 = new TextEncoder();
const READ_UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
const PIECE = 8_192;

/** Bytes as Node.js has them, as far as the verifier uses them. */
export class Bytes extends Uint8Array {
  /** A text as bytes: UTF-8, or one byte for each unit. */
  static ofText(text: string, encoding: 'utf8' | 'latin1' = 'utf8'): Bytes {
    if (encoding === 'utf8') return new Bytes(UTF8.encode(text));
    return new Bytes(Uint8Array.from(text, (unit) => unit.charCodeAt(0)));
  }

  static alloc(length: number): Bytes {
    return new Bytes(length);
  }

  static allocUnsafe(length: number): Bytes {
    return new Bytes(length);
  }

  equals(other: Uint8Array): boolean {
    return this.length === other.length && this.every((byte, at) => byte === other[at]);
  }

  copy(target: Uint8Array): void {
    target.set(this);
  }

  /** One unit for each byte of a stretch. */
  latin1Slice(start: number, end: number): string {
    let text = '';
    for (let at = start; at < Math.min(end, this.length); at += PIECE) {
      text += String.fromCharCode(...super.subarray(at, Math.min(at + PIECE, end)));
    }
    return text;
  }

  override toString(): string {
    return READ_UTF8.decode(this);
  }
}

/** What the verifier calls `Buffer`. */
export const BUFFER = {
  alloc: Bytes.alloc,
  allocUnsafe: Bytes.allocUnsafe,
  from: (text: string, encoding?: 'utf8' | 'latin1'): Bytes => Bytes.ofText(text, encoding),
};
