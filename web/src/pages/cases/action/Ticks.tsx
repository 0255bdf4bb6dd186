import { Checkbox } from 'antd';
import type { Choice } from '../../../parts/choices/choice';

interface TicksProps {
  readonly id?: string;
  readonly value?: string[];
  onChange?(value: string[]): void;
  readonly options: readonly Choice[];
  /** What is chosen, for screen readers. */
  readonly label: string;
}

/** Several choices, each to be ticked; a named group, whose need is told by its label and on confirming. */
export function Ticks({ id, value, onChange, options, label }: TicksProps) {
  return (
    <Checkbox.Group
      {...(id ? { id } : {})}
      aria-label={label}
      value={value ?? []}
      options={[...options]}
      onChange={(chosen) => onChange?.(chosen)}
    />
  );
}
