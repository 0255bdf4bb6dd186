import { Form, Select } from 'antd';
import { useWords } from '../../../words/language';
import { SHARED_WORDS } from './sharedWords';
import { useMatterNames } from './useMatterNames';

/** A matter of supervision to choose, in a form of conditions or of an action. */
export function MatterField({ required }: { readonly required?: boolean }) {
  const words = useWords(SHARED_WORDS);
  const { options } = useMatterNames();
  return (
    <Form.Item name="matter" label={words.matter} rules={required ? [{ required: true, message: words.required }] : []}>
      <Select
        showSearch
        optionFilterProp="label"
        allowClear={!required}
        style={{ width: 220 }}
        options={[...options]}
      />
    </Form.Item>
  );
}
