import { DrawFrameChunk } from './drawFrameChunk';
import { DrawListChunk } from './drawListChunk';
import { DrawnObject } from './drawnObject';
import { DrawReserve } from './drawReserve';
import { DrawRound } from './drawRound';
import { DrawRoundNonce } from './drawRoundNonce';
import { DrawRoundTask } from './drawRoundTask';

/** The tables of rounds of draws. */
// biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
export const ROUND_ROWS: readonly Function[] = [
  DrawRound,
  DrawRoundTask,
  DrawRoundNonce,
  DrawFrameChunk,
  DrawListChunk,
  DrawnObject,
  DrawReserve,
];
