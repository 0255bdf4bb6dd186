import { useMemo } from 'react';
import { count } from '../../../parts/format';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useWords } from '../../../words/language';
import { type NamedShares, SharesChart } from '../shared/SharesChart';
import { useGrade } from '../shared/useGrade';
import { GradesChart } from './GradesChart';
import { words as schemaWords } from './run.generated';
import type { RunRow } from './runRow';
import { RUNS_WORDS } from './runsWords';

interface RunProps {
  readonly run: RunRow;
}

/** How many subjects lie at each grade. */
export function GradesPanel({ run }: RunProps) {
  const words = useWords(RUNS_WORDS);
  const label = useLabel(schemaWords);
  const grade = useGrade(label);
  const rows = useMemo(
    () =>
      run.grades.map(({ grade: one, subjects }) => ({
        category: one.category,
        name: `${label(`IntensityCategory.${one.category}`)} ${one.level}`,
        subjects,
      })),
    [run.grades, label],
  );
  return (
    <Panel title={words.grades}>
      {run.grades.length > 0 && <GradesChart rows={rows} />}
      <PlainTable
        caption={words.grades}
        rows={run.grades}
        rowKey={({ grade: { category, level } }) => `${category} ${level}`}
        columns={[
          { title: label('GradeCount.grade'), cell: (row) => grade(row.grade) },
          { title: words.subjects, cell: ({ subjects }) => count(subjects) },
        ]}
      />
    </Panel>
  );
}

/** Shares as planned, as scored, and as they would stand after the limits on changes; the points that part them. */
export function SharesPanelOfRun({ run }: RunProps) {
  const words = useWords(RUNS_WORDS);
  const label = useLabel(schemaWords);
  const { planned, realised, standing, cuts, ordinaryOutnumbers } = run;
  const rows = useMemo(
    () =>
      Object.entries({ planned, realised, standing }).flatMap(([name, shares]): NamedShares[] =>
        shares ? [{ name: label(`EvaluationRun.${name}`), shares }] : [],
      ),
    [planned, realised, standing, label],
  );
  if (rows.length === 0) {
    return (
      <Panel title={words.shares}>
        <p className="none" data-empty>
          {words.noShares}
        </p>
      </Panel>
    );
  }
  return (
    <Panel title={words.shares}>
      <SharesChart rows={rows} title={words.shares} />
      {!planned && <p className="says">{words.irregular}</p>}
      <PlainTable
        caption={words.shares}
        rows={[cuts]}
        rowKey={() => 'cuts'}
        columns={[
          {
            title: label('EvaluationCuts.higherFrom'),
            cell: (row) => (typeof row?.higherFrom === 'number' ? words.cutHigher(row.higherFrom) : words.cutNone),
          },
          {
            title: label('EvaluationCuts.lowerTo'),
            cell: (row) => (typeof row?.lowerTo === 'number' ? words.cutLower(row.lowerTo) : words.cutNone),
          },
          { title: words.half, cell: () => (ordinaryOutnumbers ? words.halfYes : words.halfNo) },
        ]}
      />
    </Panel>
  );
}

/** What became of the evaluation of the subjects, and of the changes that it proposes. */
export function OutcomesPanels({ run }: RunProps) {
  const words = useWords(RUNS_WORDS);
  const label = useLabel(schemaWords);
  return (
    <div className="classification-pair">
      <Panel title={words.statuses}>
        <PlainTable
          caption={words.statuses}
          rows={run.statuses}
          rowKey={({ status }) => status}
          columns={[
            { title: label('EvaluationStatusCount.status'), cell: ({ status }) => label(`EvaluationStatus.${status}`) },
            { title: words.subjects, cell: ({ subjects }) => count(subjects) },
          ]}
        />
      </Panel>
      <Panel title={words.changes}>
        <PlainTable
          caption={words.changes}
          rows={run.changes}
          rowKey={({ decision }) => decision}
          columns={[
            { title: label('ChangeCount.decision'), cell: ({ decision }) => label(`ChangeDecision.${decision}`) },
            { title: words.subjects, cell: ({ subjects }) => count(subjects) },
          ]}
        />
      </Panel>
    </div>
  );
}
