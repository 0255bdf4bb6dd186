import type { Queryable } from '../../../../kernel/service/work/queryable';
import { sha256Hex } from '../../../../kernel/values/sha256';
import { ticketOf } from '../../rules/draw/drawSeed';
import { CODE_LENGTH } from '../../rules/draw/frameLine';
import { type FairnessPart, type FairnessResult, fairnessPart, wrongCells } from '../../rules/fairness/fairnessResult';
import { evenSpread } from '../../rules/fairness/kolmogorovSmirnov';
import { FALSE_ALARM, STRETCHES } from '../../rules/fairness/reportSize';
import { type JudgedFrame, judgingTimes } from '../../rules/fairness/samplerReport';
import { largestPpm } from '../../rules/rounds/largestPpm';
import { addTimes, drawHeld, noTimes, type TimesByTask } from './drawTimes';
import { givingWay } from './givingWay';
import { type HeldFrame, holdFrame } from './heldFrame';
import { partingsOf } from './partings';

const MOST_TICKETS = 200_000;
/** Judged beside the visits and the tasks over all seeds: the tickets, and this draw. */
const APART = 2;
const PREFIX_DIGITS = 12;
const PREFIXES = 16 ** PREFIX_DIGITS;

/** What of a round is judged, and over how many seeds. */
export interface JudgedRound {
  readonly round: string;
  readonly seed: string;
  readonly seeds: number;
  /** Told after each seed. */
  readonly onSeed: (done: number) => Promise<void>;
}

/** The seeds by which a round's frame is drawn again: fixed, so that anybody comes to the same report. */
export const reportSeed = (round: string, at: number): string => sha256Hex(`fairness,${round},${at}`);

function judgedAs({ header, cells }: HeldFrame, partings: JudgedFrame['partings'], task: number | null): JudgedFrame {
  const ppmOfCell = header.cells.map((cell) => {
    const entry = task === null ? largestPpm(cell) : cell[task];
    return typeof entry === 'number' ? entry : 0;
  });
  return { size: header.entities, partings, ppmOf: (place) => ppmOfCell[cells[place] as number] as number };
}

/** Spread of the tickets of the draw; of a very large frame, of those of every so many-th entity. */
function ticketsOf({ header, codes }: HeldFrame, seed: string, falseAlarm: number): FairnessResult['tickets'] {
  const step = Math.ceil(header.entities / MOST_TICKETS);
  const values = Float64Array.from({ length: Math.ceil(header.entities / step) }, (_, at) => {
    const start = at * step * CODE_LENGTH;
    const ticket = ticketOf(seed, codes.toString('latin1', start, start + CODE_LENGTH));
    return Number.parseInt(ticket.slice(0, PREFIX_DIGITS), 16) / PREFIXES;
  });
  const { distance, pValue } = evenSpread(values);
  return { distance, pValue, isFlagged: pValue < falseAlarm };
}

const isPartFlagged = ({ tests }: FairnessPart): boolean => tests.some(({ isFlagged }) => isFlagged);

/**
 * Judges the draw of a round: whether each cell gave exactly what its offset gives, whether tickets are spread evenly, and
 * whether who is drawn depends on district, size, age or place in the list, in this draw and over fixed seeds. What is
 * flagged of one draw alone may be chance, at the rate stated; over all seeds it is not.
 *
 * FL-16
 */
export async function judgeRound(
  client: Queryable,
  { round, seed, seeds, onSeed }: JudgedRound,
): Promise<FairnessResult> {
  const frame = await holdFrame(client, round);
  const partings = await partingsOf(client, frame);
  const parts = [null, ...frame.header.tasks.keys()];
  const falseAlarm = FALSE_ALARM / (parts.length + APART);
  const terms = { falseAlarm, stretches: STRETCHES };
  const judged = async (task: number | null, { visits, tasks }: TimesByTask, repetitions: number) => {
    const times = task === null ? visits : (tasks[task] as Uint32Array);
    const report = await givingWay(judgingTimes(judgedAs(frame, partings, task), { times, repetitions }, terms));
    return fairnessPart(task === null ? null : task + 1, report);
  };
  const own = await drawHeld(frame, seed);
  const drawnOnce = noTimes(frame);
  await addTimes(drawnOnce, own, frame);
  const drawnAgain = noTimes(frame);
  for (let at = 0; at < seeds; at += 1) {
    await addTimes(drawnAgain, await drawHeld(frame, reportSeed(round, at)), frame);
    await onSeed(at + 1);
  }
  const thisDraw = await judged(null, drawnOnce, 1);
  const repeated: FairnessPart[] = [];
  for (const task of parts) repeated.push(await judged(task, drawnAgain, seeds));
  const tickets = ticketsOf(frame, seed, falseAlarm);
  const wrong = wrongCells(frame.header.cells, own.cells);
  const isFlagged = wrong > 0 || tickets.isFlagged || isPartFlagged(thisDraw) || repeated.some(isPartFlagged);
  return { cells: own.cells.length, wrongCells: wrong, tickets, thisDraw, repeated, isFlagged };
}
