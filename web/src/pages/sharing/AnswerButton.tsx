import { Form, Input, Select } from 'antd';
import { useMutation } from 'urql';
import { ActionButton, type Outcome } from '../../parts/ActionButton';
import { useLabel, useText, useWords } from '../../words/language';
import type { Agreement } from './AgreementPage';
import { AnswerDocument, type OwnerDecision, words as schemaWords } from './agreements.generated';
import { AGREEMENT_WORDS } from './agreementWords';
import { AskedTermsField } from './choices/fields';

/** A ground on which sharing may be refused. */
export interface Ground {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

interface Values {
  readonly decision: OwnerDecision;
  readonly granted?: readonly string[];
  readonly ground?: string;
  readonly citation?: string;
  readonly reason?: string;
}

interface AnswerButtonProps {
  readonly agreement: Agreement;
  /** What is asked of the department that answers. */
  readonly asked: readonly string[];
  readonly grounds: readonly Ground[];
  onDone(): void;
}

const DECISIONS: readonly OwnerDecision[] = ['APPROVE', 'NARROW', 'REFUSE', 'TELL_INCOMPLETE', 'EXTEND'];

interface DecisionFieldsProps {
  readonly decision: OwnerDecision;
  readonly asked: readonly string[];
  readonly grounds: readonly Ground[];
}

/** What each decision needs to be told beside itself. */
function DecisionFields({ decision, asked, grounds }: DecisionFieldsProps) {
  const words = useWords(AGREEMENT_WORDS);
  const text = useText();
  const options = grounds.map(({ code, name, nameEn }) => ({ value: code, label: text(name, nameEn) }));
  return (
    <>
      {decision === 'NARROW' && <AskedTermsField name="granted" label={words.granted} asked={asked} />}
      {decision === 'REFUSE' && (
        <>
          <Form.Item name="ground" label={words.ground} rules={[{ required: true }]}>
            <Select showSearch optionFilterProp="label" options={options} />
          </Form.Item>
          <Form.Item name="citation" label={words.citation} rules={[{ required: true }]}>
            <Input maxLength={500} />
          </Form.Item>
        </>
      )}
      {decision !== 'APPROVE' && (
        <Form.Item name="reason" label={words.reason} rules={[{ required: true }]}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
      )}
    </>
  );
}

/** An owner's answer to an application. */
export function AnswerButton({ agreement: { id, version }, asked, grounds, onDone }: AnswerButtonProps) {
  const words = useWords(AGREEMENT_WORDS);
  const label = useLabel(schemaWords);
  const [, answer] = useMutation(AnswerDocument);
  const run = async ({ granted = [], ...rest }: Values): Promise<Outcome> => {
    const narrowing = rest.decision === 'NARROW' ? { terms: [...granted] } : undefined;
    const { data, error } = await answer({ input: { ...rest, agreement: id, version, narrowing } });
    return { error, refusal: data?.answerApplication?.refusal };
  };
  return (
    <ActionButton<Values>
      label={words.answer}
      says={words.answerSays}
      run={run}
      onDone={onDone}
      button={{ type: 'primary' }}
      initialValues={{ decision: 'APPROVE', granted: asked }}
    >
      <Form.Item name="decision" label={words.answer} rules={[{ required: true }]}>
        <Select
          showSearch
          optionFilterProp="label"
          options={DECISIONS.map((value) => ({ value, label: label(`OwnerDecision.${value}`) }))}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['decision']}>
        {({ getFieldValue }) => <DecisionFields decision={getFieldValue('decision')} asked={asked} grounds={grounds} />}
      </Form.Item>
    </ActionButton>
  );
}
