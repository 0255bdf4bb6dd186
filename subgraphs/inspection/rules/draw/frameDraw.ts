import type { FrameHeader } from './frameHeader';

/** What a draw needs. */
export interface DrawInput {
  readonly header: FrameHeader;
  /** 64 lowercase hexadecimal digits, see `seedOf`. */
  readonly seed: string;
}

/** What was drawn in a cell. */
export interface CellDraw {
  /** Objects in it. */
  readonly size: number;
  /** See `cellOffset`. */
  readonly offset: number;
  /** How many were drawn for each task; null where the task takes nobody of this cell. */
  readonly drawn: readonly (number | null)[];
}

/** An object that was drawn for at least one task. */
export interface DrawnObject {
  /** SHA-256 of the seed, a comma and the code. */
  readonly ticket: string;
  readonly uscc: string;
  readonly cell: number;
  /** Places of the tasks in the header, from 0. */
  readonly tasks: readonly number[];
}

/** An object's place in the order of its cell. */
export interface TicketHolder {
  readonly ticket: string;
  readonly uscc: string;
}

/** A frame that was drawn. */
export interface FrameDraw extends DrawInput {
  /** In the order of the header's cells. */
  readonly cells: readonly CellDraw[];
  /** Every drawn object once, in the order of tickets. */
  drawn(): Iterable<DrawnObject>;
  /** Who has a place in the ticket order of a cell, from 0; undefined past its last. */
  inCell(cell: number, rank: number): TicketHolder | undefined;
  /**
   * Who stands in for an object of the cell that cannot be visited for the task: the next ticket after those drawn, or,
   * after `skip` such stand-ins, the one after them. Undefined when the cell has nobody left or the task none of it.
   */
  nextInCell(cell: number, task: number, skip: number): TicketHolder | undefined;
}
