import { Link } from 'react-router';
import { useQuery } from 'urql';
import { holds, useSession } from '../../app/session';
import { Figure } from '../../parts/Figure';
import { count } from '../../parts/format';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { siloStates } from '../../parts/siloStates';
import { today } from '../../parts/today';
import { useLabel, useText, useWords } from '../../words/language';
import { cutLists, type Deadline, deadlinesOf, isCutShort } from './deadlineRows';
import {
  ClassificationDeadlinesDocument,
  type ClassificationDeadlinesQuery,
  words as schemaWords,
} from './deadlines.generated';
import { DEADLINES_WORDS } from './deadlinesWords';
import { ClassificationFrame } from './shared/ClassificationFrame';
import { Clock } from './shared/Clock';
import { daysBetween } from './shared/days';
import { SHARED_WORDS } from './shared/sharedWords';
import { useMatterNames } from './shared/useMatterNames';

type Answer = ClassificationDeadlinesQuery;
type Overdue = NonNullable<NonNullable<Answer['oversight']>['authorities']>[number];

const OVERDUE = ['filings', 'evaluations', 'interviews', 'objections', 'findings', 'notices', 'drafts'] as const;

function Figures({ answer, asOf }: { readonly answer: Answer; readonly asOf: string | null }) {
  const words = useWords(DEADLINES_WORDS);
  const scored = answer.evaluationRuns?.edges.filter(({ node }) => node.state === 'SCORED').length;
  const runs = answer.evaluationRuns?.edges.length ?? 0;
  const allRuns = answer.evaluationRuns?.totalCount ?? 0;
  const figures = [
    ['drafts', answer.drafts?.totalCount, '8', '/classification/rules?state=DRAFT'],
    ['scored', scored, '14', '/classification/runs?kind=REGULAR'],
    ['waiting', answer.evaluationTasks?.totalCount, '14', '/classification/runs?tasks=waiting'],
    ['objections', answer.objections?.totalCount, '20-2', '/classification/objections?state=OPEN'],
    ['hearings', answer.hearings?.totalCount, '20-2', '/classification/objections?hearings=WAITING'],
    ['adjustments', answer.categoryAdjustments?.totalCount, '16', undefined],
    ['findings', answer.violationFindings?.totalCount, '21', undefined],
    ['tasks', answer.supervisionTasks?.totalCount, '5', '/classification/tasks?show=open'],
  ] as const;
  return (
    <div className="classification-figures">
      {figures.map(([name, value, article, to]) => (
        <Figure
          key={name}
          title={words[name]}
          value={count(value)}
          definition={words[`${name}Says`]}
          article={name === 'tasks' ? '沪府发〔2020〕7号 二十' : words.measuresArticle(article)}
          asOf={asOf}
          to={to}
          extra={
            name === 'scored' && allRuns > runs && <p className="says">{words.notAll(words.runs, runs, allRuns)}</p>
          }
        />
      ))}
    </div>
  );
}

function Cut({ answer }: { readonly answer: Answer }) {
  const words = useWords(DEADLINES_WORDS);
  return cutLists(answer).map(({ name, shown, all }) => (
    <p key={name} className="says">
      {words.notAll(words[name], shown, all)}
    </p>
  ));
}

function Term({ deadline }: { readonly deadline: Deadline }) {
  const words = useWords(DEADLINES_WORDS);
  if (!deadline.dueOn && deadline.since) return words.openSince(daysBetween(deadline.since, today()));
  return <Clock dueOn={deadline.dueOn} />;
}

function Deadlines({ answer }: { readonly answer: Answer }) {
  const words = useWords(DEADLINES_WORDS);
  const shared = useWords(SHARED_WORDS);
  const text = useText();
  const { name } = useMatterNames();
  const rows = deadlinesOf(answer);
  const isPartial = isCutShort(answer);
  const over = rows.filter(({ dueOn }) => dueOn && dueOn < today()).length;
  return (
    <Panel title={words.clocks} extra={!isPartial && words.clocksTally(rows.length - over, over)}>
      <PlainTable<Deadline>
        caption={words.clocks}
        rows={isPartial && rows.length === 0 ? null : rows}
        rowKey={({ kind, number }) => `${kind} ${number}`}
        columns={[
          { title: words.kind, cell: ({ kind }) => words[kind] },
          { title: words.number, cell: ({ to, number }) => <Link to={to}>{number}</Link> },
          { title: shared.matter, cell: ({ matter }) => name(matter) },
          { title: shared.authority, cell: ({ authority }) => text(authority?.name, authority?.nameEn) || '—' },
          { title: shared.clock, cell: (deadline) => <Term deadline={deadline} /> },
        ]}
      />
      {isPartial && rows.length > 0 && <p className="missing">{words.partial}</p>}
      <Cut answer={answer} />
    </Panel>
  );
}

function Oversight({ rows }: { readonly rows: readonly Overdue[] }) {
  const words = useWords(DEADLINES_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  return (
    <Panel title={words.oversight}>
      {rows.length === 0 ? (
        <p className="none" data-empty>
          {words.noneOver}
        </p>
      ) : (
        <PlainTable<Overdue>
          caption={words.oversight}
          rows={rows}
          rowKey={({ authority }) => authority?.code ?? ''}
          columns={[
            { title: shared.authority, cell: ({ authority }) => text(authority?.name, authority?.nameEn) },
            ...OVERDUE.map((name) => ({
              title: label(`AuthorityOverdue.${name}`),
              cell: (row: Overdue) => (row[name] > 0 ? <strong>{row[name]}</strong> : row[name]),
            })),
          ]}
        />
      )}
    </Panel>
  );
}

/** What of classified supervision waits for the viewer's office, and every term that runs. */
export function ClassificationPage() {
  const words = useWords(DEADLINES_WORDS);
  const { session } = useSession();
  const [{ data, error, extensions }] = useQuery({
    query: ClassificationDeadlinesDocument,
    variables: { isOffice: holds(session, 'reform-office', 'auditor') },
  });
  return (
    <ClassificationFrame title={words.title} says={words.says} error={error} extensions={extensions}>
      {data && (
        <>
          <Figures answer={data} asOf={siloStates([extensions])[0]?.asOf ?? null} />
          {data.oversight?.authorities && <Oversight rows={data.oversight.authorities} />}
          <Deadlines answer={data} />
        </>
      )}
    </ClassificationFrame>
  );
}
