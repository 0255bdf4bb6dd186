import { CODES, type Code } from '../../kernel/values/codes';
import { QUALITY_FLAGS, type QualityFlag } from '../../subgraphs/credit/rules/qualityFlags';
import type { Finding } from './createQualityReport';
import type { ImportReport } from './importFile';

function finding(name: string, { rows, examples }: Finding, meaning: string): string {
  const shown = examples.map(({ row, received }) =>
    received === undefined ? `row ${row}` : `row ${row} (${received})`,
  );
  return `  ${String(rows).padStart(9)}  ${name}: ${meaning}\n             ${shown.join(', ')}`;
}

/** The report of an import for the person at the terminal. */
export function reportText(report: ImportReport): string {
  const { rows, stored, inserted, changed, unchanged, stale, quarantined, resumedAt, seconds } = report;
  const reasons = Object.entries(report.reasons) as [Code, Finding][];
  const flags = Object.entries(report.flags) as [QualityFlag, Finding][];
  const fate = report.dryRun
    ? 'would be stored'
    : `stored (${inserted} new, ${changed} changed, ${unchanged} as they were)`;
  return [
    `${report.file} (sha256 ${report.fileDigest.slice(0, 12)})`,
    `${rows} rows: ${stored} ${fate}, ${quarantined} put aside, ${seconds.toFixed(1)} s`,
    `observed at ${report.observedAt}`,
    ...(stale > 0 ? [`${stale} rows are older than what the silo knows and were left out`] : []),
    ...(resumedAt > 0 ? [`went on after row ${resumedAt} of a run that was cut off`] : []),
    ...(report.ignoredColumns.length > 0 ? [`columns not read: ${report.ignoredColumns.join(', ')}`] : []),
    ...(reasons.length > 0 ? ['Put aside, with every reason in import_quarantine:'] : []),
    ...reasons.map(([code, found]) => finding(code, found, `${CODES[code].zh} ${CODES[code].en}`)),
    ...(flags.length > 0 ? ['Stored with a doubt:'] : []),
    ...flags.map(([flag, found]) => finding(flag, found, `${QUALITY_FLAGS[flag].zh}, ${QUALITY_FLAGS[flag].en}`)),
  ].join('\n');
}
