import type { PageArgs } from '../../../../kernel/service/connection';
import {
  type ByNumber,
  entityOf,
  type Filtered,
  type Input,
  workDoingOf,
} from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import type { Day } from '../../../../kernel/values/day';
import { requireUscc } from '../../../../kernel/values/uscc';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { type SandboxState, sandboxState } from '../../rules/risk/sandboxState';
import {
  decideSandbox,
  revokeSandbox,
  type SandboxDecisionInput,
  type SandboxRevocation,
} from '../../store/risk/decideSandbox';
import { proposeSandbox, type SandboxProposal } from '../../store/risk/proposeSandbox';
import { countSandboxes, findSandbox, listSandboxes, type SandboxFilter } from '../../store/risk/sandboxReads';
import type { SandboxRow } from '../../store/risk/sandboxRows';
import type { SupervisionContext } from '../context';

async function seenSandbox(number: string, { viewer, store }: SupervisionContext): Promise<SandboxRow | null> {
  const row = await findSandbox(store.database.statements, number);
  return row && seesAuthority(viewer, row.authority) ? row : null;
}

function sandboxEnrolments(_: unknown, args: PageArgs & Filtered<SandboxFilter>, context: SupervisionContext) {
  const given = args.filter ?? {};
  const filter = { ...given, uscc: given.uscc ? requireUscc(given.uscc) : null };
  const list = { name: 'sandboxEnrolments', scope: JSON.stringify(filter) };
  return workPage(list, args, context, (page) => listSandboxes(context.store.database.statements, filter, page));
}

/** 沪府发〔2020〕7号（十二） Sandboxes. */
export const sandboxResolvers = {
  Query: {
    sandboxEnrolments,
    sandboxEnrolment(_: unknown, { number }: ByNumber, context: SupervisionContext) {
      requireSight(context.viewer, 'Query.sandboxEnrolment');
      return seenSandbox(number, context);
    },
    sandboxCounts(_: unknown, { on }: { readonly on?: Day | null }, { store, today }: SupervisionContext) {
      return countSandboxes(store.database.statements, on ?? today);
    },
  },
  Mutation: {
    async proposeSandbox(_: unknown, { input }: Input<SandboxProposal>, context: SupervisionContext) {
      return seenSandbox(await proposeSandbox(context.store.database, input, workDoingOf(context)), context);
    },
    async decideSandbox(_: unknown, { input }: Input<SandboxDecisionInput>, context: SupervisionContext) {
      return seenSandbox(await decideSandbox(context.store.database, input, workDoingOf(context)), context);
    },
    async revokeSandbox(_: unknown, { input }: Input<SandboxRevocation>, context: SupervisionContext) {
      return seenSandbox(await revokeSandbox(context.store.database, input, workDoingOf(context)), context);
    },
  },
  SandboxEnrolment: {
    entity: entityOf,
    state: (row: SandboxRow, _: unknown, { today }: SupervisionContext): SandboxState => sandboxState(row, today),
  },
};
