import type { PageArgs } from '../../../../kernel/service/connection';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import {
  type ByNumber,
  entityOf,
  type Filtered,
  type Input,
  workDoingOf,
} from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import { findWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { BAN_SCOPES, type BanScope, findBanScope } from '../../../../kernel/values/reference/banScopes';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireSubjectKey } from '../../../../kernel/values/subjectKey';
import { requireUscc } from '../../../../kernel/values/uscc';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { proceedingsVisibility } from '../../rules/caseVisibility';
import { type BanStanding, banStanding, banState } from '../../rules/measure/banStanding';
import {
  BANS_IN_FORCE,
  type BanFilter,
  type BanRow,
  bansAgainst,
  listBans,
  TOLD_BANS,
} from '../../store/measure/banRows';
import { type BanLifting, liftBan } from '../../store/measure/liftBans';
import { type BanInput, recordBan, requireBanScope } from '../../store/measure/recordBan';
import type { EnforcementContext } from '../context';

async function seen(number: string, { viewer, store }: EnforcementContext): Promise<BanRow | null> {
  const row = await findWork<BanRow>(readingFrom(store.database.statements), TOLD_BANS, number);
  return row && seesAuthority(viewer, row.authority) ? row : null;
}

function bans(_: unknown, args: PageArgs & Filtered<BanFilter>, context: EnforcementContext) {
  const given = args.filter ?? {};
  const filter = { ...given, uscc: given.uscc ? requireUscc(given.uscc) : null };
  const list = { name: 'bans', scope: JSON.stringify(filter) };
  return workPage(list, args, context, (page) => listBans(context.store.database.statements, filter, page));
}

interface StandingAsked {
  readonly personReference: string;
  readonly scope: string;
  readonly on?: Day | null;
}

/** Whether a person is barred from a field. Throws NOT_PUBLIC, SUBJECT_KEY_*, BAN_SCOPE_UNKNOWN. */
async function standingAsked(_: unknown, args: StandingAsked, context: EnforcementContext): Promise<BanStanding> {
  const { viewer, store, today } = context;
  requireLawful(proceedingsVisibility(viewer.kind, 'banStanding'));
  const reference = requireSubjectKey(args.personReference, 'personReference');
  const { code: scope } = requireBanScope(args.scope);
  const found = await bansAgainst(readingFrom(store.database.statements), reference, scope);
  return banStanding(found, { reference, scope, on: args.on ?? today });
}

const scopeOf = ({ scope }: { readonly scope: string }): BanScope | undefined => findBanScope(scope);

/** 沪府发〔2020〕7号（十九） Bans, for a time and for life. */
export const banResolvers = {
  Query: {
    bans,
    ban(_: unknown, { number }: ByNumber, context: EnforcementContext) {
      requireSight(context.viewer, 'Query.ban');
      return seen(number, context);
    },
    banStanding: standingAsked,
    banScopes: () => BAN_SCOPES,
  },
  Mutation: {
    async recordBan(_: unknown, { input }: Input<BanInput>, context: EnforcementContext) {
      return seen(await recordBan(context.store.database, input, workDoingOf(context)), context);
    },
    async liftBan(_: unknown, { input }: Input<BanLifting>, context: EnforcementContext) {
      return seen(await liftBan(context.store.database, input, workDoingOf(context)), context);
    },
  },
  MarketEntity: {
    /** The bans against the entity in force today. Throws NOT_PUBLIC. */
    async bansInForce({ uscc }: { readonly uscc: string }, _: unknown, context: EnforcementContext): Promise<unknown> {
      const { viewer, today, loaders } = context;
      requireLawful(proceedingsVisibility(viewer.kind, 'bansInForce'));
      return loaders.entity.load(uscc, { part: BANS_IN_FORCE, params: [today] });
    },
  },
  Ban: {
    entity: entityOf,
    scope: scopeOf,
    personReference: ({ uscc, reference }: BanRow): string | null => (uscc === null ? reference : null),
    state: (row: BanRow, _: unknown, { today }: EnforcementContext) => banState(row, today),
  },
  EntityBan: { scope: scopeOf },
  BanScope: { name: ({ zh }: BanScope) => zh, nameEn: ({ en }: BanScope) => en },
};
