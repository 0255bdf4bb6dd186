import { drawCount } from '../draw/drawSeed';
import type { CellDraw } from '../draw/frameDraw';
import type { FrameCell } from '../draw/frameHeader';
import type { SamplerReport } from './samplerReport';

/** One group of a parting in one draw. */
export interface GroupShare {
  readonly group: string;
  readonly drawn: number;
  /** Expected draws, rounded to tenths. */
  readonly expected: number;
}

/** One test of a report. Figures are rounded to four digits. */
export interface FairnessTest {
  readonly name: string;
  readonly statistic: number;
  readonly degrees: number;
  readonly pValue: number;
  readonly isFlagged: boolean;
  readonly groups: readonly GroupShare[];
}

/** What is judged: the visits, or the draws of one task. */
export interface FairnessPart {
  /** Place of the task in the round, from 1; null for the visits of all. */
  readonly task: number | null;
  readonly tests: readonly FairnessTest[];
  /** Entities never drawn of whom 25 draws or more were to be expected. */
  readonly neverDrawn: number;
}

/** What a report on the fairness of a round found. */
export interface FairnessResult {
  /** Cells of the frame, and those whose number drawn is not what the offset gives, or more than one off the exact share. */
  readonly cells: number;
  readonly wrongCells: number;
  /** How evenly the tickets of this draw are spread. */
  readonly tickets: { readonly distance: number; readonly pValue: number; readonly isFlagged: boolean };
  /** This draw, by its visits. */
  readonly thisDraw: FairnessPart;
  /** The same frame drawn by fixed seeds, by visits and by task. */
  readonly repeated: readonly FairnessPart[];
  readonly isFlagged: boolean;
}

const DIGITS = 4;
const rounded = (value: number): number => Number(value.toPrecision(DIGITS));

/** The part of a report that a sampler report makes. */
export function fairnessPart(task: number | null, { tests, neverDrawn }: SamplerReport): FairnessPart {
  return {
    task,
    neverDrawn,
    tests: tests.map(({ name, statistic, degrees, pValue, isFlagged, groups }) => ({
      name,
      statistic: rounded(statistic),
      degrees,
      pValue: rounded(pValue),
      isFlagged,
      groups: groups.map(({ group, drawn, expected }) => ({ group, drawn, expected: Math.round(expected * 10) / 10 })),
    })),
  };
}

/**
 * Cells of which another number was drawn than their probability, size and offset give
 *
 * FL-7, FL-16: exact counts in each stratum.
 */
export function wrongCells(cells: readonly FrameCell[], draws: readonly CellDraw[]): number {
  return draws.filter(({ size, offset, drawn }, at) =>
    drawn.some((count, task) => {
      const ppm = cells[at]?.[task];
      return typeof ppm === 'number' ? count !== drawCount(ppm, size, offset) : count !== null;
    }),
  ).length;
}
