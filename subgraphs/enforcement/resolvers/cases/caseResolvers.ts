import { type Connection, type PageArgs, toConnection } from '../../../../kernel/service/connection';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { type ByNumber, type Filtered, type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import type { Day } from '../../../../kernel/values/day';
import { decodeCursor, pageSize } from '../../../../kernel/values/page';
import { requireUscc } from '../../../../kernel/values/uscc';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { auditFile, type SealedFileLook } from '../../store/cases/auditFile';
import { type CaseFileFilter, listCaseFiles, listDueCaseFiles } from '../../store/cases/caseReads';
import { type CaseFileRow, findCaseFile } from '../../store/cases/caseRows';
import { openCase } from '../../store/cases/openCase';
import { readOpening, STEP_READERS, type StepMutation } from '../../store/cases/readStep';
import { takeStep } from '../../store/cases/takeStep';
import type { EnforcementContext } from '../context';
import { caseEntry, caseFileFields, casePenalty } from './caseFileFields';

type FilteredPage = PageArgs & Filtered<CaseFileFilter>;
type Sent = Readonly<Record<string, unknown>>;
type StepSent = ByNumber & { readonly version: number; readonly on?: Day | null };

const filterOf = ({ filter }: FilteredPage): CaseFileFilter => {
  const given = filter ?? {};
  return { ...given, uscc: given.uscc ? requireUscc(given.uscc) : null };
};

const scopeOf = (filter: CaseFileFilter, today: string): string =>
  JSON.stringify([filter, filter.overdue ? today : null]);

async function seenFile(number: string, { viewer, store }: EnforcementContext): Promise<CaseFileRow | null> {
  const row = await findCaseFile(readingFrom(store.database.statements), number);
  return row && seesAuthority(viewer, row.authority) ? row : null;
}

function caseFiles(_: unknown, args: FilteredPage, context: EnforcementContext) {
  const filter = filterOf(args);
  const list = { name: 'caseFiles', scope: scopeOf(filter, context.today) };
  const { statements } = context.store.database;
  return workPage(list, args, context, (page) => listCaseFiles(statements, filter, { ...page, today: context.today }));
}

const BY_CLOCK = {
  name: 'dueCaseFiles',
  order: [
    { sql: 'w.due_on', field: 'dueOn', type: 'date' as const },
    { sql: 'w.id', field: 'no', type: 'bigint' as const },
  ],
};

async function dueCaseFiles(_: unknown, args: FilteredPage, context: EnforcementContext): Promise<Connection> {
  const { viewer, store, today } = context;
  const authorities = requireSight(viewer, 'Query.dueCaseFiles');
  const filter = filterOf(args);
  const seal = { cursorKey: store.cursorKey, scope: JSON.stringify([authorities, scopeOf(filter, today)]) };
  const limit = pageSize(args.first) + 1;
  const [due, id] = args.after ? decodeCursor(`${BY_CLOCK.name}\n${seal.scope}`, args.after, seal.cursorKey) : [];
  const after = due === undefined ? null : ([String(due), String(id)] as const);
  const page = await listDueCaseFiles(store.database.statements, filter, { authorities, limit, after, today });
  return toConnection(BY_CLOCK, page, { ...args, ...seal });
}

/** One mutation for each step, all alike: what is sent is read, the step is taken, and the file is given back. */
function stepMutation(name: StepMutation) {
  return async (_: unknown, { input }: Input<Sent & StepSent>, context: EnforcementContext) => {
    const { number, version, on } = input;
    const step = STEP_READERS[name](input);
    const at = { number, version, on: on ?? null, step };
    return seenFile(await takeStep(context.store.database, at, workDoingOf(context)), context);
  };
}

const names = Object.keys(STEP_READERS) as StepMutation[];

/** 行政处罚法 47: case files, every step of them, and what their history adds up to. */
export const caseResolvers = {
  Query: {
    caseFiles,
    dueCaseFiles,
    caseFile(_: unknown, { number }: ByNumber, context: EnforcementContext) {
      requireSight(context.viewer, 'Query.caseFile');
      return seenFile(number, context);
    },
  },
  Mutation: {
    async openCaseFile(_: unknown, { input }: Input<Sent>, context: EnforcementContext) {
      const { database } = context.store;
      return seenFile(await openCase(database, readOpening(input), workDoingOf(context)), context);
    },
    auditSealedCaseFile: (_: unknown, { input }: Input<SealedFileLook>, context: EnforcementContext) =>
      auditFile(context.store.database, input, workDoingOf(context)),
    ...Object.fromEntries(names.map((name) => [name, stepMutation(name)])),
  },
  EnforcementCaseFile: caseFileFields,
  CasePenalty: casePenalty,
  CaseEntry: caseEntry,
};
