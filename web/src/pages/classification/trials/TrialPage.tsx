import { Alert, Descriptions, Progress, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { moment } from '../../../parts/format';
import { Panel } from '../../../parts/Panel';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useWords } from '../../../words/language';
import { ClassificationFrame } from '../shared/ClassificationFrame';
import { SHARED_WORDS } from '../shared/sharedWords';
import { useMatterNames } from '../shared/useMatterNames';
import { useRefresh } from '../shared/useRefresh';
import { TrialResultPanels } from './TrialResultPanels';
import type { TrialRow } from './trialRow';
import { words as schemaWords, TrialDocument } from './trials.generated';
import { TRIALS_WORDS } from './trialsWords';

const RUNNING: readonly string[] = ['QUEUED', 'RUNNING'];
const COLOURS: Readonly<Record<string, string>> = { DONE: 'success', FAILED: 'error' };

function Facts({ trial }: { readonly trial: TrialRow }) {
  const words = useWords(TRIALS_WORDS);
  const label = useLabel(schemaWords);
  const { name } = useMatterNames();
  const facts = {
    state: <Tag color={COLOURS[trial.state] ?? 'processing'}>{label(`WhatIfState.${trial.state}`)}</Tag>,
    ruleSet: <Link to={`/classification/rules/${trial.ruleSet}`}>{trial.ruleSet}</Link>,
    matter: name(trial.matter),
    day: trial.day,
    askedAt: moment(trial.askedAt),
    finishedAt: moment(trial.finishedAt),
  };
  const { scored, subjects, share } = trial.progress;
  return (
    <Panel title={words.facts}>
      <div aria-live="polite">
        {RUNNING.includes(trial.state) && (
          <>
            <Alert type="info" showIcon className="gap" title={words.running} />
            <Progress percent={Math.floor(share * 100)} aria-label={label('WhatIf.progress')} />
            {scored} / {subjects}
          </>
        )}
        {trial.failure && (
          <Alert type="warning" showIcon className="gap" title={`${words.failed}（${trial.failure}）`} />
        )}
      </div>
      <Descriptions
        bordered
        size="small"
        column={3}
        items={Object.entries(facts).map(([key, children]) => ({ key, label: label(`WhatIf.${key}`), children }))}
      />
    </Panel>
  );
}

/** One trial of rules: how far it is, and what came out. */
export function TrialPage() {
  const words = useWords(TRIALS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const { number = '' } = useParams();
  const pages = useCursorPages(number);
  const [{ data, error, fetching, extensions }, ask] = useQuery({
    query: TrialDocument,
    variables: { number, after: pages.after ?? null },
  });
  const trial = data?.whatIf;
  useRefresh(trial ? RUNNING.includes(trial.state) : false, ask);
  return (
    <ClassificationFrame title={words.trialTitle(number)} says={words.trialSays} error={error} extensions={extensions}>
      {trial && <Facts trial={trial} />}
      {trial?.result && <TrialResultPanels trial={trial} result={trial.result} pages={pages} />}
      {!trial && !error && (
        <Alert type="info" data-empty={!fetching || undefined} title={fetching ? shared.loading : shared.notFound} />
      )}
    </ClassificationFrame>
  );
}
