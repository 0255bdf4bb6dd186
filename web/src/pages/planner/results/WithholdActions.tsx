import { Form, Input, Radio } from 'antd';
import { useMutation } from 'urql';
import { ActionButton } from '../../../parts/ActionButton';
import { useLabel, useWords } from '../../../words/language';
import { PLANNER_WORDS } from '../plannerWords';
import type { PartResult } from './ResultActions';
import {
  ReviewWithholdingDocument,
  type ReviewWithholdingMutationVariables,
  words as schemaWords,
  WithholdResultDocument,
} from './results.generated';
import { RESULT_WORDS } from './resultWords';
import { ScreenFields, type ScreenForm, screenOf } from './ScreenFields';

interface WithholdProps {
  readonly result: PartResult;
  onChanged(): void;
}

function Why() {
  const shared = useWords(PLANNER_WORDS);
  return (
    <Form.Item name="reason" label={shared.reason} rules={[{ required: true, message: shared.required }]}>
      <Input.TextArea rows={3} maxLength={2_000} />
    </Form.Item>
  );
}

/** Withholds results on a ground that the screen names; the reform office reviews it. */
export function Withhold({ result: { number, version }, onChanged }: WithholdProps) {
  const words = useWords(RESULT_WORDS);
  const [, withhold] = useMutation(WithholdResultDocument);
  return (
    <ActionButton<ScreenForm & { readonly reason: string }>
      label={words.withhold}
      says={words.withholdSays}
      button={{ size: 'small' }}
      run={async (form) => withhold({ results: { number, version, screen: screenOf(form), reason: form.reason } })}
      onDone={onChanged}
    >
      <ScreenFields />
      <Why />
    </ActionButton>
  );
}

type Outcome = ReviewWithholdingMutationVariables['review']['outcome'];
const OUTCOMES: readonly Outcome[] = ['UPHELD', 'OVERRULED'];

/** Reviews that results are withheld, for the reform office of the city. */
export function ReviewWithholding({ result: { number, version }, onChanged }: WithholdProps) {
  const words = useWords(RESULT_WORDS);
  const { required } = useWords(PLANNER_WORDS);
  const label = useLabel(schemaWords);
  const [, review] = useMutation(ReviewWithholdingDocument);
  return (
    <ActionButton<{ readonly outcome: Outcome; readonly reason: string }>
      label={words.review}
      says={words.reviewSays}
      button={{ size: 'small', type: 'primary' }}
      run={async (values) => review({ review: { number, version, ...values } })}
      onDone={onChanged}
    >
      <Form.Item name="outcome" label={words.review} rules={[{ required: true, message: required }]}>
        <Radio.Group
          aria-label={words.review}
          options={OUTCOMES.map((value) => ({ value, label: label(`WithholdingOutcome.${value}`) }))}
        />
      </Form.Item>
      <Why />
    </ActionButton>
  );
}
