import { Form, Input } from 'antd';
import { useWords } from '../../../words/language';
import { SHARED_WORDS } from './sharedWords';

/** Where an action is told in words. */
export function TextField({ name, label, optional }: TextFieldProps) {
  const words = useWords(SHARED_WORDS);
  const rules = optional ? [] : [{ required: true, whitespace: true, message: words.required }];
  return (
    <Form.Item name={name} label={label} rules={rules}>
      <Input.TextArea rows={3} maxLength={2000} placeholder={words.at2000} />
    </Form.Item>
  );
}

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly optional?: boolean;
}

/** Where an action is told a day. */
export function DayField({ name, label, optional }: TextFieldProps) {
  const words = useWords(SHARED_WORDS);
  return (
    <Form.Item name={name} label={label} rules={optional ? [] : [{ required: true, message: words.required }]}>
      <Input type="date" style={{ width: 200 }} />
    </Form.Item>
  );
}

/** Where an action is told which entity. */
export function UsccField() {
  const words = useWords(SHARED_WORDS);
  return (
    <Form.Item
      name="uscc"
      label={words.uscc}
      rules={[{ required: true, pattern: /^[0-9A-Za-z]{18}$/, message: words.usccInvalid }]}
    >
      <Input maxLength={18} style={{ width: 260 }} />
    </Form.Item>
  );
}
