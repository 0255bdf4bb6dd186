import type { Viewer } from '../../../../kernel/service/silo';
import { isOfRound, seesOutcome } from '../../rules/rounds/roundSight';
import type { DrawnRow } from '../../store/rounds/drawnParts';
import type { RoundView } from '../../store/rounds/roundReads';
import type { InspectionContext } from '../context';

const DECIMALS = 3;

/** Thousandths as a decimal with three places. */
function decimalOf(milli: string | null): string | null {
  if (milli === null) return null;
  const digits = milli.padStart(DECIMALS + 1, '0');
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
  expectedVisits: ({ expectedMilli }: RoundView) => decimalOf(expectedMilli),
  independentVisits: ({ independentMilli }: RoundView) => decimalOf(independentMilli),
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
