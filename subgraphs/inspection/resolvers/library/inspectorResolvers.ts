import type { PageArgs } from '../../../../kernel/service/connection';
import {
  type ByNumber,
  entityOf,
  type Filtered,
  type Input,
  workDoingOf,
} from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { inspectorNameSeen, isHimself, tiesSeen } from '../../rules/library/inspectorSight';
import { certificateStanding, isTrainingDue } from '../../rules/library/inspectorStanding';
import { countCapacity, type InspectorCapacity } from '../../store/library/countCapacity';
import { declareTie, endTie, type TieDeclaration, type TieEnding } from '../../store/library/declareTie';
import {
  findInspectorRow,
  findOwnInspector,
  type InspectorFilter,
  listInspectors,
  readTies,
} from '../../store/library/inspectorReads';
import type { InspectorRow } from '../../store/library/inspectorRows';
import {
  type CertificateRenewal,
  deactivateInspector,
  type InspectorEnding,
  type InspectorRegistration,
  registerInspector,
  renewCertificate,
} from '../../store/library/keepInspectors';
import type { InspectionContext } from '../context';

/** What an input of an inspector leaves out. */
const UNSAID = { areas: null, trainedOn: null, account: null } as const;
const UNCHANGED = { certificateNo: null, fields: null, areas: null, trainedOn: null } as const;

async function seenInspector(number: string, { viewer, store }: InspectionContext): Promise<InspectorRow | null> {
  const row = await findInspectorRow(store.database.statements, number);
  return row && (seesAuthority(viewer, row.authority) || isHimself(viewer, row)) ? row : null;
}

function inspectors(_: unknown, args: PageArgs & Filtered<InspectorFilter>, context: InspectionContext) {
  const filter = args.filter ?? {};
  const list = { name: 'inspectors', scope: JSON.stringify(filter) };
  return workPage(list, args, context, (page) => listInspectors(context.store.database.statements, filter, page));
}

interface CapacityArgs {
  readonly on?: Day | null;
  readonly office?: string | null;
}

/** What the offices in the viewer's sight can inspect with. Throws NOT_PUBLIC, UNKNOWN_DEPARTMENT, NOT_OF_YOUR_DEPARTMENT. */
function inspectorCapacity(
  _: unknown,
  { on, office }: CapacityArgs,
  { viewer, store, today }: InspectionContext,
): Promise<InspectorCapacity[]> {
  const seen = requireSight(viewer, 'Query.inspectorCapacity');
  if (office) getDepartment(office, 'office');
  if (office && seen !== null && !seen.includes(office)) {
    throw new CataloguedError('NOT_OF_YOUR_DEPARTMENT', { field: 'Query.inspectorCapacity', department: office });
  }
  return countCapacity(store.database.statements, office ? [office] : seen, on ?? today);
}

/** A field of an inspector that is for his own office alone. */
const sealed =
  <Field extends 'name' | 'certificateNo' | 'account'>(field: Field) =>
  (row: InspectorRow, _: unknown, { viewer }: InspectionContext): InspectorRow[Field] => {
    if (!isHimself(viewer, row)) requireLawful(inspectorNameSeen(viewer, row, `Inspector.${field}`));
    return row[field];
  };

/** DR-4, DR-12; 沪府发〔2020〕7号（十八） Inspectors, what ties them, and what offices can inspect with. */
export const inspectorResolvers = {
  Query: {
    inspectors,
    inspector(_: unknown, { number }: ByNumber, context: InspectionContext) {
      requireSight(context.viewer, 'Query.inspector');
      return seenInspector(number, context);
    },
    async ownInspector(_: unknown, __: unknown, { viewer, store }: InspectionContext) {
      requireSight(viewer, 'Query.ownInspector');
      if (viewer.kind !== 'official') return null;
      return (await findOwnInspector(store.database.statements, viewer.subject)) ?? null;
    },
    inspectorCapacity,
  },
  Mutation: {
    async registerInspector(_: unknown, { input }: Input<InspectorRegistration>, context: InspectionContext) {
      const given = { ...UNSAID, ...input };
      return seenInspector(await registerInspector(context.store.database, given, workDoingOf(context)), context);
    },
    async renewCertificate(_: unknown, { input }: Input<CertificateRenewal>, context: InspectionContext) {
      const given = { ...UNCHANGED, ...input };
      return seenInspector(await renewCertificate(context.store.database, given, workDoingOf(context)), context);
    },
    async deactivateInspector(_: unknown, { input }: Input<InspectorEnding>, context: InspectionContext) {
      return seenInspector(await deactivateInspector(context.store.database, input, workDoingOf(context)), context);
    },
    async declareTie(_: unknown, { input }: Input<TieDeclaration>, context: InspectionContext) {
      const given = { ...input, to: input.to ?? null };
      return seenInspector(await declareTie(context.store.database, given, workDoingOf(context)), context);
    },
    async endTie(_: unknown, { input }: Input<TieEnding>, context: InspectionContext) {
      return seenInspector(await endTie(context.store.database, input, workDoingOf(context)), context);
    },
  },
  Inspector: {
    office: ({ authority }: InspectorRow): string => authority,
    name: sealed('name'),
    certificateNo: sealed('certificateNo'),
    account: sealed('account'),
    standing: ({ certificateUntil }: InspectorRow, _: unknown, { today }: InspectionContext) =>
      certificateStanding(certificateUntil, today),
    trainingDue: ({ trainedOn }: InspectorRow, _: unknown, { today }: InspectionContext): boolean =>
      isTrainingDue(trainedOn, today),
    /** Throws NOT_PUBLIC, NOT_OF_YOUR_DEPARTMENT, NOT_YOUR_INSPECTION. */
    ties(row: InspectorRow, _: unknown, { viewer, store }: InspectionContext) {
      requireLawful(tiesSeen(viewer, row, 'Inspector.ties'));
      return readTies(store.database.statements, row.number);
    },
  },
  InspectorTie: { entity: entityOf },
};
