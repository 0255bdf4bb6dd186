import { openSha256 } from '../../../../kernel/values/sha256';
import type { DrawnObject } from './frameDraw';

/** What a bundle tells of the list of drawn objects. */
export interface DrawnSummary {
  /** SHA-256 of all bytes of the list. */
  readonly sha256: string;
  /** Its lines: visits, as a line is an object whatever the number of its tasks. */
  readonly entities: number;
  /** Objects drawn for each task. */
  readonly tasks: readonly number[];
}

/** The list of drawn objects while it is written. */
export interface OpenDrawnList {
  /** Takes the next object in the order of tickets; its line with its line feed. */
  add(object: DrawnObject): string;
  finish(): DrawnSummary;
}

/** The line of a drawn object, without line feed: `ticket,USCC,cell,1+3`, tasks counted from 1. */
export function drawnLine({ ticket, uscc, cell, tasks }: DrawnObject): string {
  return `${ticket},${uscc},${cell},${tasks.map((task) => task + 1).join('+')}`;
}

/**
 * Begins the list of the objects drawn for so many tasks.
 *
 * FL-17
 */
export function openDrawnList(tasks: number): OpenDrawnList {
  const whole = openSha256();
  const counts = Array.from({ length: tasks }, () => 0);
  let entities = 0;
  return {
    add(object) {
      for (const task of object.tasks) counts[task] = (counts[task] ?? 0) + 1;
      entities += 1;
      const line = `${drawnLine(object)}\n`;
      whole.add(line);
      return line;
    },
    finish: () => ({ sha256: whole.hex(), entities, tasks: counts }),
  };
}
