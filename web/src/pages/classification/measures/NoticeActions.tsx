import { Form, Select } from 'antd';
import { useMutation } from 'urql';
import { ActionButton } from '../../../parts/ActionButton';
import { useLabel, useWords } from '../../../words/language';
import { TextField, UsccField } from '../shared/ActionFields';
import { MatterField } from '../shared/MatterField';
import { SHARED_WORDS } from '../shared/sharedWords';
import { MEASURES_WORDS } from './measuresWords';
import {
  type SubjectNoticeWay,
  words as schemaWords,
  TellSubjectDocument,
  WithholdCategoryDocument,
  type WithholdCategoryInput,
} from './notices.generated';

const WAYS: readonly SubjectNoticeWay[] = ['IN_WRITING', 'IN_PERSON', 'BY_POST', 'ELECTRONIC'];
const REASONS: readonly WithholdCategoryInput['reason'][] = [
  'INVESTIGATION',
  'UNANNOUNCED_CHECK',
  'INFORMANT_PROTECTION',
  'SECRECY',
  'OTHER_PROVISION',
];

interface NoticeForm {
  readonly uscc: string;
  readonly matter: string;
  readonly way: SubjectNoticeWay;
}

/** Recording that a subject was told its category. */
export function TellSubject({ onDone }: { readonly onDone: () => void }) {
  const words = useWords(MEASURES_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const [, tell] = useMutation(TellSubjectDocument);
  return (
    <ActionButton<NoticeForm>
      label={words.tell}
      says={words.tellSays}
      button={{ type: 'primary' }}
      onDone={onDone}
      run={async (values) => ({ error: (await tell(values)).error })}
    >
      <UsccField />
      <MatterField required />
      <Form.Item name="way" label={words.way} rules={[{ required: true, message: shared.required }]}>
        <Select options={WAYS.map((value) => ({ value, label: label(`SubjectNoticeWay.${value}`) }))} />
      </Form.Item>
    </ActionButton>
  );
}

/** Recording that it is unsuitable to tell a subject its category, and why. */
export function WithholdCategory({ onDone }: { readonly onDone: () => void }) {
  const words = useWords(MEASURES_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const [, withhold] = useMutation(WithholdCategoryDocument);
  return (
    <ActionButton<WithholdCategoryInput>
      label={words.withhold}
      says={words.withholdSays}
      onDone={onDone}
      run={async (input) => ({ error: (await withhold({ input })).error })}
    >
      <UsccField />
      <MatterField required />
      <Form.Item name="reason" label={words.reasonField} rules={[{ required: true, message: shared.required }]}>
        <Select options={REASONS.map((value) => ({ value, label: label(`WithholdingReason.${value}`) }))} />
      </Form.Item>
      <TextField name="explanation" label={words.explanationField} optional />
    </ActionButton>
  );
}
