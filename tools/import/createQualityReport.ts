import type { QuarantineEntry } from '../../kernel/service/importRuns/importRuns';
import type { Code } from '../../kernel/values/codes';
import type { QualityFlag } from '../../subgraphs/credit/rules/qualityFlags';
import type { JudgedRow } from './judgedRow';

const EXAMPLES = 3;

/** How often something was found in a file, with the first rows in which it was. */
export interface Finding {
  readonly rows: number;
  readonly examples: readonly { readonly row: number; readonly received?: string }[];
}

/** What the rows of a file are like. */
export interface QualityReport {
  /** Why rows were put aside; a row may have several reasons. */
  readonly reasons: Readonly<Partial<Record<Code, Finding>>>;
  /** Doubts about rows that are stored. */
  readonly flags: Readonly<Partial<Record<QualityFlag, Finding>>>;
}

interface Open {
  rows: number;
  readonly examples: { row: number; received?: string }[];
}

function note(findings: Map<string, Open>, name: string, example: { row: number; received?: string }): void {
  const finding = findings.get(name) ?? { rows: 0, examples: [] };
  findings.set(name, finding);
  finding.rows += 1;
  if (finding.examples.length < EXAMPLES) finding.examples.push(example);
}

/** Most frequent first. */
function sorted(findings: ReadonlyMap<string, Open>): Record<string, Finding> {
  return Object.fromEntries([...findings].sort(([, a], [, b]) => b.rows - a.rows));
}

/** Gathers the findings of a file, row by row. */
export interface QualityGatherer {
  add(row: number, judged: JudgedRow<unknown>): void;
  /** Adds a row that is put aside. */
  addEntry(entry: QuarantineEntry): void;
  report(): QualityReport;
}

/** Opens a report with nothing found yet. */
export function createQualityReport(): QualityGatherer {
  const reasons = new Map<string, Open>();
  const flags = new Map<string, Open>();
  const addEntry = ({ rowNumber, codes, facts }: QuarantineEntry): void =>
    codes.forEach((code, index) => {
      const received = facts[index]?.received;
      note(reasons, code, { row: rowNumber, ...(typeof received === 'string' ? { received } : {}) });
    });
  return {
    add(row, judged) {
      if (judged.stored) for (const flag of judged.doubts) note(flags, flag, { row, received: judged.received });
      else addEntry(judged.entry);
    },
    addEntry,
    report: () => ({ reasons: sorted(reasons), flags: sorted(flags) }),
  };
}
