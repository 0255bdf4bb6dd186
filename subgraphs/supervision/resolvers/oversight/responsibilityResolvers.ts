import { type Connection, type PageArgs, toConnection } from '../../../../kernel/service/connection';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { requireSight } from '../../../../kernel/service/work/workPage';
import type { Day } from '../../../../kernel/values/day';
import { decodeCursor, pageSize } from '../../../../kernel/values/page';
import { leadOn } from '../../rules/oversight/leadOn';
import { responsibilityGaps } from '../../rules/oversight/responsibilityGaps';
import { enterResponsibility, type ResponsibilityInput } from '../../store/oversight/enterResponsibility';
import { requireMatter } from '../../store/oversight/requireMatter';
import { mattersInForce, readResponsibilities } from '../../store/oversight/responsibilityRows';
import type { SupervisionContext } from '../context';
import { requireArea } from './oversightReport';

interface Where {
  readonly matter: string;
  readonly district?: string | null;
  readonly on?: Day | null;
}

const MOST_ENTRIES = 1_000;

async function responsibleAuthority(
  _: unknown,
  { matter: code, ...where }: Where,
  { store, today }: SupervisionContext,
): Promise<object | null> {
  const client = readingFrom(store.database.statements);
  const district = requireArea(where.district, 'district');
  const matter = await requireMatter(client, code);
  const entries = await readResponsibilities(client, [matter.code]);
  const { entry, leads } = leadOn(entries, district, where.on ?? today);
  return entry ? { ...entry, ...leads[0], cooperating: matter.cooperating } : null;
}

async function matterResponsibilities(
  _: unknown,
  { matter }: { readonly matter: string },
  { store }: SupervisionContext,
): Promise<object[]> {
  const client = readingFrom(store.database.statements);
  const { code } = await requireMatter(client, matter);
  return (await readResponsibilities(client, [code])).slice(0, MOST_ENTRIES);
}

interface GapArgs extends PageArgs {
  readonly area?: string | null;
  readonly on?: Day | null;
}

const GAPS = { name: 'responsibilityGaps', order: [{ sql: 'key', field: 'key', type: 'text' as const }] };

async function gapsOf({ store, today }: SupervisionContext, { area, on }: GapArgs): Promise<Record<string, unknown>[]> {
  const client = readingFrom(store.database.statements);
  const day = on ?? today;
  const [matters, entries] = await Promise.all([mattersInForce(client, day), readResponsibilities(client, null)]);
  const gaps = responsibilityGaps({ matters, entries, area: requireArea(area), on: day });
  return gaps.map((gap) => ({ ...gap, key: `${gap.matter} ${gap.district ?? ''}` }));
}

async function gaps(_: unknown, args: GapArgs, context: SupervisionContext): Promise<Connection> {
  requireSight(context.viewer, 'Query.responsibilityGaps');
  const { cursorKey } = context.store;
  const scope = JSON.stringify([args.area ?? null, args.on ?? context.today]);
  const [after] = args.after ? decodeCursor(`${GAPS.name}\n${scope}`, args.after, cursorKey) : [];
  const limit = pageSize(args.first) + 1;
  const all = await gapsOf(context, args);
  const from = after === undefined ? 0 : all.findIndex(({ key }) => key === after) + 1;
  return toConnection(GAPS, { rows: all.slice(from, from + limit), total: all.length }, { ...args, cursorKey, scope });
}

/** Who answers for which matter where, and where nobody does. */
export const responsibilityResolvers = {
  Query: { responsibleAuthority, matterResponsibilities, responsibilityGaps: gaps },
  Mutation: {
    enterResponsibility(
      _: unknown,
      { input }: { readonly input: Partial<ResponsibilityInput> },
      { store, viewer, today }: SupervisionContext,
    ) {
      const { district = null, approver = null, competent = null, entrusted = null } = input;
      const whole = { ...input, district, approver, competent, entrusted } as ResponsibilityInput;
      return enterResponsibility(store.database, whole, { actor: viewer, today });
    },
  },
};
