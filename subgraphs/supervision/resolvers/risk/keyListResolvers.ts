import {
  type Connection,
  type PageArgs,
  type PageRows,
  pageRequest,
  toConnection,
} from '../../../../kernel/service/connection';
import { openPage } from '../../../../kernel/service/work/openPage';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import {
  type ByNumber,
  entityOf,
  type Filtered,
  type Input,
  workDoingOf,
} from '../../../../kernel/service/work/workDoingOf';
import { requireSight } from '../../../../kernel/service/work/workPage';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { authoritiesSeen, seesAuthority } from '../../../../kernel/values/work/workParties';
import { type KeyListCoverage, keyListCoverage } from '../../rules/risk/keyListCoverage';
import { decideKeyObject, type KeyObjectDecision } from '../../store/risk/decideKeyObject';
import { draftKeyList, type KeyListDraft, publishKeyList } from '../../store/risk/draftKeyList';
import {
  type KeyObjectProposal,
  type KeyObjectRemoval,
  putOnKeyList,
  takeOffKeyList,
} from '../../store/risk/keyListObjects';
import {
  type CountedKeyList,
  findKeyList,
  findKeyObject,
  type KeyListFilter,
  type KeyObjectFilter,
  keyListObjects,
  listKeyLists,
  type VisitedKeyObject,
} from '../../store/risk/keyListReads';
import type { SupervisionContext } from '../context';

type Optional<T, Field extends keyof T> = Omit<T, Field> & { readonly [Name in Field]?: T[Name] | null };

/** The figures behind a list, for whoever sees that of its authority. Throws NOT_PUBLIC. */
function requireOwnSight({ authority }: CountedKeyList, { viewer }: SupervisionContext, field: string): void {
  if (!seesAuthority(viewer, authority)) throw new CataloguedError('NOT_PUBLIC', { field });
}

function keyListOf(number: string, { viewer, today, store }: SupervisionContext): Promise<CountedKeyList | undefined> {
  return findKeyList(store.database.statements, number, { authorities: authoritiesSeen(viewer), today });
}

function keyLists(_: unknown, args: PageArgs & Filtered<KeyListFilter>, context: SupervisionContext) {
  const { store, today } = context;
  const filter = args.filter ?? {};
  const list = { name: 'keyLists', scope: JSON.stringify(filter) };
  return openPage(list, args, context, (page) => listKeyLists(store.database.statements, filter, { ...page, today }));
}

function coverage(
  row: CountedKeyList,
  _: unknown,
  context: SupervisionContext,
): KeyListCoverage & Pick<CountedKeyList, 'takenOffUnvisited'> {
  requireOwnSight(row, context, 'KeyList.coverage');
  const { takenOffUnvisited } = row;
  return { ...keyListCoverage(row), takenOffUnvisited };
}

async function objects(
  row: CountedKeyList,
  { state, uncovered, ...args }: PageArgs & KeyObjectFilter,
  context: SupervisionContext,
): Promise<Connection> {
  const seen = requireSight(context.viewer, 'KeyList.objects');
  const charge = seesAuthority(context.viewer, row.authority) ? null : seen;
  const { store, loaders, today } = context;
  const own = [charge, state ?? null, uncovered ?? null];
  const spec = keyListObjects(today);
  const seal = { cursorKey: store.cursorKey, scope: JSON.stringify([row.id, ...own]) };
  const page = await loaders.entity.load(row.id, pageRequest(spec, args, { ...seal, own }));
  return toConnection(spec, (page ?? { total: 0, rows: [] }) as PageRows, { ...args, ...seal });
}

async function objectOf(number: string, context: SupervisionContext): Promise<VisitedKeyObject | undefined> {
  return findKeyObject(context.store.database.statements, number, context.today);
}

/** 沪府发〔2020〕7号（八） Key lists. */
export const keyListResolvers = {
  Query: {
    keyLists,
    keyList: (_: unknown, { number }: ByNumber, context: SupervisionContext) => keyListOf(number, context),
  },
  Mutation: {
    async draftKeyList(
      _: unknown,
      { input }: Input<Optional<KeyListDraft, 'mostObjects'>>,
      context: SupervisionContext,
    ) {
      const draft = { ...input, mostObjects: input.mostObjects ?? null };
      return keyListOf(await draftKeyList(context.store.database, draft, workDoingOf(context)), context);
    },
    async publishKeyList(_: unknown, { input }: Input<WorkAt>, context: SupervisionContext) {
      return keyListOf(await publishKeyList(context.store.database, input, workDoingOf(context)), context);
    },
    async putOnKeyList(_: unknown, { input }: Input<KeyObjectProposal>, context: SupervisionContext) {
      return objectOf(await putOnKeyList(context.store.database, input, workDoingOf(context)), context);
    },
    async takeOffKeyList(_: unknown, { input }: Input<KeyObjectRemoval>, context: SupervisionContext) {
      return objectOf(await takeOffKeyList(context.store.database, input, workDoingOf(context)), context);
    },
    async decideKeyObject(_: unknown, { input }: Input<KeyObjectDecision>, context: SupervisionContext) {
      return objectOf(await decideKeyObject(context.store.database, input, workDoingOf(context)), context);
    },
  },
  KeyList: { objectCount: (row: CountedKeyList): number => row.objects, coverage, objects },
  KeyListObject: {
    entity: entityOf,
    office: ({ charge }: { readonly charge: string }): string => charge,
  },
};
