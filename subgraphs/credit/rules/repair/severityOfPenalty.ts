import { type Day, day } from '../../../../kernel/values/day';
import { findParameter } from '../../../../kernel/values/parameters';
import type { Severity } from '../recordNature';

/** Which procedure a decision came from. */
export type DecisionProcedure = 'SIMPLE' | 'ORDINARY';

/** One edition of the table of severities: a new edition is a new entry. */
export interface SeverityEdition {
  readonly edition: string;
  /** First day in force. */
  readonly effectiveFrom: Day;
  /** First day no longer in force; absent while it stands. */
  readonly effectiveTo?: Day;
  readonly source: string;
  readonly verified: boolean;
  readonly note: string;
  /** Kinds of penalty that are minor when nothing heavier is imposed. */
  readonly minor: readonly string[];
  /** Kinds of penalty that make a decision serious; every other kind is general. */
  readonly serious: readonly string[];
}

/** Every edition, oldest first. */
export const SEVERITY_TABLES: readonly SeverityEdition[] = [
  {
    edition: '2026-04',
    effectiveFrom: day('2026-04-01'),
    source: '信用修复管理办法（国家发展改革委令2025年第36号）',
    verified: false,
    note: 'Read in summaries: minor are the simple procedure, warnings and criticism; general are larger fines, confiscation and suspended licences; serious are huge fines, revoked licences and bans. No sums were seen: what makes a fine huge, the deciding department says. That closure, restriction and downgrading are serious is a reading of this project.',
    minor: ['WARNING', 'CRITICISM'],
    serious: [
      'DOWNGRADE',
      'LICENCE_REVOCATION',
      'BUSINESS_RESTRICTION',
      'ORDER_TO_STOP',
      'ORDER_TO_CLOSE',
      'BAN_FROM_POST',
    ],
  },
];

const ORDER: readonly Severity[] = ['MINOR', 'GENERAL', 'SERIOUS'];

/** What decides the severity of a decision. */
export interface DecidedPenalties {
  readonly procedure: DecisionProcedure | null;
  readonly kinds: readonly string[];
  /** What the deciding department says of it; null where it says nothing. */
  readonly told: Severity | null;
}

/** A severity and the edition of the table by which it was found. */
export interface JudgedSeverity {
  /** Null where there is no penalty, or no edition is in force. */
  readonly severity: Severity | null;
  readonly edition: string | null;
}

function byTable({ minor, serious }: SeverityEdition, kinds: readonly string[]): Severity {
  if (kinds.some((kind) => serious.includes(kind))) return 'SERIOUS';
  return kinds.every((kind) => minor.includes(kind)) ? 'MINOR' : 'GENERAL';
}

/** The edition of the table of severities in force on a day; undefined before the first. */
export function findSeverityTable(on: Day): SeverityEdition | undefined {
  return findParameter(SEVERITY_TABLES, on);
}

/**
 * The day by whose edition a decision is judged: its own, or for one from before the first edition the day on which it is taken
 * in; one that was taken in before any was in force has no severity until its decision is told again
 *
 * 《信用修复管理办法》（2025年第36号令） (reading of this project)
 */
export const severityDay = (decidedOn: Day, on: Day): Day => (findSeverityTable(decidedOn) ? decidedOn : on);

/**
 * The severity of a penalty, by the edition of the table that is in force
 *
 * A decision by the simple procedure is minor whatever it imposes: it never counts as dishonest (CR-3). Otherwise the
 * heaviest kind decides; line departments may refine the table, which is read as: to a heavier severity, never a milder one.
 *
 * 《信用修复管理办法》（2025年第36号令）；《上海市社会信用条例》第九条
 */
export function severityOfPenalty({ procedure, kinds, told }: DecidedPenalties, on: Day): JudgedSeverity {
  const table = findSeverityTable(on);
  if (!table || kinds.length === 0) return { severity: null, edition: null };
  const { edition } = table;
  if (procedure === 'SIMPLE') return { severity: 'MINOR', edition };
  const found = byTable(table, kinds);
  const heavier = told !== null && ORDER.indexOf(told) > ORDER.indexOf(found);
  return { severity: heavier ? told : found, edition };
}
