import { Form, InputNumber } from 'antd';
import { useWords } from '../../../words/language';
import { SHARED_WORDS } from '../shared/sharedWords';

interface NumberFieldProps {
  readonly name: readonly (string | number)[];
  readonly label: string;
  readonly max?: number;
}

/** Where a draft of rules is told a whole number. */
export function NumberField({ name, label, max = 100 }: NumberFieldProps) {
  const words = useWords(SHARED_WORDS);
  return (
    <Form.Item name={[...name]} label={label} rules={[{ required: true, message: words.required }]}>
      <InputNumber min={0} max={max} precision={0} style={{ width: 96 }} />
    </Form.Item>
  );
}
