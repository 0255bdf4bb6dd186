import { Button, Space } from 'antd';
import { useSearchParams } from 'react-router';
import { count } from './format';
import { withoutPlace } from './useCursorPages';

interface Tally {
  /** Value of the condition; undefined for all. */
  readonly value: string | undefined;
  readonly label: string;
  readonly count: number | null;
}

/** How many there are of each status, above a list; a tally is chosen to see its own. */
export function StatusTallies({ name, tallies }: { readonly name: string; readonly tallies: readonly Tally[] }) {
  const [params, setParams] = useSearchParams();
  const current = params.get(name) ?? undefined;
  const choose = (value: string | undefined) => {
    const next = withoutPlace(params);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    setParams(next);
  };
  return (
    <Space wrap className="tallies no-print">
      {tallies.map(({ value, label, count: number }) => (
        <Button
          key={value ?? ''}
          size="small"
          type={value === current ? 'primary' : 'default'}
          aria-pressed={value === current}
          data-empty={(value === undefined && number === 0) || undefined}
          onClick={() => choose(value)}
        >
          {label} {count(number)}
        </Button>
      ))}
    </Space>
  );
}
