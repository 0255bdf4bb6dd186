import { setImmediate } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { openSha256 } from '../../../../kernel/values/sha256';
import { readFrameHeader } from '../../rules/draw/checkFrameHeader';
import { type OpenFrameDraw, openFrameDraw } from '../../rules/draw/drawFrame';
import { type Reveal, seedOf } from '../../rules/draw/drawSeed';
import type { FrameDraw } from '../../rules/draw/frameDraw';
import { revealRule } from '../../rules/draw/revealRule';
import { noncesOfRounds } from './roundParts';
import type { RoundProgress } from './roundProgress';
import type { RoundRow } from './roundRows';
import { findCommitment, frameChunks, linesOfChunk, type StoredCommitment } from './storedFrame';

/** What of a round is not what was committed to. */
export type ChangedPart = 'COMMITMENT' | 'NONCE' | 'FRAME';

/** What was committed to was changed behind the hub's back: the round is not drawn. */
export class FrameChanged extends Error {
  constructor(readonly part: ChangedPart) {
    super(`what a round was committed to was changed: ${part}`);
  }
}

/** A round that was drawn from what was committed to. */
export interface StoredDraw {
  readonly draw: FrameDraw;
  readonly reveals: readonly Reveal[];
  readonly commitment: StoredCommitment;
}

async function revealsOf(client: PoolClient, round: string): Promise<Reveal[]> {
  const nonces = await noncesOfRounds(client, [round]);
  return nonces.map(({ department, nonce, sha256 }) => {
    if (nonce === null || !revealRule(nonce, sha256).lawful) throw new FrameChanged('NONCE');
    return { department, nonce };
  });
}

/** What the frame's own words refuse was sound when it was frozen. */
function unchanged<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof CataloguedError ? new FrameChanged('FRAME') : error;
  }
}

/** Finishes a draw step by step, and lets others have their turn in between. */
async function finishDraw(open: OpenFrameDraw): Promise<FrameDraw> {
  const steps = unchanged(() => open.finishing());
  for (;;) {
    const { done, value } = unchanged(() => steps.next());
    if (done) return value;
    await setImmediate();
  }
}

/**
 * Draws the frozen frame of a round, chunk by chunk, with everything checked against what was committed to: the hash of its
 * bytes, the hash that the sealed history holds, every nonce. Throws FrameChanged, and then nothing may be kept.
 *
 * FL-1, FL-2, FL-17; DR-26
 */
export async function drawStoredFrame(
  client: PoolClient,
  { number, frameHash, beaconText }: RoundRow,
  progress: RoundProgress,
): Promise<StoredDraw> {
  const commitment = await findCommitment(client, number);
  if (!commitment || frameHash === null || frameHash !== commitment.sealedHash) throw new FrameChanged('COMMITMENT');
  const reveals = await revealsOf(client, number);
  const seed = seedOf({ round: number, frameHash, beacon: beaconText ?? '', reveals });
  const header = unchanged(() => readFrameHeader(commitment.header));
  const open = unchanged(() => openFrameDraw({ header, seed }));
  const whole = openSha256();
  let part = 0;
  for await (const { content, lines } of frameChunks(client, number)) {
    whole.add(content);
    const own = linesOfChunk(part, content);
    unchanged(() => open.add(own));
    await progress.add(lines);
    part += 1;
  }
  if (whole.hex() !== frameHash) throw new FrameChanged('FRAME');
  return { draw: await finishDraw(open), reveals, commitment };
}
