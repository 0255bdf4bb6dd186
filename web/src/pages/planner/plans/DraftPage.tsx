import { Alert, Button, Form, type FormInstance, Input, Select } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { holds, useSession } from '../../../app/session';
import { ActionButton } from '../../../parts/ActionButton';
import { Faults } from '../../../parts/Faults';
import { PageHead } from '../../../parts/PageHead';
import { Panel } from '../../../parts/Panel';
import { today } from '../../../parts/today';
import { useLabel, useText, useWords } from '../../../words/language';
import { useDepartment } from '../departments';
import { ITEM_WORDS } from '../items/itemWords';
import { PlannerNav } from '../PlannerNav';
import { PLANNER_WORDS } from '../plannerWords';
import { type PlanForm, planOf } from './draftPlan';
import {
  DraftPlanDocument,
  PlanDefaultsAndItemsDocument,
  type PlanDefaultsAndItemsQuery,
  words as schemaWords,
} from './plans.generated';
import { PLAN_WORDS } from './planWords';
import { TaskFields } from './TaskFields';

const KINDS = ['ANNUAL', 'SPECIAL'] as const;

function Head() {
  const words = useWords(PLAN_WORDS);
  const { required } = useWords(PLANNER_WORDS);
  const label = useLabel(schemaWords);
  const rules = [{ required: true, message: required }];
  return (
    <Panel title={words.plan}>
      <div className="fields">
        <Form.Item name="name" label={words.name} rules={rules}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="kind" label={words.kind} rules={rules}>
          <Select options={KINDS.map((value) => ({ value, label: label(`InspectionPlanKind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="year" label={words.year} rules={rules}>
          <Input type="number" min={2020} max={2100} />
        </Form.Item>
        <Form.Item name="office" label={words.office} rules={rules}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="from" label={words.from} rules={rules}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="to" label={words.to} rules={rules}>
          <Input type="date" />
        </Form.Item>
      </div>
    </Panel>
  );
}

function useItems(data: PlanDefaultsAndItemsQuery | undefined) {
  const text = useText();
  const { lapsed } = useWords(ITEM_WORDS);
  const nameOf = useDepartment();
  return (data?.inspectionItems?.edges ?? []).map(({ node: { code, name, nameEn, department, basisEndedOn } }) => {
    const ended = basisEndedOn !== null && basisEndedOn <= today() ? ` · ${lapsed(basisEndedOn)}` : '';
    return {
      value: code,
      department: department.code,
      label: `${code} ${text(name, nameEn)} · ${nameOf(department)}${ended}`,
      disabled: ended !== '',
    };
  });
}

function Tasks({ data }: { readonly data: PlanDefaultsAndItemsQuery | undefined }) {
  const words = useWords(PLAN_WORDS);
  const text = useText();
  const items = useItems(data);
  return (
    <Panel title={words.tasks}>
      <p className="says">
        {words.tablesSays} {text(data?.planDefaults?.note, data?.planDefaults?.noteEn)}
      </p>
      <Form.List name="tasks">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="task-form">
                <div className="panel-head">
                  <h3>{words.task(name + 1)}</h3>
                  {fields.length > 1 && (
                    <Button size="small" onClick={() => remove(name)}>
                      {words.removeTask}
                    </Button>
                  )}
                </div>
                <TaskFields at={name} items={items} defaults={data?.planDefaults?.tables ?? []} />
              </div>
            ))}
            <Button onClick={() => add({})}>{words.addTask}</Button>
          </>
        )}
      </Form.List>
    </Panel>
  );
}

interface SaveProps {
  readonly form: FormInstance<PlanForm>;
  readonly data: PlanDefaultsAndItemsQuery | undefined;
}

function SaveDraft({ form, data }: SaveProps) {
  const words = useWords(PLAN_WORDS);
  const { session } = useSession();
  const navigate = useNavigate();
  const items = useItems(data);
  const [, draft] = useMutation(DraftPlanDocument);
  const drafted = useRef<string>(undefined);
  const departmentOf = (item: string) => items.find(({ value }) => value === item)?.department ?? '';
  async function run() {
    const filled = await form.validateFields().catch(() => null);
    if (!filled)
      return { refusal: { code: 'FORM_INCOMPLETE', message: words.incomplete, messageEn: words.incomplete } };
    const result = await draft({ plan: planOf(filled, session.department ?? '', departmentOf) });
    drafted.current = result.data?.draftInspectionPlan?.number;
    return { error: result.error };
  }
  return (
    <ActionButton
      label={words.submit}
      says={words.draftSays}
      button={{ type: 'primary' }}
      run={run}
      onDone={() => void navigate(`/planner/plans/${drafted.current}`)}
    />
  );
}

/** Drafting a plan: items of the published list, whom they reach, how many, and the tables of factors. */
export function DraftPage() {
  const words = useWords(PLAN_WORDS);
  const { session } = useSession();
  const [form] = Form.useForm<PlanForm>();
  const may = holds(session, 'planner') && session.department !== null;
  const [{ data, error }] = useQuery({
    query: PlanDefaultsAndItemsDocument,
    variables: { today: today() },
    pause: !may,
  });
  return (
    <>
      <PageHead title={words.draft} says={words.draftSays} />
      <PlannerNav />
      <Faults error={error} />
      {!may && <Alert type="info" showIcon title={words.says} />}
      {may && (
        <Form<PlanForm>
          layout="vertical"
          form={form}
          initialValues={{ kind: 'SPECIAL', year: Number(today().slice(0, 4)), from: today(), tasks: [{}] }}
        >
          <Head />
          <Tasks data={data} />
          <SaveDraft form={form} data={data} />
        </Form>
      )}
    </>
  );
}
