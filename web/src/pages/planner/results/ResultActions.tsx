import { Form, Input, Radio, Select, Space } from 'antd';
import { useMutation, useQuery } from 'urql';
import { holds, useSession } from '../../../app/session';
import { ActionButton } from '../../../parts/ActionButton';
import { useLabel, useWords } from '../../../words/language';
import { type NamedDepartment, useDepartment } from '../departments';
import { PLANNER_WORDS } from '../plannerWords';
import { actsFor } from '../sight';
import {
  CompletePartDocument,
  EnterResultDocument,
  type EnterResultMutationVariables,
  type PlannerResultsQuery,
  PublishResultDocument,
  ResultChoiceDocument,
  words as schemaWords,
} from './results.generated';
import { RESULT_WORDS } from './resultWords';

/** Results of a part of a visit. */
export type PartResult = NonNullable<PlannerResultsQuery['partResults']>['edges'][number]['node'];

const QUESTIONS = ['STATE_SECRET', 'TRADE_SECRET', 'PERSONAL_PRIVACY', 'INVESTIGATION_AT_RISK'] as const;

function Publish({ result: { number, version }, onChanged }: ResultProps) {
  const words = useWords(RESULT_WORDS);
  const { required } = useWords(PLANNER_WORDS);
  const label = useLabel(schemaWords);
  const [, publish] = useMutation(PublishResultDocument);
  return (
    <ActionButton<Record<(typeof QUESTIONS)[number], boolean>>
      label={words.publish}
      says={words.publishSays}
      button={{ size: 'small', type: 'primary' }}
      run={async (values) =>
        publish({
          results: { number, version, screen: QUESTIONS.map((question) => ({ question, affected: values[question] })) },
        })
      }
      onDone={onChanged}
    >
      {QUESTIONS.map((question) => (
        <Form.Item
          key={question}
          name={question}
          label={label(`ScreenQuestion.${question}`)}
          rules={[{ required: true, message: required }]}
        >
          <Radio.Group
            aria-label={label(`ScreenQuestion.${question}`)}
            options={[
              { value: false, label: words.clear },
              { value: true, label: words.affected },
            ]}
          />
        </Form.Item>
      ))}
    </ActionButton>
  );
}

interface ResultProps {
  readonly result: PartResult;
  onChanged(): void;
}

const municipal = ({ code }: NamedDepartment): string => code.replace(/-\d{6}$/, '');

function Complete({ result: { version, visit, authority }, onChanged }: ResultProps) {
  const words = useWords(RESULT_WORDS);
  const [, complete] = useMutation(CompletePartDocument);
  return (
    <ActionButton
      label={words.complete}
      says={words.completeSays}
      button={{ size: 'small' }}
      run={async () => complete({ part: { visit, version, department: municipal(authority) } })}
      onDone={onChanged}
    />
  );
}

/** What the caller may do with results: who inspected completes them, the head of the same office publishes. */
export function ResultActions(props: ResultProps) {
  const { session } = useSession();
  const { state, authority } = props.result;
  const own = actsFor(session, authority.code) && (session.district !== null) === authority.code.includes('-');
  if (own && state === 'FORMED' && holds(session, 'inspection-head')) return <Publish {...props} />;
  if (own && state === 'ENTERING' && holds(session, 'inspector')) return <Complete {...props} />;
  return '—';
}

type Result = EnterResultMutationVariables['result'];

interface Entering {
  readonly item: string;
  readonly codeSet: Result['codeSet'];
  readonly codes: string;
  readonly kind: Result['followUp']['kind'];
  readonly note?: string;
}

const SETS = ['ITEM_RESULTS', 'PUBLICITY_RESULTS'] as const;
const FOLLOW_UPS = [
  'NONE_NEEDED',
  'STOP_AND_HAND_TO_DAILY_SUPERVISION',
  'ORDER_TO_CORRECT',
  'CASE_LEAD_TRANSFERRED',
  'COPIED_TO_OTHER_DEPARTMENT',
  'OTHER',
] as const;

function EnterFields({ items }: { readonly items: readonly string[] }) {
  const words = useWords(RESULT_WORDS);
  const { required } = useWords(PLANNER_WORDS);
  const label = useLabel(schemaWords);
  const rules = [{ required: true, message: required }];
  return (
    <>
      <Form.Item name="item" label={words.item} rules={rules}>
        <Select options={items.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item name="codeSet" label={words.codeSet} rules={rules}>
        <Select options={SETS.map((value) => ({ value, label: label(`ResultCodeSet.${value}`) }))} />
      </Form.Item>
      <Form.Item name="codes" label={words.codes} extra={words.codesHelp} rules={rules}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="kind" label={words.followUp} rules={rules}>
        <Select options={FOLLOW_UPS.map((value) => ({ value, label: label(`FollowUpKind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="note" label={words.note}>
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
    </>
  );
}

/** Enters what was found on an item of the visit, for the part of the caller's own office. */
export function EnterResult({ visit, onChanged }: { readonly visit: string; onChanged(): void }) {
  const words = useWords(RESULT_WORDS);
  const { session } = useSession();
  const nameOf = useDepartment();
  const [{ data }] = useQuery({ query: ResultChoiceDocument, variables: { visit } });
  const [, enter] = useMutation(EnterResultDocument);
  const part = data?.visit?.parts.find((one) => actsFor(session, one.office.code) && one.state === 'IN_PROGRESS');
  if (!part) return null;
  const run = async ({ item, codeSet, codes, kind, note }: Entering) =>
    enter({
      result: {
        visit,
        department: part.department.code,
        item,
        version: 0,
        answers: [],
        codeSet,
        codes: codes.split(/[,，、\s]+/).filter(Boolean),
        followUp: { kind, note },
        attachments: [],
      },
    });
  return (
    <Space className="no-print">
      <ActionButton<Entering>
        label={words.enter}
        says={`${words.enterSays}（${nameOf(part.office)}）`}
        button={{ type: 'primary' }}
        initialValues={{ codeSet: 'ITEM_RESULTS', kind: 'NONE_NEEDED' }}
        run={run}
        onDone={onChanged}
      >
        <EnterFields items={part.items} />
      </ActionButton>
    </Space>
  );
}
