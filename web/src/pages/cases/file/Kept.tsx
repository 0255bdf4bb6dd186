import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useWords } from '../../../words/language';
import { Basis } from '../Basis';
import { words as schemaWords } from '../case.generated';
import { CASE_WORDS } from '../caseWords';
import { DueDay } from '../DueDay';
import { daysTo } from '../days';
import { Hash } from '../Hash';
import type { CaseFile } from './caseFile';
import { Entered } from './Entered';
import { entriesOfPause, entriesOfRegistration } from './entries';
import { FILE_WORDS } from './fileWords';

interface KeptProps {
  readonly file: CaseFile;
}

/** Evidence that was registered before it could be lost: its list, by when it is dealt with, and what became of it. */
export function Registrations({ file }: KeptProps) {
  const label = useLabel(schemaWords);
  const words = useWords(FILE_WORDS);
  const field = (name: string) => label(`CaseEvidenceRegistration.${name}`);
  const clockOf = (registeredOn: string) =>
    file.clocks.find(({ kind, startedOn }) => kind === 'EVIDENCE_REGISTRATION' && startedOn === registeredOn);
  if (file.registrations.length === 0) {
    return (
      <p className="none" data-empty>
        {words.keptNone}
      </p>
    );
  }
  return (
    <PlainTable
      caption={label('EnforcementCaseFile.registrations')}
      rows={file.registrations}
      rowKey={({ sha256, registeredOn }) => `${sha256} ${registeredOn}`}
      columns={[
        { title: field('sha256'), cell: ({ sha256 }) => <Hash of={sha256} /> },
        {
          title: field('registeredOn'),
          cell: ({ registeredOn, approvedBy }) => (
            <>
              <span className="case-due">{registeredOn}</span>
              <div className="case-sub">
                {field('approvedBy')} {approvedBy}
              </div>
            </>
          ),
        },
        {
          title: words.dueBy,
          cell: ({ registeredOn, measure }) => {
            const clock = measure ? undefined : clockOf(registeredOn);
            return clock ? (
              <>
                <DueDay day={clock.dueOn} />
                <Basis basis={clock.basis} />
              </>
            ) : (
              '—'
            );
          },
        },
        {
          title: field('measure'),
          cell: ({ measure, decidedOn }) =>
            measure ? `${label(`CaseRegistrationMeasure.${measure}`)} ${decidedOn ?? ''}` : '—',
        },
        { title: words.entered, cell: (row) => <Entered entries={entriesOfRegistration(file, row)} /> },
      ]}
    />
  );
}

const daysOf = (from: string, to: string): number => daysTo(to) - daysTo(from) + 1;

/** Days that do not count towards the term of the decision: why, from when to when, and who entered it. */
export function Pauses({ file }: KeptProps) {
  const label = useLabel(schemaWords);
  const common = useWords(CASE_WORDS);
  const words = useWords(FILE_WORDS);
  const field = (name: string) => label(`CasePause.${name}`);
  if (file.pauses.length === 0) {
    return (
      <p className="none" data-empty>
        {words.pausesNone}
      </p>
    );
  }
  return (
    <PlainTable
      caption={label('EnforcementCaseFile.pauses')}
      rows={file.pauses}
      rowKey={({ reason, from }) => `${reason} ${from}`}
      columns={[
        { title: field('reason'), cell: ({ reason }) => label(`CasePauseReason.${reason}`) },
        { title: field('from'), cell: ({ from }) => <span className="case-due">{from}</span> },
        { title: field('to'), cell: ({ to }) => <span className="case-due">{to ?? words.ongoing}</span> },
        { title: words.days, cell: ({ from, to }) => (to ? common.CALENDAR_DAY(daysOf(from, to)) : '—') },
        { title: words.entered, cell: (row) => <Entered entries={entriesOfPause(file, row)} /> },
      ]}
    />
  );
}
