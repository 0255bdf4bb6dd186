import { Form, Select } from 'antd';
import { isMeant } from '../../../parts/choices/choice';
import { useDistricts } from '../../../parts/choices/useDistricts';
import { useTermChoices } from './useTermChoices';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

/** Resources and fields to choose from the catalogue by name or code. */
export function TermsField({ name, label, hint }: FieldProps) {
  const { groups, fetching } = useTermChoices();
  return (
    <Form.Item name={name} label={label} extra={hint} rules={[{ required: true }]}>
      <Select mode="multiple" optionFilterProp="label" options={groups as never} loading={fetching} listHeight={320} />
    </Form.Item>
  );
}

interface AskedTermsFieldProps extends FieldProps {
  /** What was asked for, and can be granted. */
  readonly asked: readonly string[];
}

/** Resources and fields to choose from those that were asked for. */
export function AskedTermsField({ name, label, asked }: AskedTermsFieldProps) {
  const { labelOf } = useTermChoices();
  return (
    <Form.Item name={name} label={label} rules={[{ required: true }]}>
      <Select
        mode="multiple"
        optionFilterProp="label"
        options={asked.map((value) => ({ value, label: labelOf(value) }))}
      />
    </Form.Item>
  );
}

/** Districts to choose by name or code; none for all of them. */
export function DistrictsField({ name, label, hint }: FieldProps) {
  const { choices } = useDistricts();
  return (
    <Form.Item name={name} label={label} extra={hint}>
      <Select mode="multiple" showSearch={{ filterOption: isMeant }} options={choices} allowClear />
    </Form.Item>
  );
}
