/** Characters of a unified social credit code: every line of a frame begins with so many. */
export const CODE_LENGTH = 18;

/** Line feed, the end of every line. */
export const LINE_FEED = 10;

/** One object of a frame. */
export interface FrameLine {
  readonly uscc: string;
  /** Place of its cell in the header's `cells`, from 0. */
  readonly cell: number;
}

/** The line of an object, without line feed: `USCC,cell`. */
export function frameLine({ uscc, cell }: FrameLine): string {
  return `${uscc},${cell}`;
}

const LINE = /^([0-9A-Z]{18}),(0|[1-9]\d{0,8})$/;

/** Reads a line without its line feed; undefined for any other spelling. */
export function findFrameLine(text: string): FrameLine | undefined {
  const [, uscc, cell] = LINE.exec(text) ?? [];
  return uscc === undefined ? undefined : { uscc, cell: Number(cell) };
}
