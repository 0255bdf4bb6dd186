import { type Connection, type PageArgs, toConnection } from '../../../../kernel/service/connection';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import type { WorkThing } from '../../../../kernel/service/work/verifyChains';
import { requireSight } from '../../../../kernel/service/work/workPage';
import { decodeCursor, pageSize } from '../../../../kernel/values/page';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { missingSteps, type StepCount } from '../../rules/results/archiveSteps';
import { isOfLine } from '../../rules/results/findingTexts';
import { archiveEntries, archiveProofs, archiveSteps } from '../../store/results/archiveReads';
import { type ArchiveArgs, type ArchiveScope, archiveAsked, findArchive } from '../../store/results/archiveScope';
import { archiveVisit, findVisitArchive } from '../../store/results/archiveVisit';
import type { InspectionContext } from '../context';
import { changing } from './changing';

const MOST_BROKEN = 100;
const ORDER = [{ sql: 'id', field: 'no', type: 'bigint' as const }];

interface Archive {
  readonly scope: ArchiveScope;
  readonly steps: readonly StepCount[];
}

interface Entry extends WorkThing {
  readonly authority: string;
  readonly reason: string | null;
  readonly details: string;
}

async function openArchive(args: ArchiveArgs, context: InspectionContext): Promise<Archive | null> {
  const authorities = requireSight(context.viewer, 'Query.inspectionArchive');
  const client = readingFrom(context.store.database.statements);
  const scope = await findArchive(client, archiveAsked(args));
  if (!scope || !(authorities === null || scope.parties.some((one) => authorities.includes(one)))) return null;
  return { scope, steps: await archiveSteps(client, scope) };
}

/** What of an entry the viewer may not see is null: words and facts to who sees the work, of what triggered a check to its line alone. */
function seenEntry(entry: Entry, { viewer }: InspectionContext): object {
  const sees = entry.topic === 'check' ? isOfLine(viewer, entry.authority) : seesAuthority(viewer, entry.authority);
  return sees ? {} : { reason: null, details: null };
}

async function entries({ scope }: Archive, args: PageArgs, context: InspectionContext): Promise<Connection> {
  const { statements } = context.store.database;
  const name = 'archiveEntries';
  const seal = { cursorKey: context.store.cursorKey, scope: `${scope.kind} ${scope.number}` };
  const limit = pageSize(args.first) + 1;
  const [after] = args.after ? decodeCursor(`${name}\n${seal.scope}`, args.after, seal.cursorKey) : [];
  const page = await archiveEntries(statements, scope, { limit, after: after === undefined ? null : String(after) });
  const rows = page.rows.map((row) => ({ ...row, ...seenEntry(row as never as Entry, context) }));
  return toConnection({ name, order: ORDER }, { ...page, rows }, { ...args, ...seal });
}

async function proofs({ scope }: Archive, { store }: InspectionContext) {
  return archiveProofs(store.database.statements, scope);
}

async function readVisit(number: string, context: InspectionContext): Promise<Archive | null> {
  return openArchive({ visit: number }, context);
}

const topicName = ({ topic }: WorkThing): string => topic.toUpperCase().replaceAll('-', '_');

/** DR-26: the file of a visit, a plan or a round, whole and in order. */
export const archiveResolvers = {
  Query: {
    inspectionArchive: (_: unknown, args: ArchiveArgs, context: InspectionContext) => openArchive(args, context),
  },
  Mutation: { archiveVisit: changing(archiveVisit, readVisit) },
  InspectionArchive: {
    number: ({ scope }: Archive) => scope.number,
    entries,
    isComplete: ({ steps }: Archive) => missingSteps(steps).length === 0,
    missing: ({ steps }: Archive) => missingSteps(steps),
    isIntact: async (archive: Archive, _: unknown, context: InspectionContext) => {
      const all = await proofs(archive, context);
      return all === null ? null : all.every(({ intact }) => intact);
    },
    broken: async (archive: Archive, _: unknown, context: InspectionContext) =>
      (await proofs(archive, context))?.filter(({ intact }) => !intact).slice(0, MOST_BROKEN) ?? null,
    seal: ({ scope }: Archive, _: unknown, { store }: InspectionContext) =>
      scope.kind === 'visit' ? findVisitArchive(store.database.statements, scope.number) : null,
  },
  ArchiveEntry: { topic: topicName },
  BrokenArchiveChain: { topic: topicName },
};
