import {
  type Connection,
  type PageArgs,
  type PageRows,
  pageRequest,
  toConnection,
} from '../../../kernel/service/connection';
import type { PartRequest } from '../../../kernel/service/entityReader';
import type { SelectedField } from '../../../kernel/service/lookahead';
import { CataloguedError } from '../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../kernel/values/requireLawful';
import { requireUscc } from '../../../kernel/values/uscc';
import { ratingVisibility } from '../rules/ratingVisibility';
import { riskClassVisibility } from '../rules/riskClassVisibility';
import {
  CORE,
  type CoreRow,
  creditRecordList,
  creditRecordParams,
  LATEST_RATING,
  LATEST_RISK_CLASS,
  REGISTRATION,
  type RegistrationRow,
} from '../store/entityParts';
import { type CreditContext, type EntityParent, visibilityOf } from './creditContext';

interface RecordArgs extends PageArgs {
  readonly kind?: readonly string[] | null;
}

const seal = ({ store }: CreditContext, uscc: string, { kind }: RecordArgs) => ({
  cursorKey: store.cursorKey,
  scope: `${uscc}|${kind ? [...kind].sort().join(',') : '*'}`,
});

function recordsRequest(uscc: string, args: RecordArgs, context: CreditContext): PartRequest {
  const own = creditRecordParams(visibilityOf(context), args.kind ? [...args.kind].sort() : null);
  return pageRequest(creditRecordList, args, { ...seal(context, uscc, args), own });
}

function readCore({ uscc, core }: EntityParent, { loaders }: CreditContext): Promise<CoreRow | null> {
  return core ? Promise.resolve(core) : (loaders.entity.load(uscc, CORE) as Promise<CoreRow | null>);
}

const fromCore =
  (field: keyof CoreRow) =>
  (parent: EntityParent, _: unknown, context: CreditContext): unknown =>
    parent.core ? parent.core[field] : readCore(parent, context).then((core) => core?.[field] ?? null);

/** Each part of an entity that has a statement column of its own: what its field needs read. */
const PARTS: Readonly<Record<string, (uscc: string, args: never, context: CreditContext) => PartRequest | undefined>> =
  {
    registration: () => REGISTRATION,
    creditRecords: recordsRequest,
    publicCreditRating: (_uscc, _args, { viewer }) =>
      ratingVisibility(viewer.kind).lawful ? LATEST_RATING : undefined,
    creditRiskClass: (_uscc, _args, { viewer }) =>
      riskClassVisibility(viewer.kind).lawful ? LATEST_RISK_CLASS : undefined,
  };

/** Starts reading the selected parts of an entity at once, so that they share the statement that reads its core. */
export function startParts(uscc: string, selected: readonly SelectedField[], context: CreditContext): void {
  for (const { name, args } of selected) {
    try {
      const request = PARTS[name]?.(uscc, args as never, context);
      if (request) void context.loaders.entity.load(uscc, request);
    } catch (error) {
      if (!(error instanceof CataloguedError)) throw error;
    }
  }
}

/** The entity that another silo names. A malformed code fails alone, the other references of the request stand. */
function referenceOf({ uscc }: { readonly uscc: string }): EntityParent | Promise<never> {
  try {
    return { uscc: requireUscc(uscc) };
  } catch (error) {
    return Promise.reject(error);
  }
}

/** Fields of an entity. A code that the register does not hold gives null everywhere. */
export const marketEntityResolvers = {
  __resolveReference: referenceOf,
  name: fromCore('name'),
  status: fromCore('status'),
  registeredOn: fromCore('registeredOn'),
  district: fromCore('district'),
  industry: fromCore('industry'),

  async registration(parent: EntityParent, _: unknown, { loaders }: CreditContext): Promise<unknown> {
    const row = parent.registration ?? (await loaders.entity.load(parent.uscc, REGISTRATION));
    return row as RegistrationRow | null;
  },

  async creditRecords(parent: EntityParent, args: RecordArgs, context: CreditContext): Promise<Connection | null> {
    const request = recordsRequest(parent.uscc, args, context);
    const page = context.loaders.entity.load(parent.uscc, request);
    const [core, rows] = await Promise.all([readCore(parent, context), page]);
    if (!core) return null;
    return toConnection(creditRecordList, rows as PageRows, { ...args, ...seal(context, parent.uscc, args) });
  },

  async publicCreditRating(parent: EntityParent, _: unknown, { viewer, loaders }: CreditContext): Promise<unknown> {
    requireLawful(ratingVisibility(viewer.kind));
    return loaders.entity.load(parent.uscc, LATEST_RATING);
  },

  async creditRiskClass(parent: EntityParent, _: unknown, { viewer, loaders }: CreditContext): Promise<unknown> {
    requireLawful(riskClassVisibility(viewer.kind));
    return loaders.entity.load(parent.uscc, LATEST_RISK_CLASS);
  },
};
