import { Form, Radio } from 'antd';
import { useWords } from '../../../words/language';
import { SHARED_WORDS } from './sharedWords';

interface Option<Value extends string | boolean> {
  readonly value: Value;
  readonly label: string;
}

interface ChoicesProps<Value extends string | boolean> {
  readonly name: string;
  readonly options: readonly Option<Value>[];
  readonly value?: Value;
  onChange?(value: Value): void;
}

function Choices<Value extends string | boolean>({ name, options, value, onChange }: ChoicesProps<Value>) {
  return (
    <Radio.Group
      aria-label={name}
      options={[...options]}
      value={value}
      onChange={({ target }) => onChange?.(target.value as Value)}
    />
  );
}

interface ChoiceFieldProps<Value extends string | boolean> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly optional?: boolean;
}

/** Where an action is told one of a few choices, by a group of buttons that has the field's name. */
export function ChoiceField<Value extends string | boolean>(props: ChoiceFieldProps<Value>) {
  const { name, label, options, optional } = props;
  const words = useWords(SHARED_WORDS);
  return (
    <Form.Item name={name} label={label} rules={optional ? [] : [{ required: true, message: words.required }]}>
      <Choices name={label} options={options} />
    </Form.Item>
  );
}

/** Where an action is told yes or no. */
export function YesNoField({ name, label }: { readonly name: string; readonly label: string }) {
  const words = useWords(SHARED_WORDS);
  const options = [
    { value: true, label: words.yes },
    { value: false, label: words.no },
  ];
  return <ChoiceField name={name} label={label} options={options} />;
}
