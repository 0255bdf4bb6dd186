import { mergeResolvers } from '../../../../kernel/service/mergeResolvers';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { entityOf } from '../../../../kernel/service/work/workDoingOf';
import { requireSight } from '../../../../kernel/service/work/workPage';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireUscc } from '../../../../kernel/values/uscc';
import { officeOfActor } from '../../../../kernel/values/work/workParties';
import { EXCLUSIONS } from '../../rules/objects/exclusions';
import type { PoolStanding } from '../../rules/objects/poolGroup';
import { mayPreviewFor } from '../../rules/objects/previewParties';
import { findObject, findStanding, type InspectedObject } from '../../store/objects/findObject';
import { listObjectSources } from '../../store/objects/objectSources';
import { previewTasks, type TaskAt } from '../../store/objects/previewTasks';
import type { InspectionContext } from '../context';
import { previewResolvers, sourceView } from './previewResolvers';

type StandingArgs = TaskAt & { readonly on?: Day | null };

/** Throws NOT_PUBLIC, NOT_YOUR_INSPECTION and the codes of a code. */
async function inspectionObject(
  _: unknown,
  { uscc }: { readonly uscc: string },
  { viewer, store }: InspectionContext,
): Promise<InspectedObject | null> {
  requireSight(viewer, 'Query.inspectionObject');
  const office = officeOfActor(viewer);
  requireLawful(mayPreviewFor(viewer, office === null ? [] : [office]));
  return (await findObject(readingFrom(store.database.statements), requireUscc(uscc))) ?? null;
}

function standingView(standing: PoolStanding | undefined): object | null {
  if (!standing) return null;
  const none = { creditGrade: null, category: null, riskClass: null, exclusion: null, article: null, text: null };
  const plain = { ...none, textEn: null, kind: standing.kind };
  if (standing.kind === 'DRAWN') {
    const { credit, category, risk } = standing;
    return { ...plain, creditGrade: credit, category, riskClass: risk };
  }
  if (standing.kind !== 'EXCLUDED') return plain;
  const { zh: text, en: textEn, article } = EXCLUSIONS[standing.code];
  return { ...plain, exclusion: standing.code, article, text, textEn };
}

/** The library of objects. */
const objects = {
  Query: { inspectionObject },
  InspectionObject: {
    entity: entityOf,
    async sources(_: unknown, __: unknown, { store }: InspectionContext): Promise<object[]> {
      return (await listObjectSources(readingFrom(store.database.statements), new Date())).map(sourceView);
    },
    /** Throws PARAMETER_NOT_IN_FORCE and the codes of `previewTasks`. */
    async standing({ uscc }: InspectedObject, args: StandingArgs, context: InspectionContext): Promise<object | null> {
      const { viewer, store, today } = context;
      const client = readingFrom(store.database.statements);
      const [task] = await previewTasks(client, [args], viewer);
      return task ? standingView(await findStanding(client, task, { uscc, on: args.on ?? today })) : null;
    },
  },
};

/** DR-4, DR-10, 11e: objects, and rounds before they are drawn. */
export const objectResolvers = mergeResolvers([objects, previewResolvers]);
