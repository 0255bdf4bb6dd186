import { type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { requireUscc } from '../../../../kernel/values/uscc';
import { workText } from '../../../../kernel/values/work/workText';
import type { Subject } from '../../rules/evidence/evidence';
import type { OwnKind } from '../../rules/evidence/ownEvidence';
import { enterEvidence, ownKey, withdrawEvidence } from '../../store/evidence/enterEvidence';
import { enterSubject } from '../../store/evidence/enterSubject';
import { findEvidence, findSubject } from '../../store/evidence/listEvidence';
import type { SupervisionContext } from '../context';

interface EnterInput {
  readonly uscc: string;
  readonly matter: string;
  readonly kind: OwnKind;
  readonly code?: string | null;
  readonly grade?: string | null;
  readonly amount?: string | null;
  readonly occurredOn: Day;
  readonly endedOn?: Day | null;
  readonly document?: string | null;
}
interface SubjectInput extends Pick<Subject, 'uscc' | 'matter' | 'authority' | 'approval' | 'approvedOn'> {
  readonly stoppedOn?: Day | null;
  readonly endedOn?: Day | null;
  readonly version?: number | null;
  readonly document?: string | null;
}

const LONGEST_DOCUMENT = 100;
const FEN = /^\d{1,15}$/;

const documentOf = (text: string | null | undefined): string | null =>
  text === null || text === undefined ? null : workText(text, 'document', LONGEST_DOCUMENT);

/** A sum in fen. Throws VALUE_NOT_ADMITTED for anything but up to fifteen digits. */
function fenOf(text: string | null | undefined): bigint | null {
  if (text === null || text === undefined) return null;
  if (FEN.test(text)) return BigInt(text);
  throw new CataloguedError('VALUE_NOT_ADMITTED', { field: 'amount', received: text, admitted: ['0-9'] });
}

const evidenceNow = (number: string, { store }: SupervisionContext): Promise<object | undefined> =>
  findEvidence(store.database.statements, ownKey(number));

/** What an authority enters; every refusal is a catalogued error, and then nothing is stored. */
export const evidenceMutations = {
  /** Enters evidence; see `enterEvidence` of the store for what it throws. */
  async enterEvidence(_: unknown, { input }: Input<EnterInput>, context: SupervisionContext): Promise<unknown> {
    const { matter, kind, code = null, grade = null, occurredOn, endedOn = null } = input;
    const about = { uscc: requireUscc(input.uscc), matter, kind, code, grade, occurredOn, endedOn };
    const entry = { ...about, amount: fenOf(input.amount), document: documentOf(input.document) };
    return evidenceNow(await enterEvidence(context.store.database, entry, workDoingOf(context)), context);
  },

  /** Withdraws what was entered; see `withdrawEvidence` of the store for what it throws. */
  async withdrawEvidence(
    _: unknown,
    { input }: Input<{ readonly number: string; readonly reason: string }>,
    context: SupervisionContext,
  ): Promise<unknown> {
    const withdrawal = { number: input.number, reason: workText(input.reason, 'reason') };
    return evidenceNow(await withdrawEvidence(context.store.database, withdrawal, workDoingOf(context)), context);
  },

  /** Enters or changes a subject; see `enterSubject` of the store for what it throws. */
  async enterSubject(_: unknown, { input }: Input<SubjectInput>, context: SupervisionContext): Promise<unknown> {
    const { matter, authority, approval, approvedOn, stoppedOn = null, endedOn = null, version = null } = input;
    const uscc = requireUscc(input.uscc);
    const about = { uscc, matter, authority, approval, approvedOn, stoppedOn, endedOn };
    const entry = { ...about, version, document: documentOf(input.document) };
    await enterSubject(context.store.database, entry, workDoingOf(context));
    return findSubject(context.store.database.statements, { uscc, matter }, context.viewer);
  },
};
