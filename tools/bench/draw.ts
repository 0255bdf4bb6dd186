import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { projectPath } from '../../kernel/service/repository';
import { bundleText, drawBundle } from '../../subgraphs/inspection/rules/draw/drawBundle';
import { drawFrame } from '../../subgraphs/inspection/rules/draw/drawFrame';
import { openDrawnList } from '../../subgraphs/inspection/rules/draw/drawnList';
import { seedOf } from '../../subgraphs/inspection/rules/draw/drawSeed';
import { CODE_LENGTH } from '../../subgraphs/inspection/rules/draw/frameLine';
import { progressLine } from '../progress';
import { type DrawGround, framePieces, freezeSampleFrame, writeDrawn } from './drawGround';
import { type Bench, type Figure, figureOf } from './figure';
import { openScratchFolder } from './scratchFolder';

const BAR = 2;
const MOST_MIB = 2_048;
const KIB_PER_MIB = 1_024;
const MS = 1_000;
const AGAINST = 'one SHA-256 per entity';

/** Run by a process before anything else: at its end it tells the most memory that it ever held, in KiB. */
const TELL_MEMORY = `import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)));`;

interface Round {
  /** Seconds. */
  readonly floor: number;
  readonly draw: number;
  readonly verify: number;
  readonly verifierMib: number;
}

/** Seconds of one plain hash for each entity, over codes that lie ready. */
function floorSeconds(ground: DrawGround, seed: string): number {
  let [ms, seen] = [0, 0];
  for (const piece of framePieces(ground)) {
    const lines = piece.toString('latin1').split('\n').slice(0, -1);
    const codes = lines.map((line) => Buffer.from(line.slice(0, CODE_LENGTH)).toString('latin1'));
    const began = performance.now();
    for (const code of codes) seen += hash('sha256', `${seed},${code}`).length;
    ms += performance.now() - began;
  }
  if (seen !== ground.header.entities * seed.length) throw new Error(`${seen} digits are not a hash for each entity`);
  return ms / MS;
}

/** Seconds from the bytes of the frame to list and bundle, which are then written beside it. */
function drawSeconds(ground: DrawGround, seed: string): number {
  const { header, commitment, beacon, reveals } = ground;
  const began = performance.now();
  const draw = drawFrame({ header, seed, chunks: framePieces(ground) });
  const open = openDrawnList(header.tasks.length);
  const list: string[] = [];
  for (const object of draw.drawn()) list.push(open.add(object));
  const bundle = bundleText(drawBundle({ draw, commitment, beacon, reveals, drawn: open.finish() }));
  const seconds = (performance.now() - began) / MS;
  writeDrawn(ground, { list, bundle });
  return seconds;
}

/** The verifier as a process of its own, from its start to its end. Throws when it does not find the draw VALID. */
async function verify(ground: DrawGround, signal?: AbortSignal): Promise<Pick<Round, 'verify' | 'verifierMib'>> {
  const verifier = projectPath('tools', 'verify-draw.mjs');
  const preload = `data:text/javascript,${encodeURIComponent(TELL_MEMORY)}`;
  const args = ['--import', preload, verifier, ground.folder, '--commitment', ground.commitment.frameHash];
  const began = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], signal });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await once(child, 'exit');
  const seconds = (performance.now() - began) / MS;
  const [verdict, told] = await said;
  if (code !== 0 || !verdict.startsWith('VALID')) throw new Error(`the verifier says ${verdict}${told}`);
  return { verify: seconds, verifierMib: Number(told) / KIB_PER_MIB };
}

async function measureRound(
  ground: DrawGround,
  { number, signal }: { number: number; signal?: AbortSignal | undefined },
) {
  const { header, commitment, beacon, reveals } = ground;
  const seed = seedOf({ round: header.round, frameHash: commitment.frameHash, beacon, reveals });
  const works = [() => floorSeconds(ground, seed), () => drawSeconds(ground, seed)];
  const [first, second] = (number % 2 === 0 ? works : [...works].reverse()).map((work) => work());
  const [floor, draw] = (number % 2 === 0 ? [first, second] : [second, first]) as [number, number];
  const round: Round = { floor, draw, ...(await verify(ground, signal)) };
  const ratios = [round.draw, round.verify].map((seconds) => (seconds / floor).toFixed(2));
  progressLine(`draw, round ${number + 1}: hashes ${floor.toFixed(2)} s, draw ×${ratios[0]}, verifier ×${ratios[1]}`);
  return round;
}

function figuresOf(rounds: readonly Round[], entities: number): Figure[] {
  const times = { unit: 's', against: AGAINST, better: 'lower', bar: BAR } as const;
  const memory = { unit: 'MiB', against: '2 GiB', better: 'lower', bar: 1 } as const;
  const held = process.resourceUsage().maxRSS / KIB_PER_MIB;
  const figures = [
    figureOf({ ...times, name: 'draw draw', pairs: rounds.map(({ draw, floor }) => [draw, floor]) }),
    figureOf({ ...times, name: 'draw verifier', pairs: rounds.map((one) => [one.verify, one.floor]) }),
    figureOf({ ...memory, name: 'draw most memory of the draw', pairs: [[held, MOST_MIB]] }),
    figureOf({
      ...memory,
      name: 'draw most memory of the verifier',
      pairs: rounds.map((one) => [one.verifierMib, MOST_MIB]),
    }),
  ];
  return figures.map((figure) => ({ ...figure, entities }));
}

/**
 * The draw of six departments from the bytes of a frozen frame to list and bundle, and its verifier from the files to the
 * verdict, each beside one plain SHA-256 for each entity.
 *
 * FL-5
 */
export const drawBench: Bench = async function* ({ runs, entities, signal }) {
  const folder = openScratchFolder('draw');
  const rounds: Round[] = [];
  try {
    const ground = freezeSampleFrame(folder.path, entities);
    progressLine(`draw: a frame of ${entities} entities in ${ground.header.cells.length} cells, frozen`);
    for (let number = 0; number < runs; number += 1) {
      signal?.throwIfAborted();
      rounds.push(await measureRound(ground, { number, signal }));
    }
  } finally {
    folder.remove();
  }
  yield* figuresOf(rounds, entities);
};
