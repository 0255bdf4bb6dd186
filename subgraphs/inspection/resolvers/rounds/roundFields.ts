import type { Viewer } from '../../../../kernel/service/silo';
import { WHOLE } from '../../rules/plans/planTask';
import { isOfRound, seesOutcome } from '../../rules/rounds/roundSight';
import type { DrawnRow } from '../../store/rounds/drawnParts';
import type { RoundView } from '../../store/rounds/roundReads';
import type { InspectionContext } from '../context';

const DECIMALS = String(WHOLE).length - 1;

/** A number of parts in a million as a decimal with six places. */
function decimalOf(ppm: string | null): string | null {
  if (ppm === null) return null;
  const digits = ppm.padStart(DECIMALS + 1, '0');
  return `${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`;
}

/** The fields of a round; its secrets are those of `seesOutcome`. */
export const drawRound = {
  tasks: ({ tasks, taskTables, taskDrawn }: RoundView) =>
    tasks.map((task, at) => {
      const { basePpm = null, floorPpm = null, ceilingPpm = null } = taskTables?.[at] ?? {};
      return { ...task, basePpm, floorPpm, ceilingPpm, drawn: taskDrawn?.[at] ?? null };
    }),
  beacon: ({
    beaconKind: kind,
    beaconDetail: detail,
    notBefore,
    beaconText: text,
    beaconToldAt: toldAt,
  }: RoundView) => ({
    ...{ kind, detail, notBefore },
    ...{ text, toldAt },
  }),
  nonces(round: RoundView, _: unknown, { viewer, today }: InspectionContext) {
    const isTold = seesOutcome(viewer, round, today);
    return round.nonces.map(({ nonce, ...told }) => ({ ...told, nonce: isTold ? nonce : null }));
  },
  refusal: ({ refusalCode: code, refusalFacts: facts }: RoundView) => (code === null ? null : { code, facts }),
  commitment: (round: RoundView) => commitmentOf(round),
  progress: ({ linesDone: done, linesTotal: total }: RoundView) => ({ done, total }),
  expectedVisits: ({ boundPpm }: RoundView) => decimalOf(boundPpm),
  seed: (round: RoundView, _: unknown, { viewer, today }: InspectionContext) =>
    seesOutcome(viewer, round, today) ? round.seed : null,
};

/** What a round was committed to; null before that. */
export function commitmentOf({
  frameHash,
  treeRoot,
  entities,
  committedAt,
}: Pick<RoundView, 'frameHash' | 'treeRoot' | 'entities' | 'committedAt'>) {
  return frameHash === null ? null : { frameHash, treeRoot, entities, committedAt };
}

/** A drawn object with the round that says who may read what of it. */
export interface DrawnNode extends DrawnRow {
  readonly ofRound: Pick<RoundView, 'departments'>;
}

const readsNotes = (viewer: Viewer, { ofRound }: DrawnNode): boolean => isOfRound(viewer, ofRound);

/** The fields of a drawn object. */
export const drawnObject = {
  entity: ({ uscc }: DrawnNode) => ({ uscc }),
  note: (row: DrawnNode, _: unknown, { viewer }: InspectionContext) => (readsNotes(viewer, row) ? row.note : null),
};
