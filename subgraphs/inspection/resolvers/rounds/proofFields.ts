import { ticketOf } from '../../rules/draw/drawSeed';
import { findEntityProof, proofText } from '../../rules/draw/entityProof';
import { findFrameLine } from '../../rules/draw/frameLine';
import { drawStandings } from '../../rules/rounds/drawStanding';
import { FRAME_CHUNK, type FramedEntity } from '../../store/rounds/drawnParts';
import { linesOfChunk } from '../../store/rounds/storedFrame';
import type { InspectionContext } from '../context';
import type { commitmentOf } from './roundFields';

/** What a round can tell an entity. */
export type ProofState = 'ROUND_STILL_OPEN' | 'ROUND_VOID' | 'NOT_IN_FRAME' | 'IN_FRAME';

/** What a round means for one entity; its line only where that may be told. */
export interface ProofView {
  readonly round: string;
  readonly uscc: string;
  readonly state: ProofState;
  readonly opensOn: string;
  readonly commitment: ReturnType<typeof commitmentOf>;
  readonly framed: FramedEntity | null;
}

async function readProof({ round, uscc, framed }: ProofView, { store, loaders }: InspectionContext) {
  if (!framed) return undefined;
  const { part } = framed;
  const [bundle, chunk] = await Promise.all([
    store.bundles.load(round),
    loaders.entity.load(`${round} ${part}`, { part: FRAME_CHUNK, params: [] }),
  ]);
  const { content, chunkNodes } = chunk as { readonly content: string; readonly chunkNodes: readonly string[] };
  const lines = linesOfChunk(part, Buffer.from(content, 'utf8'));
  return findEntityProof(bundle, uscc, { chunk: part, lines, chunkNodes });
}

const PROOFS = new WeakMap<ProofView, ReturnType<typeof readProof>>();

/** The proof of an entity, worked out once for all fields that tell of it. */
function proofOf(view: ProofView, context: InspectionContext): ReturnType<typeof readProof> {
  const known = PROOFS.get(view) ?? readProof(view, context);
  PROOFS.set(view, known);
  return known;
}

async function ticketFor({ round, uscc, framed }: ProofView, { store }: InspectionContext): Promise<string | null> {
  return framed ? ticketOf((await store.bundles.load(round)).seed, uscc) : null;
}

/** The fields of what a round means for one entity. */
export const drawProof = {
  line: ({ framed }: ProofView) => framed?.line ?? null,
  ticket: (view: ProofView, _: unknown, context: InspectionContext) => ticketFor(view, context),
  async tasks(view: ProofView, _: unknown, context: InspectionContext) {
    const { round, framed } = view;
    if (!framed) return null;
    const bundle = await context.store.bundles.load(round);
    const cell = findFrameLine(framed.line)?.cell ?? -1;
    return drawStandings(bundle, cell, (await ticketFor(view, context)) ?? '').map((standing) => {
      const row = framed.drawn.find(({ task }) => task === standing.place);
      return { ...standing, standsIn: row?.replaces != null, replaced: row?.state === 'REPLACED' };
    });
  },
  index: async (view: ProofView, _: unknown, context: InspectionContext) =>
    (await proofOf(view, context))?.index ?? null,
  path: async (view: ProofView, _: unknown, context: InspectionContext) => (await proofOf(view, context))?.path ?? null,
  async file(view: ProofView, _: unknown, context: InspectionContext) {
    const proof = await proofOf(view, context);
    return proof ? proofText(proof) : null;
  },
  visit: ({ framed }: ProofView) => framed?.visit?.number ?? null,
  visitCode: ({ framed }: ProofView) => framed?.visit?.code ?? null,
};
