import { useMemo } from 'react';
import { EntityLink } from '../../../parts/EntityLink';
import { count } from '../../../parts/format';
import { ListTable } from '../../../parts/ListTable';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import type { CursorPages } from '../../../parts/useCursorPages';
import { useLabel, useWords } from '../../../words/language';
import { SharesChart } from '../shared/SharesChart';
import { SHARED_WORDS } from '../shared/sharedWords';
import { useGrade } from '../shared/useGrade';
import { TrialMatrix } from './TrialMatrix';
import type { TrialResult, TrialRow } from './trialRow';
import { words as schemaWords } from './trials.generated';
import { TRIALS_WORDS } from './trialsWords';

type Mover = NonNullable<TrialResult['movers']>['edges'][number]['node'];

interface ResultProps {
  readonly trial: TrialRow;
  readonly result: TrialResult;
}

function SharesOfTrial({ trial, result }: ResultProps) {
  const words = useWords(TRIALS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const rows = useMemo(
    () => [
      { name: words.asked, shares: trial.proportions },
      { name: words.would, shares: result.realised },
    ],
    [words, trial.proportions, result.realised],
  );
  const { cuts } = result;
  return (
    <Panel title={words.picture}>
      <SharesChart rows={rows} title={words.picture} />
      <PlainTable
        caption={words.picture}
        rows={[cuts]}
        rowKey={() => 'cuts'}
        columns={[
          {
            title: label('EvaluationCuts.higherFrom'),
            cell: ({ higherFrom }) => (typeof higherFrom === 'number' ? words.cutHigher(higherFrom) : words.cutNone),
          },
          {
            title: label('EvaluationCuts.lowerTo'),
            cell: ({ lowerTo }) => (typeof lowerTo === 'number' ? words.cutLower(lowerTo) : words.cutNone),
          },
          { title: words.half, cell: () => (result.ordinaryOutnumbers ? shared.yes : shared.no) },
        ]}
      />
    </Panel>
  );
}

function Effort({ result }: { readonly result: TrialResult }) {
  const words = useWords(TRIALS_WORDS);
  const label = useLabel(schemaWords);
  const signed = (value: number) => (value > 0 ? `+${count(value)}` : count(value));
  return (
    <Panel title={words.effort}>
      <PlainTable
        caption={words.effort}
        rows={(['visits', 'hours'] as const).map((name) => ({ name }))}
        rowKey={({ name }) => name}
        columns={[
          { title: words.effort, cell: ({ name }) => label(`SupervisionEffort.${name}`) },
          { title: words.now, cell: ({ name }) => count(result.before[name]) },
          { title: words.tried, cell: ({ name }) => count(result.after[name]) },
          { title: words.more, cell: ({ name }) => <strong>{signed(result.more[name])}</strong> },
        ]}
      />
      <h3>{words.statuses}</h3>
      <PlainTable
        caption={words.statuses}
        rows={result.statuses}
        rowKey={({ status }) => status}
        columns={[
          { title: words.statuses, cell: ({ status }) => label(`EvaluationStatus.${status}`) },
          { title: words.subjects, cell: ({ subjects }) => count(subjects) },
        ]}
      />
    </Panel>
  );
}

interface MoversProps {
  readonly result: TrialResult;
  readonly pages: CursorPages;
}

function Movers({ result, pages }: MoversProps) {
  const words = useWords(TRIALS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const grade = useGrade(label);
  return (
    <Panel title={words.movers} extra={`${words.moving}：${count(result.moving)}`}>
      <p className="says">{words.movingSays}</p>
      <ListTable<Mover>
        caption={words.movers}
        page={result.movers}
        pages={pages}
        rowKey={({ entity, from, to }) => `${entity?.uscc} ${from?.category} ${to?.category}`}
        columns={[
          {
            title: shared.entity,
            render: (_, { entity }) => (entity ? <EntityLink uscc={entity.uscc} name={entity.name} /> : '—'),
          },
          { title: label('WhatIfMover.from'), render: (_, { from }) => grade(from) },
          { title: label('WhatIfMover.to'), render: (_, { to }) => (to ? grade(to) : words.notEvaluated) },
        ]}
      />
    </Panel>
  );
}

/** What came out of a trial: shares, effort, and who would move. */
export function TrialResultPanels({ trial, result, pages }: ResultProps & MoversProps) {
  return (
    <>
      <div className="classification-pair">
        <SharesOfTrial trial={trial} result={result} />
        <Effort result={result} />
      </div>
      <TrialMatrix result={result} />
      <Movers result={result} pages={pages} />
    </>
  );
}
