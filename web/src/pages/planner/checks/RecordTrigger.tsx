import { Form, Input, Radio, Select } from 'antd';
import { useMutation, useQuery } from 'urql';
import { holds, useSession } from '../../../app/session';
import { ActionButton } from '../../../parts/ActionButton';
import { today } from '../../../parts/today';
import { useLabel, useWords } from '../../../words/language';
import type { useChoices } from '../choices/useChoices';
import { PLANNER_WORDS } from '../plannerWords';
import { CHECK_KINDS } from './checkKinds';
import {
  RecordTriggerDocument,
  type RecordTriggerMutation,
  type RecordTriggerMutationVariables,
  SpecialPlansDocument,
  words as schemaWords,
} from './checks.generated';
import { CHECK_WORDS } from './checkWords';

type Trigger = RecordTriggerMutationVariables['trigger'];
type Recorded = NonNullable<RecordTriggerMutation['recordTrigger']>;
type Choices = ReturnType<typeof useChoices>;

const MODES = ['ON_SITE', 'OFF_SITE', 'REMOTE', 'MOBILE'] as const;

/** The public special plans of a department that are not over. */
function SpecialPlan({ department }: { readonly department: string }) {
  const words = useWords(CHECK_WORDS);
  const { required } = useWords(PLANNER_WORDS);
  const [{ data }] = useQuery({ query: SpecialPlansDocument, variables: { department } });
  const plans = (data?.inspectionPlans?.edges ?? [])
    .map(({ node }) => node)
    .filter(({ publishedOn, completedOn }) => publishedOn !== null && completedOn === null);
  return (
    <Form.Item name="plan" label={words.plan} rules={[{ required: true, message: required }]}>
      <Select
        popupMatchSelectWidth={false}
        options={plans.map(({ number, current }) => ({ value: number, label: `${number} ${current.name}` }))}
      />
    </Form.Item>
  );
}

function WhatFields({ choices }: { readonly choices: Choices }) {
  const words = useWords(CHECK_WORDS);
  const { required } = useWords(PLANNER_WORDS);
  const label = useLabel(schemaWords);
  const { session } = useSession();
  const form = Form.useFormInstance<Trigger>();
  const office = Form.useWatch('authority', form);
  const kind = Form.useWatch('kind', form);
  const rules = [{ required: true, message: required }];
  return (
    <>
      <Form.Item name="kind" label={label('TriggeredCheck.kind')} rules={rules}>
        <Select options={CHECK_KINDS.map((value) => ({ value, label: label(`TriggeredCheckKind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="authority" label={words.authority} rules={rules}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={choices.ownOffices(session)}
          onChange={() => form.setFieldsValue({ items: [] })}
        />
      </Form.Item>
      {kind === 'SPECIAL' && <SpecialPlan department={session.department ?? ''} />}
      <Form.Item name="uscc" label={words.uscc} rules={rules}>
        <Input maxLength={18} />
      </Form.Item>
      <Form.Item name="items" label={label('TriggeredCheck.items')} rules={rules}>
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={choices.itemsOf(office)} />
      </Form.Item>
      <Form.Item name="mode" label={label('TriggeredCheck.mode')} rules={rules}>
        <Select options={MODES.map((value) => ({ value, label: label(`InspectionMode.${value}`) }))} />
      </Form.Item>
    </>
  );
}

function WhyFields() {
  const words = useWords(CHECK_WORDS);
  const { required, yes, no } = useWords(PLANNER_WORDS);
  const label = useLabel(schemaWords);
  const rules = [{ required: true, message: required }];
  return (
    <>
      <Form.Item name="reason" label={label('TriggeredCheck.reason')} rules={rules}>
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
      <Form.Item name="receivedOn" label={label('TriggeredCheck.receivedOn')} rules={rules}>
        <Input type="date" max={today()} />
      </Form.Item>
      <Form.Item name="urgent" label={label('TriggeredCheck.urgent')} extra={words.urgentHelp} rules={rules}>
        <Radio.Group
          aria-label={label('TriggeredCheck.urgent')}
          options={[
            { value: false, label: no },
            { value: true, label: yes },
          ]}
        />
      </Form.Item>
      <Form.Item name="separateReason" label={words.separateReason} extra={words.separateHelp}>
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
    </>
  );
}

interface RecordProps {
  readonly choices: Choices;
  /** The entity that is to be checked, where it is known already. */
  readonly uscc?: string;
  onChanged(): void;
}

/** Records what makes a check necessary outside the draw, for planners and inspectors of an office. */
export function RecordTrigger({ choices, uscc, onChanged }: RecordProps) {
  const words = useWords(CHECK_WORDS);
  const { session } = useSession();
  const [, record] = useMutation(RecordTriggerDocument);
  const tell = ({ number, visit, mergeOffer }: Recorded): string =>
    mergeOffer ? words.recordedOffer(number, mergeOffer.visit) : words.recorded(number, visit);
  if (!holds(session, 'planner', 'inspector')) return null;
  const offices = choices.ownOffices(session);
  const only = offices.length === 1 ? offices[0]?.value : undefined;
  return (
    <ActionButton<Trigger>
      label={words.record}
      says={words.recordSays}
      initialValues={{ kind: 'COMPLAINT', mode: 'ON_SITE', receivedOn: today(), urgent: false, uscc, authority: only }}
      run={async (values) => {
        const { data, error } = await record({
          trigger: { ...values, separateReason: values.separateReason || null },
        });
        return { error, tells: data?.recordTrigger ? tell(data.recordTrigger) : undefined };
      }}
      onDone={onChanged}
      width={640}
    >
      <WhatFields choices={choices} />
      <WhyFields />
    </ActionButton>
  );
}
