import { Select, type SelectProps } from 'antd';
import { isMeant } from './choice';
import { useDepartmentList } from './useDepartmentList';

interface DepartmentSelectProps
  extends Pick<SelectProps, 'id' | 'value' | 'onChange' | 'mode' | 'allowClear' | 'style'> {
  /** Which of them can be chosen; all where it is left out. */
  isFit?(code: string): boolean;
}

/** Departments and their offices to choose by name or code. */
export function DepartmentSelect({ isFit = () => true, ...select }: DepartmentSelectProps) {
  const { choices, fetching } = useDepartmentList();
  return (
    <Select
      {...select}
      showSearch={{ filterOption: isMeant }}
      popupMatchSelectWidth={false}
      loading={fetching}
      options={choices.filter(({ value }) => isFit(value))}
    />
  );
}
