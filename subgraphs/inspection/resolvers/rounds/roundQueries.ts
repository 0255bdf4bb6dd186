import { type PageArgs, type PageRows, pageRequest, toConnection } from '../../../../kernel/service/connection';
import { openPage } from '../../../../kernel/service/work/openPage';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import type { ByNumber, Filtered } from '../../../../kernel/service/work/workDoingOf';
import { seesFrame, seesOutcome } from '../../rules/rounds/roundSight';
import { DRAW_FILES, listDrawFiles } from '../../store/rounds/drawFiles';
import { DRAWN_OBJECTS } from '../../store/rounds/drawnParts';
import { findRoundView, listRounds, type RoundFilter } from '../../store/rounds/roundReads';
import { findRound, getRound } from '../../store/rounds/roundRows';
import type { InspectionContext } from '../context';
import { findDrawProof, requireOutcome } from './proofQueries';

interface DrawnArgs extends PageArgs {
  readonly round: string;
  readonly task?: number | null;
}

function drawRounds(_: unknown, args: PageArgs & Filtered<RoundFilter>, context: InspectionContext) {
  const filter = args.filter ?? {};
  const list = { name: 'drawRounds', scope: JSON.stringify(filter) };
  return openPage(list, args, context, (page) => listRounds(context.store.database.statements, filter, page));
}

/** Objects drawn in a round. Throws WORK_UNKNOWN, ROUND_SEALED and the codes of a page. */
async function drawnObjects(
  _: unknown,
  { round: number, task = null, ...args }: DrawnArgs,
  context: InspectionContext,
) {
  const { store, loaders } = context;
  const round = await getRound(readingFrom(store.database.statements), number);
  requireOutcome(round, context);
  const seal = { cursorKey: store.cursorKey, scope: JSON.stringify([number, task]) };
  const request = pageRequest(DRAWN_OBJECTS, args, { ...seal, own: [task] });
  const { total, rows } = (await loaders.entity.load(number, request)) as PageRows;
  const page = { total, rows: rows.map((row) => ({ ...row, ofRound: round })) };
  return toConnection(DRAWN_OBJECTS, page, { ...args, ...seal });
}

/** The files of a draw that the viewer may have; null where there are none. */
async function drawFiles(_: unknown, { round: number }: { readonly round: string }, context: InspectionContext) {
  const { viewer, today, store } = context;
  const { statements } = store.database;
  const round = await findRound(readingFrom(statements), number);
  if (!round || !(seesOutcome(viewer, round, today) || seesFrame(viewer, round))) return null;
  const files = await listDrawFiles(statements, round);
  const given = files.filter(({ name }) => name === DRAW_FILES.bundle || seesFrame(viewer, round));
  return given.map((file) => ({ ...file, path: `/draws/${number}/${file.name}` }));
}

/** What is asked of rounds. */
export const roundQueries = {
  drawRounds,
  drawRound: async (_: unknown, { number }: ByNumber, { store }: InspectionContext) =>
    (await findRoundView(readingFrom(store.database.statements), number)) ?? null,
  drawnObjects,
  drawFiles,
  drawProof: findDrawProof,
};
