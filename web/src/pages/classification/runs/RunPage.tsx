import { Alert, Descriptions } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { moment } from '../../../parts/format';
import { Panel } from '../../../parts/Panel';
import { useSiloName } from '../../../parts/SourceStrip';
import { useLabel, useText, useWords } from '../../../words/language';
import { ClassificationFrame } from '../shared/ClassificationFrame';
import { SHARED_WORDS } from '../shared/sharedWords';
import { useMatterNames } from '../shared/useMatterNames';
import { again, useRefresh } from '../shared/useRefresh';
import { RunActions } from './RunActions';
import { RunDifferences } from './RunDifferences';
import { GradesPanel, OutcomesPanels, SharesPanelOfRun } from './RunPictures';
import { RunProgress, RunState } from './RunState';
import { RunDocument, words as schemaWords } from './run.generated';
import type { RunRow } from './runRow';
import { RUNS_WORDS } from './runsWords';

const RUNNING: readonly string[] = ['SCORING', 'ADOPTING'];

function Facts({ run, onDone }: { readonly run: RunRow; readonly onDone: () => void }) {
  const words = useWords(RUNS_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const { name } = useMatterNames();
  const siloName = useSiloName();
  const facts = {
    state: <RunState state={run.state} label={label} />,
    kind: label(`EvaluationKind.${run.kind}`),
    ruleSet: <Link to={`/classification/rules/${run.ruleSet}`}>{run.ruleSet}</Link>,
    matter: name(run.matter),
    authority: text(run.authority?.name, run.authority?.nameEn) || '—',
    day: run.day,
    snapshot: run.snapshot,
    missingSources: run.missingSources.length > 0 ? run.missingSources.map(siloName).join('、') : words.noMissing,
    adoptedOn: run.adoptedOn ?? '—',
    startedAt: moment(run.startedAt),
    finishedAt: moment(run.finishedAt),
    progress: <RunProgress progress={run.progress} name={label('EvaluationRun.progress')} />,
  };
  const items = Object.entries(facts).map(([key, children]) => ({
    key,
    label: label(`EvaluationRun.${key}`),
    children,
  }));
  return (
    <Panel title={words.facts} extra={<RunActions run={run} onDone={onDone} />}>
      <div aria-live="polite">
        {RUNNING.includes(run.state) && <Alert type="info" showIcon className="gap" title={words.running} />}
        {run.state === 'SCORED' && <Alert type="warning" showIcon className="gap" title={words.scoredNotice} />}
      </div>
      <Descriptions bordered size="small" column={3} items={items} />
    </Panel>
  );
}

/** One evaluation: how far it is, how grades and shares lie, and what a second person decides of it. */
export function RunPage() {
  const words = useWords(RUNS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const { number = '' } = useParams();
  const [{ data, error, fetching, extensions }, ask] = useQuery({ query: RunDocument, variables: { number } });
  const run = data?.evaluationRun;
  useRefresh(run ? RUNNING.includes(run.state) : false, ask);
  const placed = run?.state === 'SCORED' || run?.state === 'ADOPTED';
  return (
    <ClassificationFrame title={words.runTitle(number)} says={words.runSays} error={error} extensions={extensions}>
      {run && (
        <>
          <Facts run={run} onDone={() => again(ask)} />
          <div className="classification-pair">
            <GradesPanel run={run} />
            <SharesPanelOfRun run={run} />
          </div>
          <OutcomesPanels run={run} />
          {placed && <RunDifferences number={number} />}
        </>
      )}
      {!run && !error && (
        <Alert type="info" data-empty={!fetching || undefined} title={fetching ? shared.loading : shared.notFound} />
      )}
    </ClassificationFrame>
  );
}
