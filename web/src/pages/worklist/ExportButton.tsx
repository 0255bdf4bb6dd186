import { Alert, Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useSession } from '../../app/session';
import { Faults } from '../../parts/Faults';
import { count, moment } from '../../parts/format';
import { useSiloName } from '../../parts/SourceStrip';
import { today } from '../../parts/today';
import { useLanguage, useWords } from '../../words/language';
import { type ExportRow, FACTS } from './lost';
import type { ListColumn } from './tableColumns';
import { EXPORT_LIMIT, type ExportedList, type ExportProgress, useExport } from './useExport';
import type { WorklistRowsQueryVariables } from './worklist.generated';
import { WORKLIST_WORDS } from './worklistWords';
import type { Cell } from './xlsx';

type Format = 'XLSX' | 'CSV';
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface ExportButtonProps {
  readonly question: WorklistRowsQueryVariables;
  readonly columns: readonly ListColumn[];
  readonly total: number;
  /** The conditions in words, for the file. */
  readonly conditions: string;
}

function useTable(columns: readonly ListColumn[]) {
  const words = useWords(WORKLIST_WORDS);
  const heading: readonly Cell[] = [words.uscc, words.name, ...columns.map(({ title }) => title)];
  const cell = ({ row, lost }: ExportRow, { plain, right }: ListColumn): Cell =>
    plain(row) ?? (right && lost.has(FACTS[right]) ? words.notHad : null);
  return (rows: readonly ExportRow[]): readonly (readonly Cell[])[] => [
    heading,
    ...rows.map((one) => [one.row.uscc, one.row.name ?? null, ...columns.map((column) => cell(one, column))]),
  ];
}

/** What a file says of itself: by whom, for what, under which conditions. */
function useAbout(conditions: string) {
  const siloName = useSiloName();
  const words = useWords(WORKLIST_WORDS);
  const { language } = useLanguage();
  const { session } = useSession();
  return ({ rows, missing }: ExportedList): readonly (readonly Cell[])[] => [
    [words.aboutTitle, words.title],
    [words.aboutBy, session.names?.[language] ?? session.subject],
    [words.aboutPurpose, session.purpose ?? words.none],
    [words.aboutAgreement, session.agreement ?? words.none],
    [words.aboutAt, moment(new Date().toISOString())],
    [words.aboutConditions, conditions],
    [words.aboutRows, rows.length],
    [words.aboutMissing, missing.size > 0 ? words.aboutMissingText([...missing].map(siloName)) : words.none],
    [words.aboutUse, words.aboutUseText],
  ];
}

function Progress({ progress }: { readonly progress: ExportProgress }) {
  const words = useWords(WORKLIST_WORDS);
  const { state, read, total, file, error } = progress;
  return (
    <div role="status">
      {state === 'reading' && (
        <>
          <progress className="export-progress" max={Math.max(1, total)} value={read} aria-label={words.exportTitle} />
          <div>{words.reading(count(read), count(total))}</div>
        </>
      )}
      {state === 'done' && <Alert type="success" showIcon title={words.done(count(read), file ?? '')} />}
      {state === 'stopped' && <Alert type="info" showIcon title={words.stopped(count(read))} />}
      {state === 'failed' && <Alert type="warning" showIcon className="gap" title={words.failed(count(read))} />}
      <Faults error={error} />
    </div>
  );
}

/** Makes the file of a format; what writes it is loaded when it is first needed. */
function useFile(format: Format, columns: readonly ListColumn[], conditions: string) {
  const words = useWords(WORKLIST_WORDS);
  const tableOf = useTable(columns);
  const aboutOf = useAbout(conditions);
  return async (read: ExportedList): Promise<{ file: string; contents: Blob }> => {
    const file = `${words.file}-${today()}.${format.toLowerCase()}`;
    if (format === 'CSV') {
      const { csvOf } = await import('./csv');
      return { file, contents: new Blob([csvOf(tableOf(read.rows))], { type: 'text/csv;charset=utf-8' }) };
    }
    const { xlsxOf } = await import('./xlsx');
    const widths = [22, 36, ...columns.map(({ width }) => Math.ceil(width / 6))];
    const list = { name: words.list, rows: tableOf(read.rows), widths };
    const about = { name: words.about, rows: aboutOf(read), widths: [16, 90] };
    return { file, contents: new Blob([xlsxOf([list, about])], { type: XLSX_TYPE }) };
  };
}

/** Exports the whole list under the same conditions as a spreadsheet or as CSV; how far it is is told, and it can be stopped. */
export function ExportButton({ question, columns, total, conditions }: ExportButtonProps) {
  const words = useWords(WORKLIST_WORDS);
  const [isOpen, setOpen] = useState(false);
  const [format, setFormat] = useState<Format>('XLSX');
  const { progress, begin, stop, reset } = useExport(question);
  const make = useFile(format, columns, conditions);
  const isReading = progress.state === 'reading';
  const open = () => {
    reset();
    setOpen(true);
  };
  const close = () => {
    stop();
    setOpen(false);
  };
  return (
    <>
      <Button onClick={open} disabled={total === 0}>
        {words.export}
      </Button>
      <Modal
        open={isOpen}
        title={words.exportTitle}
        okText={words.begin}
        okButtonProps={{ disabled: isReading }}
        cancelText={isReading ? words.stop : words.close}
        onOk={() => void begin(make)}
        onCancel={isReading ? stop : close}
        destroyOnHidden
      >
        <p>
          {total > EXPORT_LIMIT
            ? words.exportCapped(count(EXPORT_LIMIT), count(total))
            : words.exportSays(count(total))}
        </p>
        <div className="gap">
          <span id="export-format">{words.format}：</span>
          <Radio.Group
            aria-labelledby="export-format"
            value={format}
            disabled={isReading}
            options={['XLSX', 'CSV']}
            onChange={(event) => setFormat(event.target.value)}
          />
        </div>
        <Progress progress={progress} />
      </Modal>
    </>
  );
}
