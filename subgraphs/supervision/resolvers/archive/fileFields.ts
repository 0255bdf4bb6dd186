import type { Connection, PageArgs } from '../../../../kernel/service/connection';
import { type ChainProof, verifyChains, type WorkThing } from '../../../../kernel/service/work/verifyChains';
import { seesSealedPast } from '../../../../kernel/values/seesSealedPast';
import { authoritiesSeen } from '../../../../kernel/values/work/workParties';
import { EVALUATION_STATUSES } from '../../rules/evaluation/evaluationStatus';
import { WORK_TOPICS, type WorkTopic } from '../../rules/work/workTopics';
import { type FileMeasures, fileMeasures, fileSubject } from '../../store/archive/fileHead';
import { fileCategories, fileEntries, fileEvaluations, fileEvidence, fileThings } from '../../store/archive/fileLists';
import type { FilePage } from '../../store/archive/filePage';
import { SUPERVISION_HISTORY } from '../../store/work/appendEvent';
import type { SupervisionContext } from '../context';
import { datedPage } from './filePage';
import type { OpenFile } from './openFile';

const MOST_BROKEN = 100;

/** The name of a topic in the API. */
const topicName = (topic: string): string => topic.toUpperCase().replaceAll('-', '_');
const TOPICS = new Map<string, WorkTopic>(WORK_TOPICS.map((topic) => [topicName(topic), topic]));

/** Lists of a file whose rows the store orders by `on` and `no`. */
function filePage(
  name: string,
  args: PageArgs,
  { file, context, scope = null }: { file: OpenFile; context: SupervisionContext; scope?: unknown },
  read: (page: FilePage) => ReturnType<typeof fileCategories>,
): Promise<Connection> {
  const { uscc, matter, at, knownAt } = file;
  const list = { name, scope: [uscc, matter, at, knownAt, scope], day: 'on', key: 'no', keyType: 'bigint' as const };
  return datedPage(list, args, context, read);
}

const thingKey = ({ topic, number }: WorkThing): string => `${topic}\n${number}`;

async function entries(
  file: OpenFile,
  args: PageArgs & { readonly topics?: readonly string[] | null },
  context: SupervisionContext,
): Promise<Connection> {
  const { statements } = context.store.database;
  const topics = args.topics?.flatMap((name) => TOPICS.get(name) ?? []) ?? null;
  return filePage('fileEntries', args, { file, context, scope: topics }, async (page) => {
    const { rows, total } = await fileEntries(statements, { ...file, topics }, page);
    const things = new Map(rows.map((row) => [thingKey(row as never), row as never as WorkThing]));
    const proofs = await verifyChains(statements, SUPERVISION_HISTORY, [...things.values()]);
    const intact = new Map(proofs.map((proof) => [thingKey(proof), proof.intact]));
    return { total, rows: rows.map((row) => ({ ...row, intact: intact.get(thingKey(row as never)) ?? false })) };
  });
}

async function broken(file: OpenFile, context: SupervisionContext): Promise<ChainProof[]> {
  const { statements } = context.store.database;
  const proofs = await verifyChains(statements, SUPERVISION_HISTORY, await fileThings(statements, file));
  return proofs.filter(({ intact }) => !intact);
}

/** Fields of a record that are told of one that was withdrawn since. */
const TOLD_WITHDRAWN = ['no', 'on', 'key', 'withdrawnSince'];

async function evidence(file: OpenFile, args: PageArgs, context: SupervisionContext): Promise<Connection> {
  const { statements } = context.store.database;
  const seesAll = seesSealedPast(context.viewer);
  return filePage('fileEvidence', args, { file, context }, async (page) => {
    const authorities = authoritiesSeen(context.viewer);
    const { rows, total } = await fileEvidence(statements, { ...file, authorities }, page);
    const told = rows.map((row) =>
      row.withdrawnSince && !seesAll
        ? Object.fromEntries(Object.entries(row).filter(([field]) => TOLD_WITHDRAWN.includes(field)))
        : row,
    );
    return { total, rows: told };
  });
}

/** The fields of a file, each read when it is asked for, all at the same two moments. */
export const fileFields = {
  SupervisionFile: {
    entity: ({ uscc }: OpenFile) => ({ uscc }),
    subject: (file: OpenFile, _: unknown, { store }: SupervisionContext) =>
      fileSubject(store.database.statements, file),
    measures: (file: OpenFile, _: unknown, { store }: SupervisionContext) =>
      fileMeasures(store.database.statements, file),
    categories: (file: OpenFile, args: PageArgs, context: SupervisionContext) =>
      filePage('fileCategories', args, { file, context }, (page) =>
        fileCategories(context.store.database.statements, file, page),
      ),
    evaluations: (file: OpenFile, args: PageArgs, context: SupervisionContext) =>
      filePage('fileEvaluations', args, { file, context }, (page) =>
        fileEvaluations(context.store.database.statements, file, page),
      ),
    evidence,
    entries,
    intact: async (file: OpenFile, _: unknown, context: SupervisionContext) =>
      (await broken(file, context)).length === 0,
    broken: async (file: OpenFile, _: unknown, context: SupervisionContext) =>
      (await broken(file, context)).slice(0, MOST_BROKEN),
  },
  FileEvaluation: {
    status: ({ status }: { readonly status: number }) => EVALUATION_STATUSES[status],
  },
  FileEntry: { topic: ({ topic }: WorkThing) => topicName(topic) },
  ChainProof: { topic: ({ topic }: WorkThing) => topicName(topic) },
  FileMeasures: {
    code: ({ plan }: FileMeasures) => plan.code,
    mechanisms: ({ plan }: FileMeasures) => plan.mechanisms,
    resourceHours: ({ plan }: FileMeasures) => plan.resourceHours,
    methods: ({ plan }: FileMeasures) => plan.methods,
    content: ({ plan }: FileMeasures) => plan.content,
    visitsPerYear: ({ plan }: FileMeasures) => plan.visitsPerYear,
  },
};
