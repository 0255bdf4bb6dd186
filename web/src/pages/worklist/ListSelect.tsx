import { Select, type SelectProps } from 'antd';

interface ListSelectProps extends Pick<SelectProps, 'options' | 'placeholder' | 'disabled' | 'maxCount' | 'id'> {
  readonly width: number;
  /** The choice as the address states it: values with commas between. */
  readonly value?: string;
  onChange?(value: string | undefined): void;
}

/** A choice of several, for a condition that the address states with commas. */
export function ListSelect({ value, onChange, width, ...rest }: ListSelectProps) {
  return (
    <Select
      {...rest}
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      optionFilterProp="label"
      style={{ width }}
      value={value ? value.split(',') : []}
      onChange={(chosen: string[]) => onChange?.(chosen.length > 0 ? chosen.join(',') : undefined)}
    />
  );
}
