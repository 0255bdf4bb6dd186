import { Form, Input, Select } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { ActionButton } from '../../../parts/ActionButton';
import { useLabel, useWords } from '../../../words/language';
import { PLANNER_WORDS } from '../plannerWords';
import type { ChosenTask } from './chosenTasks';
import { OpenRoundDocument, type OpenRoundMutationVariables, words as schemaWords } from './preview.generated';
import { PREVIEW_WORDS } from './previewWords';

interface Opening {
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly kind: OpenRoundMutationVariables['round']['beacon']['kind'];
  readonly detail: string;
  readonly notBefore: string;
  readonly revealDue: string;
  readonly reason?: string;
}

const KINDS = ['DICE', 'LOTTERY', 'DRAND'] as const;

/** A moment of Shanghai as a form writes it. */
const momentOf = (written: string): string => new Date(`${written}+08:00`).toISOString();

function Fields() {
  const words = useWords(PREVIEW_WORDS);
  const { required } = useWords(PLANNER_WORDS);
  const label = useLabel(schemaWords);
  const rules = [{ required: true, message: required }];
  const options = KINDS.map((value) => ({ value, label: label(`DrawBeaconKind.${value}`) }));
  return (
    <>
      <div className="fields">
        <Form.Item name="windowFrom" label={words.from} rules={rules}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="windowTo" label={words.to} rules={rules}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="notBefore" label={words.notBefore} rules={rules}>
          <Input type="datetime-local" step={1} />
        </Form.Item>
        <Form.Item name="revealDue" label={words.due} rules={rules}>
          <Input type="datetime-local" step={1} />
        </Form.Item>
      </div>
      <Form.Item name="kind" label={words.beacon} rules={rules}>
        <Select options={options} />
      </Form.Item>
      <Form.Item name="detail" label={words.detail} extra={words.detailHelp} rules={rules}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="reason" label={words.again}>
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
    </>
  );
}

/** Opens a round over the tasks chosen, and goes to it. */
export function OpenRound({ tasks, authority }: { readonly tasks: readonly ChosenTask[]; readonly authority: string }) {
  const words = useWords(PREVIEW_WORDS);
  const navigate = useNavigate();
  const [, open] = useMutation(OpenRoundDocument);
  const opened = useRef<string>(undefined);
  async function run({ kind, detail, notBefore, revealDue, ...days }: Opening) {
    const beacon = { kind, detail, notBefore: momentOf(notBefore) };
    const result = await open({
      round: { authority, tasks: [...tasks], ...days, beacon, revealDue: momentOf(revealDue) },
    });
    opened.current = result.data?.openDrawRound?.number;
    return { error: result.error };
  }
  return (
    <ActionButton<Opening>
      label={words.open}
      says={words.openSays(tasks.length)}
      width={680}
      button={{ type: 'primary' }}
      initialValues={{ kind: 'DICE' }}
      run={run}
      onDone={() => void navigate(`/planner/rounds/${opened.current}`)}
    >
      <Fields />
    </ActionButton>
  );
}
