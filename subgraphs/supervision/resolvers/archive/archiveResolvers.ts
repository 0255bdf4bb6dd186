import type { Connection, PageArgs } from '../../../../kernel/service/connection';
import { mergeResolvers } from '../../../../kernel/service/mergeResolvers';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import type { Day } from '../../../../kernel/values/day';
import { requireUscc } from '../../../../kernel/values/uscc';
import { type MatterLaw, matterBasisEnded } from '../../rules/oversight/matterBasisEnded';
import { dossierRules } from '../../store/archive/dossierRules';
import { authoritiesInCharge } from '../../store/archive/fileHead';
import {
  endPerson,
  enterPerson,
  findPerson,
  listPersons,
  type PersonInput,
  type PersonRow,
} from '../../store/archive/supervisedPersons';
import { readTimeline } from '../../store/archive/timeline';
import type { SupervisionContext } from '../context';
import { fileFields } from './fileFields';
import { datedPage } from './filePage';
import { type FileArgs, type OpenFile, openDossier, openFile } from './openFile';

async function officerDossier(
  _: unknown,
  args: { readonly uscc: string; readonly matter: string; readonly at: Day },
  context: SupervisionContext,
): Promise<{ readonly file: OpenFile } | null> {
  const file = await openDossier(args, context);
  return file && { file };
}

async function supervisionTimeline(
  _: unknown,
  args: PageArgs & { readonly uscc: string },
  context: SupervisionContext,
): Promise<Connection | null> {
  const authorities = requireSight(context.viewer, 'Query.supervisionTimeline');
  const { statements } = context.store.database;
  const uscc = requireUscc(args.uscc);
  const inCharge = await authoritiesInCharge(statements, uscc);
  if (authorities !== null && !inCharge.some((one) => authorities.includes(one))) return null;
  const order = { day: 'on', key: 'key', keyType: 'text' as const };
  const list = { name: 'supervisionTimeline', scope: [uscc, authorities], ...order };
  return datedPage(list, args, context, (page) => readTimeline(statements, { uscc, authorities }, page));
}

function supervisedPersons(
  _: unknown,
  args: PageArgs & { readonly matter?: string | null },
  context: SupervisionContext,
): Promise<Connection> {
  const matter = args.matter ?? null;
  const list = { name: 'supervisedPersons', scope: matter ?? '' };
  return workPage(list, args, context, (page) => listPersons(context.store.database.statements, matter, page));
}

type Input<T> = { readonly input: T };
type End = { readonly person: string; readonly version: number; readonly until: Day; readonly reason: string };

async function changedPerson({ store }: SupervisionContext, number: string): Promise<PersonRow | undefined> {
  return findPerson(readingFrom(store.database.statements), number);
}

/** The archive: files at any date, what an officer could know, an entity's course, and citizens under pseudonyms. */
export const archiveResolvers = mergeResolvers([
  fileFields,
  {
    Query: {
      supervisionFile: (_: unknown, args: FileArgs, context: SupervisionContext) => openFile(args, context),
      officerDossier,
      supervisionTimeline,
      supervisedPersons,
    },
    Mutation: {
      async enterSupervisedPerson(_: unknown, { input }: Input<PersonInput>, context: SupervisionContext) {
        const { store, viewer, today } = context;
        return changedPerson(context, await enterPerson(store.database, input, { actor: viewer, today }));
      },
      async endPersonSupervision(_: unknown, { input }: Input<End>, context: SupervisionContext) {
        const { store, viewer, today } = context;
        const { person: number, ...end } = input;
        return changedPerson(context, await endPerson(store.database, { number, ...end }, { actor: viewer, today }));
      },
    },
    OfficerDossier: {
      rules: ({ file }: { readonly file: OpenFile }, _: unknown, { store }: SupervisionContext) =>
        dossierRules(store.database.statements, file),
    },
    SupervisionMatter: {
      basisEnded: (matter: MatterLaw, _: unknown, { today }: SupervisionContext) => matterBasisEnded(matter, today),
    },
  },
]);
