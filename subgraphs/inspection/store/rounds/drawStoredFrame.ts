import { setImmediate } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { openSha256 } from '../../../../kernel/values/sha256';
import { readFrameHeader } from '../../rules/draw/checkFrameHeader';
import { type OpenFrameDraw, openFrameDraw } from '../../rules/draw/drawFrame';
import { type Reveal, seedOf } from '../../rules/draw/drawSeed';
import type { FrameDraw } from '../../rules/draw/frameDraw';
import type { FrameHeader } from '../../rules/draw/frameHeader';
import { revealRule } from '../../rules/draw/revealRule';
import { noncesOfRounds } from './roundParts';
import type { RoundProgress } from './roundProgress';
import type { RoundRow } from './roundRows';
import { findCommitment, frameChunks, linesOfChunk, type StoredCommitment } from './storedFrame';

/** What of a round is not what was committed to. */
export type ChangedPart = 'COMMITMENT' | 'BEACON' | 'NONCE' | 'FRAME';

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

/** The nonces of a round, each as it was bound in the frame's header. */
async function revealsOf(client: PoolClient, round: string, { nonces: bound }: FrameHeader): Promise<Reveal[]> {
  const nonces = await noncesOfRounds(client, [round]);
  const isBound = nonces.length === bound.length;
  return nonces.map(({ department, nonce, sha256 }) => {
    const isOwn = bound.some((one) => one.department === department && one.sha256 === sha256);
    if (!isBound || !isOwn || nonce === null || !revealRule(nonce, sha256).lawful) {
      throw new FrameChanged('NONCE');
    }
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

/** What a round was committed to, as its sealed history and its frame have it too. Throws FrameChanged. */
async function soundCommitment(client: PoolClient, round: RoundRow): Promise<StoredCommitment> {
  const { number, frameHash, treeRoot, beaconText } = round;
  const commitment = await findCommitment(client, number);
  const { sealedHash, sealedRoot, sealedBeacon } = commitment ?? {};
  if (!commitment || frameHash === null || frameHash !== sealedHash || treeRoot !== sealedRoot) {
    throw new FrameChanged('COMMITMENT');
  }
  if (beaconText === null || beaconText !== sealedBeacon) throw new FrameChanged('BEACON');
  return commitment;
}

/**
 * Draws the frozen frame of a round, chunk by chunk, with everything checked against what was committed to: the hash of its
 * bytes, its first line, hash, root and randomness as the sealed history has them, and every nonce as the header binds it.
 * Throws FrameChanged, and then nothing may be kept.
 *
 * FL-1, FL-2, FL-17; DR-26
 */
export async function drawStoredFrame(
  client: PoolClient,
  round: RoundRow,
  progress: RoundProgress,
): Promise<StoredDraw> {
  const { number, frameHash, beaconText } = round;
  const commitment = await soundCommitment(client, round);
  const header = unchanged(() => readFrameHeader(commitment.header));
  const reveals = await revealsOf(client, number, header);
  const seed = seedOf({ round: number, frameHash: frameHash ?? '', beacon: beaconText ?? '', reveals });
  const open = unchanged(() => openFrameDraw({ header, seed }));
  const first = Buffer.from(`${commitment.header}\n`);
  const whole = openSha256();
  let part = 0;
  for await (const { content, lines } of frameChunks(client, number)) {
    if (part === 0 && !content.subarray(0, first.length).equals(first)) throw new FrameChanged('FRAME');
    whole.add(content);
    const own = linesOfChunk(part, content);
    unchanged(() => open.add(own));
    await progress.add(lines);
    part += 1;
  }
  if (whole.hex() !== frameHash) throw new FrameChanged('FRAME');
  return { draw: await finishDraw(open), reveals, commitment };
}
