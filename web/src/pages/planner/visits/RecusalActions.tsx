import { Form, Input, Radio, Select } from 'antd';
import { useMutation } from 'urql';
import { holds, useSession } from '../../../app/session';
import { ActionButton } from '../../../parts/ActionButton';
import { useLabel, useWords } from '../../../words/language';
import { PLANNER_WORDS } from '../plannerWords';
import { headsFor } from '../sight';
import {
  AskRecusalDocument,
  DecideRecusalDocument,
  type RecusalRowFragment,
  words as schemaWords,
} from './visits.generated';
import { VISIT_WORDS } from './visitWords';

interface Asking {
  readonly inspector: string;
  readonly askedBy: 'INSPECTOR' | 'ENTITY';
  readonly reason: string;
}

interface AskProps {
  readonly visit: string;
  /** Numbers of those who are seated. */
  readonly seated: readonly string[];
  onChanged(): void;
}

function AskFields({ seated }: Pick<AskProps, 'seated'>) {
  const words = useWords(VISIT_WORDS);
  const shared = useWords(PLANNER_WORDS);
  const label = useLabel(schemaWords);
  const { session } = useSession();
  const rules = [{ required: true, message: shared.required }];
  const sides = holds(session, 'planner') ? (['ENTITY'] as const) : (['INSPECTOR'] as const);
  return (
    <>
      <Form.Item name="inspector" label={words.inspector} rules={rules}>
        <Select options={seated.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item name="askedBy" label={words.askedBy} rules={rules}>
        <Select options={sides.map((value) => ({ value, label: label(`RecusalSide.${value}`) }))} />
      </Form.Item>
      <Form.Item name="reason" label={shared.reason} rules={rules}>
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
    </>
  );
}

/** Asks that an inspector withdraw from a visit. */
export function AskRecusal({ visit, seated, onChanged }: AskProps) {
  const words = useWords(VISIT_WORDS);
  const [, ask] = useMutation(AskRecusalDocument);
  return (
    <ActionButton<Asking>
      label={words.askRecusal}
      says={words.askSays}
      run={async (values) => ask({ request: { visit, ...values } })}
      onDone={onChanged}
    >
      <AskFields seated={seated} />
    </ActionButton>
  );
}

interface Decision {
  readonly grant: boolean;
  readonly reason: string;
}

/** Decides a request for recusal, for the head of the inspector's office. */
export function DecideRecusal({ recusal, onChanged }: { readonly recusal: RecusalRowFragment; onChanged(): void }) {
  const words = useWords(VISIT_WORDS);
  const shared = useWords(PLANNER_WORDS);
  const { session } = useSession();
  const [, decide] = useMutation(DecideRecusalDocument);
  const { number, version, state, authority } = recusal;
  if (state !== 'REQUESTED' || !headsFor(session, authority.code)) return '—';
  const rules = [{ required: true, message: shared.required }];
  return (
    <ActionButton<Decision>
      label={words.decide}
      says={words.decideSays}
      button={{ size: 'small', type: 'primary' }}
      run={async (values) => decide({ decision: { number, version, ...values } })}
      onDone={onChanged}
    >
      <Form.Item name="grant" label={words.decide} rules={rules}>
        <Radio.Group
          aria-label={words.decide}
          options={[
            { value: true, label: words.grant },
            { value: false, label: words.refuse },
          ]}
        />
      </Form.Item>
      <Form.Item name="reason" label={shared.reason} rules={rules}>
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
    </ActionButton>
  );
}
