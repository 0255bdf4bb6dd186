import { Link } from 'react-router';
import { Asking } from '../../parts/Asking';
import { count } from '../../parts/format';
import { Panel } from '../../parts/Panel';
import type { SourceState } from '../../parts/SourceStrip';
import { useLabel, useWords } from '../../words/language';
import { FUNNEL_STEPS, funnelOf, type Stage } from './funnelSteps';
import { Missing } from './Missing';
import { OVERVIEW_WORDS } from './overviewWords';
import { type OverviewWorkQuery, words as schemaWords } from './work.generated';

const STAGES = FUNNEL_STEPS.flatMap(({ stages }) => stages);

function countsOf(data: OverviewWorkQuery): Readonly<Record<Stage, number>> | undefined {
  const counts = STAGES.map((stage) => [stage, data[stage]?.totalCount] as const);
  if (counts.some(([, number]) => number === undefined)) return undefined;
  return Object.fromEntries(counts) as Record<Stage, number>;
}

function StageCounts({
  counts,
  stages,
}: {
  readonly counts: Readonly<Record<Stage, number>>;
  readonly stages: readonly Stage[];
}) {
  const label = useLabel(schemaWords);
  const standing = stages.filter((stage) => counts[stage] > 0);
  return (
    <span className="funnel-stages">
      {standing.map((stage) => (
        <Link key={stage} to={`/cases?list=all&stage=${stage}`}>
          {label(`CaseStage.${stage}`)} {count(counts[stage])}
        </Link>
      ))}
    </span>
  );
}

function Steps({ counts }: { readonly counts: Readonly<Record<Stage, number>> }) {
  const words = useWords(OVERVIEW_WORDS);
  const steps = funnelOf(counts);
  const most = Math.max(1, ...steps.map(({ here }) => here));
  return (
    <ol className="funnel">
      {steps.map(({ name, here, stages }) => (
        <li key={name}>
          <span className="funnel-name">{words[name]}</span>
          <span className="funnel-bar" aria-hidden="true">
            <span className="funnel-here" style={{ width: `${(here / most) * 100}%` }} />
          </span>
          <span className="funnel-numbers">{words[name === 'archive' ? 'archived' : 'here'](count(here))}</span>
          <StageCounts counts={counts} stages={stages} />
        </li>
      ))}
    </ol>
  );
}

interface CaseFunnelProps {
  readonly data: OverviewWorkQuery | undefined;
  readonly states: readonly SourceState[];
  readonly isAsking: boolean;
}

/** Where the cases stand on their way, each stage with its number leading to its cases. */
export function CaseFunnel({ data, states, isAsking }: CaseFunnelProps) {
  const words = useWords(OVERVIEW_WORDS);
  const counts = data && countsOf(data);
  const isEmpty = counts !== undefined && STAGES.every((stage) => counts[stage] === 0);
  return (
    <Panel title={words.funnel}>
      {isAsking && <Asking />}
      {data && !counts && <Missing silo="enforcement" states={states} />}
      <p className={isEmpty ? 'none' : 'says'} data-empty={isEmpty || undefined}>
        {isEmpty ? words.noCases : words.funnelSays}
      </p>
      {counts && !isEmpty && <Steps counts={counts} />}
    </Panel>
  );
}
