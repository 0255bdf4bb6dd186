import { CataloguedError } from '../../kernel/values/cataloguedError';

/** Longest row in bytes: a register's rows have a few hundred. */
export const LONGEST_ROW = 256 * 1024;

/** Most line ends in a field: an address has one or two, a mark that is not closed takes in row after row. */
export const MOST_LINE_ENDS = 10;

const [QUOTE, COMMA, LF, CR] = [0x22, 0x2c, 0x0a, 0x0d] as const;

/** Where in a record a byte stands. AFTER_QUOTE is the place after a mark inside quotes: an end, or half of a pair. */
type Place = 'FIELD_START' | 'PLAIN' | 'QUOTED' | 'AFTER_QUOTE';

/**
 * Counts the records of a CSV file from its bytes, as RFC 4180 writes them; a mark inside an unquoted field is just a
 * mark, and an empty line is no record. Bounds memory for whoever parses the file afterwards.
 */
export class RecordCounter {
  /** Records that have ended so far. */
  records = 0;
  private place: Place = 'FIELD_START';
  private length = 0;
  private lineEnds = 0;
  private previous = LF as number;

  /** Takes the next bytes. Throws IMPORT_ROW_TOO_LONG, and IMPORT_QUOTE_NOT_CLOSED where a field has too many lines. */
  take(chunk: Uint8Array): void {
    for (let i = 0; i < chunk.length; i++) this.step(chunk[i] as number);
  }

  /** Ends the file; returns the number of records. Throws IMPORT_QUOTE_NOT_CLOSED. */
  end(): number {
    if (this.place === 'QUOTED') throw new CataloguedError('IMPORT_QUOTE_NOT_CLOSED', { row: this.records });
    this.endRecord();
    return this.records;
  }

  private step(byte: number): void {
    this.length += 1;
    if (this.place === 'QUOTED') {
      if (byte === QUOTE) this.place = 'AFTER_QUOTE';
      else if (byte === LF) this.countLineEnd();
    } else if (byte === LF) {
      this.length -= this.previous === CR ? 2 : 1;
      this.endRecord();
    } else if (byte === COMMA) this.startField();
    else if (byte === QUOTE) this.place = this.place === 'PLAIN' ? 'PLAIN' : 'QUOTED';
    else this.place = 'PLAIN';
    this.previous = byte;
    if (this.length > LONGEST_ROW) {
      throw new CataloguedError('IMPORT_ROW_TOO_LONG', { row: this.records, limit: LONGEST_ROW });
    }
  }

  private startField(): void {
    this.place = 'FIELD_START';
    this.lineEnds = 0;
  }

  private countLineEnd(): void {
    this.lineEnds += 1;
    if (this.lineEnds <= MOST_LINE_ENDS) return;
    throw new CataloguedError('IMPORT_QUOTE_NOT_CLOSED', { row: this.records, limit: MOST_LINE_ENDS });
  }

  private endRecord(): void {
    if (this.length > 0) this.records += 1;
    this.length = 0;
    this.startField();
  }
}
