import { Alert, Progress, Skeleton } from 'antd';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { useSession } from '../../../app/session';
import { ActionButton } from '../../../parts/ActionButton';
import { Faults } from '../../../parts/Faults';
import { Figure } from '../../../parts/Figure';
import { count, percent } from '../../../parts/format';
import { PageHead } from '../../../parts/PageHead';
import { Panel } from '../../../parts/Panel';
import { today } from '../../../parts/today';
import { usePolling } from '../../../parts/usePolling';
import { useWords } from '../../../words/language';
import { RoundNav } from '../PlannerNav';
import { PLANNER_WORDS } from '../plannerWords';
import { RoundHeadDocument } from '../rounds/round.generated';
import { isOfRound, seesFrame } from '../sight';
import { EffectPanel } from './EffectPanel';
import { TestsOfPart } from './FairnessTests';
import {
  AskFairnessDocument,
  FairnessProgressDocument,
  RoundFairnessDocument,
  type RoundFairnessQuery,
} from './fairness.generated';
import { REPORT_WORDS } from './reportWords';

type Report = NonNullable<RoundFairnessQuery['fairnessReport']>;

function Running({ number, report, onDone }: { readonly number: string; readonly report: Report; onDone(): void }) {
  const words = useWords(REPORT_WORDS);
  const [{ data }, reexecute] = useQuery({ query: FairnessProgressDocument, variables: { number }, pause: true });
  usePolling(2_000, () => reexecute({ requestPolicy: 'network-only' }));
  const { state, seeds, seedsDone } = data?.fairnessReport ?? report;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when the report is made
  useEffect(() => {
    if (state === 'DONE') onDone();
  }, [state]);
  return (
    <>
      <p aria-live="polite">{words.running(seedsDone, seeds)}</p>
      <Progress percent={Math.floor((100 * seedsDone) / Math.max(1, seeds))} aria-label={words.fairnessTitle} />
    </>
  );
}

function Result({ report }: { readonly report: Report }) {
  const words = useWords(REPORT_WORDS);
  const { result, falseAlarm } = report;
  if (!result) return null;
  const never = result.repeated.reduce((sum, { neverDrawn }) => sum + neverDrawn, 0);
  const figures = [
    [words.wrongCells, words.wrongCellsSays, `${result.wrongCells} / ${result.cells}`],
    [words.tickets, words.ticketsSays, result.tickets.pValue.toFixed(4)],
    [words.never, words.neverSays, count(never)],
    [words.falseAlarm, words.falseAlarmSays, percent(falseAlarm)],
  ] as const;
  return (
    <>
      <Alert
        className="gap"
        type={result.isFlagged ? 'error' : 'success'}
        showIcon
        title={result.isFlagged ? words.flagged : words.sound}
      />
      <section className="figures" aria-label={words.verdict}>
        {figures.map(([title, definition, value]) => (
          <Figure key={title} title={title} definition={definition} value={value} />
        ))}
      </section>
      <TestsOfPart part={result.thisDraw} title={words.thisDraw} />
      {result.repeated.map((part) => (
        <TestsOfPart key={part.task ?? 0} part={part} title={words.repeated} />
      ))}
    </>
  );
}

function Ask({ number, onDone }: { readonly number: string; onDone(): void }) {
  const words = useWords(REPORT_WORDS);
  const [, ask] = useMutation(AskFairnessDocument);
  return (
    <ActionButton
      label={words.ask}
      says={words.askSays}
      button={{ type: 'primary' }}
      run={async () => ask({ round: { round: number } })}
      onDone={onDone}
    />
  );
}

function Fairness({ number, mayAsk }: { readonly number: string; readonly mayAsk: boolean }) {
  const words = useWords(REPORT_WORDS);
  const [{ data, error, fetching }, reexecute] = useQuery({ query: RoundFairnessDocument, variables: { number } });
  const refresh = () => reexecute({ requestPolicy: 'network-only' });
  const report = data?.fairnessReport;
  const isNone = !report && !error;
  if (!data && fetching) return <Skeleton active />;
  return (
    <>
      <Faults error={error} />
      <Panel title={words.verdict} extra={isNone && mayAsk && <Ask number={number} onDone={refresh} />}>
        {isNone && <p data-empty>{words.none}</p>}
        {report?.state === 'RUNNING' && <Running number={number} report={report} onDone={refresh} />}
        {report && <Result report={report} />}
      </Panel>
      {data?.drawEffect && <EffectPanel effects={data.drawEffect} />}
    </>
  );
}

/** Whether anything but the published probabilities decided a draw, and what came of it. */
export function FairnessPage() {
  const { number = '' } = useParams();
  const words = useWords(REPORT_WORDS);
  const shared = useWords(PLANNER_WORDS);
  const { session } = useSession();
  const [{ data, error }] = useQuery({ query: RoundHeadDocument, variables: { number } });
  const round = data?.drawRound;
  const codes = round?.departments.map(({ code }) => code) ?? [];
  const isOpen = round && (round.windowTo < today() || isOfRound(session, codes));
  return (
    <>
      <PageHead title={`${words.fairnessTitle} · ${number}`} />
      <RoundNav number={number} />
      <Faults error={error} />
      {round && !isOpen && <Alert type="info" showIcon title={shared.notYours} />}
      {isOpen && <Fairness number={number} mayAsk={round.drawnAt !== null && seesFrame(session, codes)} />}
    </>
  );
}
