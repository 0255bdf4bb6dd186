import { readingFrom } from '../../../../kernel/service/work/queryable';
import type { Input } from '../../../../kernel/service/work/workDoingOf';
import { requireSight } from '../../../../kernel/service/work/workPage';
import { canonicalDigest } from '../../../../kernel/values/canonicalJson';
import type { Day } from '../../../../kernel/values/day';
import type { ExcludedCount } from '../../rules/objects/excludedCounts';
import { EXCLUSIONS } from '../../rules/objects/exclusions';
import { LINTS, type Lint } from '../../rules/objects/lints';
import { type RoundPreview, roundPreview, type TaskPreview } from '../../rules/objects/roundPreview';
import { smallStratumBelow } from '../../rules/objects/smallStratum';
import { WHOLE } from '../../rules/plans/planTask';
import { listObjectSources, type SourceStanding } from '../../store/objects/objectSources';
import { previewTasks, type TaskAt } from '../../store/objects/previewTasks';
import type { InspectionContext } from '../context';

interface PreviewInput {
  readonly tasks: readonly TaskAt[];
  readonly on?: Day | null;
}

const MILLE = 1_000n;

/** A number of thousandths as a decimal text with three places. */
const decimal = (thousandths: bigint): string =>
  `${thousandths / MILLE}.${String(thousandths % MILLE).padStart(3, '0')}`;

/** A sum of parts in a million as a decimal text, rounded half up. */
const decimalOfPpm = (sum: bigint): string => decimal((sum + BigInt(WHOLE) / 2_000n) / (BigInt(WHOLE) / MILLE));

const momentText = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** A source as the schema tells it. */
export const sourceView = ({ resource, state, loadedAt, heardAt }: SourceStanding): object => ({
  resource,
  state,
  loadedAt: momentText(loadedAt),
  heardAt: momentText(heardAt),
});

const excludedView = ({ code, objects, keyListed }: ExcludedCount): object => {
  const { zh: text, en: textEn, article } = EXCLUSIONS[code];
  return { code, objects, keyListed, text, textEn, article };
};

function taskView({ task: of, drawn, wanted, sum, excluded, ...rest }: TaskPreview): object {
  const { plan, task, department, item, matter, scope } = of;
  return {
    ...rest,
    ...drawn,
    ...{ plan, task, department, item, matter },
    scopeHash: canonicalDigest(scope),
    wanted: decimalOfPpm(wanted),
    expected: decimalOfPpm(sum),
    excluded: excluded.map(excludedView),
  };
}

function lintView({ code, task, about, objects }: Lint, tasks: readonly TaskPreview[]): object {
  const { zh: text, en: textEn, article } = LINTS[code];
  const of = task === null ? null : (tasks[task]?.task ?? null);
  return { code, article, text, textEn, about, objects, plan: of?.plan ?? null, task: of?.task ?? null };
}

const sourceLints = (sources: readonly SourceStanding[]): Lint[] =>
  sources.flatMap(({ resource, state }): Lint[] =>
    state === 'KNOWN'
      ? []
      : [{ code: state === 'STALE' ? 'SOURCE_STALE' : 'SOURCE_MISSING', task: null, about: resource, objects: null }],
  );

function roundView(preview: RoundPreview, sources: readonly SourceStanding[]): object {
  const { objects, eligible, strata, tasks, expectation, lints } = preview;
  const { tasks: all, visits, independent } = expectation;
  return {
    ...{ objects, eligible, strata },
    tasks: tasks.map(taskView),
    expectedTasks: decimal(all),
    expectedVisits: decimal(visits),
    expectedVisitsApart: decimal(independent),
    mergedPerMille: all === 0n ? 0 : Number(((all - visits) * MILLE) / all),
    lints: [...lints, ...sourceLints(sources)].map((lint) => lintView(lint, tasks)),
    sources: sources.map(sourceView),
  };
}

/** Throws NOT_PUBLIC, POOL_BEING_COUNTED and the codes of `previewTasks`. */
async function previewRound(_: unknown, { input }: Input<PreviewInput>, context: InspectionContext): Promise<object> {
  const { viewer, store, today } = context;
  requireSight(viewer, 'Query.previewRound');
  const on = input.on ?? today;
  const smallBelow = smallStratumBelow(on);
  const client = readingFrom(store.database.statements);
  const tasks = await previewTasks(client, input.tasks, viewer);
  const sources = await listObjectSources(client, new Date());
  const { groups, at } = await store.pools.count(tasks, on);
  return { on, countedAt: at.toISOString(), ...roundView(roundPreview(groups, tasks, smallBelow), sources) };
}

/** DR-10, 11e: a round before it is drawn. */
export const previewResolvers = { Query: { previewRound } };
