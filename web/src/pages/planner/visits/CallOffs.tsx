import { Form, Input, Radio } from 'antd';
import { useMutation } from 'urql';
import { useSession } from '../../../app/session';
import { ActionButton } from '../../../parts/ActionButton';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useWords } from '../../../words/language';
import type { useChoices } from '../choices/useChoices';
import { useDepartment } from '../departments';
import { PLANNER_WORDS } from '../plannerWords';
import { headsFor } from '../sight';
import { CALL_OFF_WORDS } from './callOffWords';
import type { Visit } from './VisitActions';
import { DecideCallOffDocument, words as schemaWords } from './visits.generated';

interface CallOffsProps {
  readonly visit: Visit;
  readonly choices: ReturnType<typeof useChoices>;
  onChanged(): void;
}

interface Decision {
  readonly approved: boolean;
  readonly reason: string;
}

function Decide({ visit: { number, version }, onChanged }: Pick<CallOffsProps, 'visit' | 'onChanged'>) {
  const words = useWords(CALL_OFF_WORDS);
  const shared = useWords(PLANNER_WORDS);
  const [, decide] = useMutation(DecideCallOffDocument);
  const rules = [{ required: true, message: shared.required }];
  return (
    <ActionButton<Decision>
      label={words.decide}
      says={words.decideSays}
      button={{ size: 'small', type: 'primary' }}
      run={async (values) => decide({ decision: { number, version, ...values } })}
      onDone={onChanged}
    >
      <Form.Item name="approved" label={words.decide} rules={rules}>
        <Radio.Group
          aria-label={words.decide}
          options={[
            { value: true, label: words.approve },
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

/** What of a visit was proposed to be called off, on which ground, and what a second person decided. */
export function CallOffs({ visit, choices, onChanged }: CallOffsProps) {
  const words = useWords(CALL_OFF_WORDS);
  const label = useLabel(schemaWords);
  const nameOf = useDepartment();
  const { session } = useSession();
  const rows = visit.callOffs.map((one, at) => ({ ...one, at }));
  const decides = headsFor(session, visit.authority.code);
  return (
    <Panel title={words.title}>
      <p className="says">
        {words.says} {rows.length === 0 && <span data-empty>{words.none}</span>}
      </p>
      {rows.length > 0 && (
        <PlainTable
          caption={words.title}
          rows={rows}
          rowKey={({ at }) => String(at)}
          columns={[
            {
              title: words.scope,
              cell: ({ department, item }) =>
                department
                  ? [nameOf(department), item && choices.nameOfItem(item)].filter(Boolean).join(' · ')
                  : words.whole,
            },
            { title: words.ground, cell: ({ ground }) => label(`CallOffGround.${ground}`) },
            { title: words.note, cell: ({ note }) => note },
            { title: words.proposedOn, cell: ({ proposedOn }) => proposedOn },
            { title: label('CallOff.state'), cell: ({ state }) => label(`CallOffState.${state}`) },
            {
              title: words.decidedOn,
              cell: ({ state, decidedOn, decision }) =>
                state === 'PROPOSED' && decides ? (
                  <Decide visit={visit} onChanged={onChanged} />
                ) : (
                  [decidedOn, decision].filter(Boolean).join(' · ') || '—'
                ),
            },
          ]}
        />
      )}
    </Panel>
  );
}
