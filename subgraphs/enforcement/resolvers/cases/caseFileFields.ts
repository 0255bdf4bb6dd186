import { readingFrom } from '../../../../kernel/service/work/queryable';
import { entityOf } from '../../../../kernel/service/work/workDoingOf';
import { canonicalJson } from '../../../../kernel/values/canonicalJson';
import { shanghaiDay } from '../../../../kernel/values/day';
import { type CaseClock, caseClocks } from '../../rules/cases/caseClocks';
import type { CaseFile, DocumentPart } from '../../rules/cases/caseFile';
import { caseLimits } from '../../rules/cases/caseLimits';
import type { CasePenalty } from '../../rules/cases/caseParts';
import { missingParts } from '../../rules/cases/missingParts';
import { type OpenGate, openGates } from '../../rules/cases/openGates';
import { suggestionsOn } from '../../rules/cases/proposalVerdicts';
import type { OpenedFile } from '../../store/cases/auditFile';
import { type CaseEntry, caseHistoryOf } from '../../store/cases/caseReads';
import type { CaseFileRow } from '../../store/cases/caseRows';
import { knownForDecision } from '../../store/cases/knownOf';
import type { EnforcementContext } from '../context';

type Context = Pick<EnforcementContext, 'store' | 'today'>;
type Member = keyof CaseFile;

/** Members of the file that the API tells as they are. */
const AS_THEY_ARE = [
  'party',
  'cause',
  'act',
  'lead',
  'procedure',
  'grave',
  'foundOn',
  'officers',
  'recusals',
  'evidence',
  'registrations',
  'documents',
  'pauses',
  'extensions',
  'reviews',
  'notice',
  'hearing',
  'discussion',
  'decision',
  'service',
  'ending',
] as const satisfies readonly Member[];

const told = Object.fromEntries(
  AS_THEY_ARE.map((member) => [member, ({ file }: CaseFileRow): unknown => file[member]]),
);

/** Columns of its row that the API tells as they are. */
const COLUMNS = ['caseNumber', 'filedOn', 'openedOn', 'dueOn'] as const satisfies readonly (keyof CaseFileRow)[];

const ofRow = Object.fromEntries(COLUMNS.map((column) => [column, (row: CaseFileRow): unknown => row[column]]));

/** Fields that are lists: those of a sealed file are empty. */
const LISTS: readonly string[] = [
  'clocks',
  'limits',
  'pauses',
  'extensions',
  'officers',
  'recusals',
  'evidence',
  'registrations',
  'documents',
  'missingParts',
  'suggestions',
  'reviews',
  'openGates',
  'history',
];

type Told = (row: CaseFileRow, args: unknown, context: Context) => unknown;

const isShut = (row: CaseFileRow | OpenedFile): boolean => row.sealedOn !== null && !('isOpened' in row);

/** Fields that say nothing of a sealed file, but when the auditor looks. 《信用修复管理办法》第三条 */
function unlessSealed(fields: Readonly<Record<string, Told>>): Readonly<Record<string, Told>> {
  const guarded = Object.entries(fields).map(([name, tell]): [string, Told] => [
    name,
    (row, args, context) => (isShut(row) ? (LISTS.includes(name) ? [] : null) : tell(row, args, context)),
  ]);
  return Object.fromEntries(guarded);
}

const known = (row: CaseFileRow, { store, today }: Context) =>
  knownForDecision(readingFrom(store.database.statements), row, today);

/**
 * What a case file tells beside its number, its version, its authority, its stage and since when it is sealed: of a sealed
 * one nothing.
 */
export const caseFileFields = unlessSealed({
  ...told,
  ...ofRow,
  entity: entityOf,
  clocks: ({ file }: CaseFileRow, _: unknown, { today }: Context): readonly CaseClock[] => caseClocks(file, today),
  limits: ({ file }: CaseFileRow, _: unknown, { today }: Context) => caseLimits(file, today),
  missingParts: ({ file }: CaseFileRow): readonly DocumentPart[] => missingParts(file),
  proposal: ({ file: { proposal } }: CaseFileRow) =>
    proposal && {
      ...proposal,
      ...proposal.measure,
      provision: proposal.basis.provision,
      instrument: proposal.basis.rank,
    },
  async suggestions(row: CaseFileRow, _: unknown, context: Context) {
    if (!row.file.proposal) return [];
    const judging = { known: await known(row, context), today: context.today };
    const suggested = suggestionsOn(row.file, row.file.proposal, judging);
    return suggested.map(({ listed, ...suggestion }) => ({ ...suggestion, ...listed }));
  },
  rightsWaivedOn: ({ file }: CaseFileRow) => file.waivedOn,
  statementReceivedOn: ({ file }: CaseFileRow) => file.statement?.receivedOn ?? null,
  statementReviewedOn: ({ file }: CaseFileRow) => file.statement?.reviewedOn ?? null,
  async openGates(row: CaseFileRow, _: unknown, context: Context) {
    const gates = openGates(row.file, { known: await known(row, context), today: context.today });
    return gates.map((gate: OpenGate) => ({ ...gate, facts: canonicalJson(gate.facts) }));
  },
  history: (row: CaseFileRow, _: unknown, { store }: Context) =>
    caseHistoryOf(readingFrom(store.database.statements), row),
});

/** A sum leaves as the digits of its fen. */
export const casePenalty = {
  amount: ({ amount }: CasePenalty): string | null => (amount === null ? null : String(amount)),
};

/** An entry of the record; its day is that of its document. */
export const caseEntry = {
  enteredLate: ({ on, recordedAt }: CaseEntry): boolean => shanghaiDay(Date.parse(recordedAt)) > on,
};
