import { Alert, Select, Skeleton } from 'antd';
import { useSearchParams } from 'react-router';
import { type CombinedError, useQuery } from 'urql';
import { useSession } from '../../../app/session';
import { Faults } from '../../../parts/Faults';
import { Figure } from '../../../parts/Figure';
import { count, moment } from '../../../parts/format';
import { PageHead } from '../../../parts/PageHead';
import { Panel } from '../../../parts/Panel';
import { usePolling } from '../../../parts/usePolling';
import { useLabel, useText, useWords } from '../../../words/language';
import { useDepartment } from '../departments';
import { PlannerNav } from '../PlannerNav';
import { canPreview, plansFor } from '../sight';
import { readTasks, writeTask } from './chosenTasks';
import { OpenRound } from './OpenRound';
import { PreviewLints } from './PreviewLints';
import { type Preview, PreviewTask } from './PreviewTasks';
import {
  PreviewChoiceDocument,
  type PreviewChoiceQuery,
  RoundPreviewDocument,
  words as schemaWords,
} from './preview.generated';
import { PREVIEW_WORDS } from './previewWords';

function PreviewFigures({ preview }: { readonly preview: Preview }) {
  const words = useWords(PREVIEW_WORDS);
  const { objects, eligible, strata, expectedTasks, expectedVisits, expectedVisitsApart, mergedPerMille } = preview;
  const figures = [
    [words.eligible, count(eligible), words.eligibleSays],
    [words.excluded, count(objects - eligible), words.excludedSays],
    [words.strata, count(strata), words.strataSays],
    [words.expectedTasks, expectedTasks, words.expectedTasksSays],
    [words.expectedVisits, expectedVisits, words.expectedVisitsSays],
    [words.apart, expectedVisitsApart, words.apartSays],
    [words.merged, `${(mergedPerMille / 10).toFixed(1)}%`, words.mergedSays],
  ] as const;
  return (
    <section className="figures" aria-label={words.total}>
      {figures.map(([title, value, definition]) => (
        <Figure key={title} title={title} value={value} definition={definition} />
      ))}
    </section>
  );
}

function useOptions(data: PreviewChoiceQuery | undefined) {
  const text = useText();
  const nameOf = useDepartment();
  return (data?.inspectionPlans?.edges ?? []).map(({ node: { number, current } }) => ({
    label: `${number} ${current.name}`,
    title: number,
    options: current.tasks.map(({ task, department, item, volume, lapsed }) => ({
      value: writeTask({ plan: number, task }),
      label: `${number}·${task} ${nameOf(department)} ${item ? text(item.name, item.nameEn) : ''} ${volume.text}`,
      disabled: lapsed,
    })),
  }));
}

const isCounting = (error: CombinedError | undefined): boolean =>
  error?.graphQLErrors.some(({ extensions }) => extensions?.code === 'POOL_BEING_COUNTED') ?? false;

function PreviewOf({ tasks }: { readonly tasks: ReturnType<typeof readTasks> }) {
  const words = useWords(PREVIEW_WORDS);
  const label = useLabel(schemaWords);
  const [{ data, error, fetching }, reexecute] = useQuery({
    query: RoundPreviewDocument,
    variables: { tasks: [...tasks] },
  });
  const counting = isCounting(error);
  usePolling(counting ? 2_000 : null, () => reexecute({ requestPolicy: 'network-only' }));
  const preview = data?.previewRound;
  if (counting) return <Alert type="info" showIcon title={words.counting} />;
  return (
    <>
      <Faults error={error} />
      {!preview && fetching && <Skeleton active />}
      {preview && (
        <>
          <p className="says">
            {label('RoundPreview.countedAt')}：{moment(preview.countedAt)}
          </p>
          <PreviewFigures preview={preview} />
          {preview.tasks.map((task) => (
            <PreviewTask key={`${task.plan} ${task.task}`} task={task} />
          ))}
          <PreviewLints lints={preview.lints} />
        </>
      )}
    </>
  );
}

/** What a round over chosen tasks would come to; from here a round is opened. */
export function PreviewPage() {
  const words = useWords(PREVIEW_WORDS);
  const { session } = useSession();
  const [params, setParams] = useSearchParams();
  const may = canPreview(session);
  const [{ data, error }] = useQuery({ query: PreviewChoiceDocument, pause: !may });
  const tasks = readTasks(params.get('tasks') ?? undefined);
  const options = useOptions(data);
  const plan = data?.inspectionPlans?.edges.find(({ node }) => node.number === tasks[0]?.plan)?.node;
  const leads = plan && plansFor(session, plan.authority.code);
  const choose = (values: readonly string[]) => setParams(values.length > 0 ? { tasks: values.join(',') } : {});
  return (
    <>
      <PageHead
        title={words.title}
        says={words.says}
        extra={leads && <OpenRound tasks={tasks} authority={plan.authority.code} />}
      />
      <PlannerNav />
      {!may && <Alert type="info" showIcon title={words.notYours} />}
      {may && (
        <Panel title={words.choose}>
          <Select
            mode="multiple"
            aria-label={words.tasks}
            placeholder={words.noneChosen}
            style={{ width: '100%' }}
            options={options}
            value={tasks.map(writeTask)}
            onChange={choose}
          />
          <Faults error={error} />
        </Panel>
      )}
      {may && tasks.length > 0 && <PreviewOf tasks={tasks} />}
    </>
  );
}
