import { Tag } from 'antd';
import { today } from '../../../parts/today';
import { useWords } from '../../../words/language';
import { daysBetween } from './days';
import { SHARED_WORDS } from './sharedWords';

const SOON = 5;

/** A clock that still runs: its last day, and how many days are left or over. */
export function Clock({ dueOn }: { readonly dueOn: string | null | undefined }) {
  const words = useWords(SHARED_WORDS);
  if (!dueOn) return <span>{words.dueUnknown}</span>;
  const left = daysBetween(today(), dueOn);
  if (left < 0) {
    return (
      <>
        {dueOn} <Tag color="error">{words.daysOver(-left)}</Tag>
      </>
    );
  }
  return (
    <>
      {dueOn}{' '}
      <Tag color={left <= SOON ? 'warning' : 'processing'}>{left === 0 ? words.dueToday : words.daysLeft(left)}</Tag>
    </>
  );
}
