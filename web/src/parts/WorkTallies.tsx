import { Space } from 'antd';
import { defineWords, useWords } from '../words/language';
import { StatusTallies } from './StatusTallies';

const WORDS = defineWords({ all: '全部', overdue: '逾期' }, { all: 'All', overdue: 'Overdue' });

type Counted = { readonly totalCount: number | null } | null;

interface WorkTalliesProps<State extends string> {
  readonly states: readonly State[];
  /** How many there are in each state, in all, and overdue, by those names; undefined while it is asked. */
  readonly counts: { readonly [Name in State | 'ALL']: Counted } | undefined;
  /** How many are overdue; left out where the list has no such condition. */
  readonly overdue?: Counted | undefined;
  labelOf(state: State): string;
}

/** How much work there is in each state, and how much of it is overdue, above a list of work. */
export function WorkTallies<State extends string>({ states, counts, overdue, labelOf }: WorkTalliesProps<State>) {
  const words = useWords(WORDS);
  const count = (name: State | 'ALL') => counts?.[name]?.totalCount ?? null;
  const ofStates = states.map((value) => ({ value, label: labelOf(value), count: count(value) }));
  return (
    <Space wrap>
      <StatusTallies
        name="state"
        tallies={[{ value: undefined, label: words.all, count: count('ALL') }, ...ofStates]}
      />
      {overdue !== undefined && (
        <StatusTallies
          name="overdue"
          tallies={[{ value: 'true', label: words.overdue, count: overdue?.totalCount ?? null }]}
        />
      )}
    </Space>
  );
}
