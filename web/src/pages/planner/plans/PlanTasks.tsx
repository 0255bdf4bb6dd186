import { Tag } from 'antd';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useText, useWords } from '../../../words/language';
import { useDepartment } from '../departments';
import { FactorTableView, useClassName } from './FactorTables';
import { type PlannerPlanQuery, words as schemaWords } from './plans.generated';
import { PLAN_WORDS } from './planWords';

/** A plan with its edition in force. */
export type Plan = NonNullable<PlannerPlanQuery['inspectionPlan']>;
type Task = Plan['current']['tasks'][number];

const SCOPES = ['districts', 'industries', 'grades', 'categories', 'risks'] as const;

function Scope({ task: { scope, scopeHash } }: { readonly task: Task }) {
  const words = useWords(PLAN_WORDS);
  const label = useLabel(schemaWords);
  const classOf = useClassName();
  const stated = SCOPES.flatMap((name) => (scope[name] ? [[name, scope[name]] as const] : []));
  return (
    <>
      {stated.length === 0 && <div>{words.everything}</div>}
      {stated.map(([name, values]) => (
        <div key={name}>
          {label(`PlanScope.${name}`)}：{values.map(classOf).join('、')}
        </div>
      ))}
      <span className="hash">{scopeHash.slice(0, 16)}…</span>
    </>
  );
}

/** The tasks of a plan: whom they reach, how many are wanted, how they are carried out. */
export function PlanTasks({ tasks }: { readonly tasks: readonly Task[] }) {
  const words = useWords(PLAN_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const nameOf = useDepartment();
  return (
    <Panel title={words.tasks}>
      <PlainTable<Task>
        caption={words.tasks}
        rows={tasks}
        rowKey={({ task }) => String(task)}
        columns={[
          { title: label('InspectionPlanTask.task'), cell: ({ task }) => task },
          { title: label('InspectionPlanTask.department'), cell: ({ department }) => nameOf(department) },
          {
            title: label('InspectionPlanTask.item'),
            cell: ({ item, lapsed }) => (
              <>
                {item ? `${item.code} ${text(item.name, item.nameEn)}` : '—'}{' '}
                {item && <Tag>{label(`InspectionItemKind.${item.kind}`)}</Tag>}
                {lapsed && <Tag color="error">{words.lapsed}</Tag>}
              </>
            ),
          },
          { title: label('InspectionPlanTask.scope'), cell: (task) => <Scope task={task} /> },
          { title: label('InspectionPlanTask.mode'), cell: ({ mode }) => label(`InspectionMode.${mode}`) },
          { title: label('InspectionPlanTask.volume'), cell: ({ volume }) => volume.text },
          {
            title: words.limits,
            cell: ({ floorText, ceilingText }) => `${floorText} / ${ceilingText}`,
          },
        ]}
      />
    </Panel>
  );
}

/** Tasks with the same tables and bounds. */
function alikeIn(tasks: readonly Task[]): readonly (readonly [key: string, alike: readonly Task[]])[] {
  const keys = tasks.map(({ tables, floorText, ceilingText }) => JSON.stringify([tables, floorText, ceilingText]));
  return [...new Set(keys)].map((key) => [key, tasks.filter((_, at) => keys[at] === key)]);
}

/** The tables of factors of a plan's tasks, those that are the same together, each with its check of monotonicity. */
export function PlanTables({ tasks }: { readonly tasks: readonly Task[] }) {
  const words = useWords(PLAN_WORDS);
  return (
    <Panel title={words.tables}>
      <p className="says">{words.tablesSays}</p>
      {alikeIn(tasks).map(([key, alike]) => (
        <section key={key}>
          <p>
            <strong>{alike.map(({ task }) => words.task(task)).join('、')}</strong> ·{' '}
            {alike[0]?.tablesIllustrative ? words.illustrative : words.ownTables} ·{' '}
            {words.bounds(alike[0]?.floorText ?? '', alike[0]?.ceilingText ?? '')}
          </p>
          <div className="tables">
            {alike[0]?.tables.map((table) => (
              <FactorTableView key={table.by} table={table} picture />
            ))}
          </div>
        </section>
      ))}
    </Panel>
  );
}
