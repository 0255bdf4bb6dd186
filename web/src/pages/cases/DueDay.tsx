import { Tag } from 'antd';
import { useWords } from '../../words/language';
import { CASE_WORDS } from './caseWords';
import { daysTo } from './days';

/** A last day, and how far it is or how long it has been over; in words and not by colour alone. */
export function DueDay({ day, ended }: { readonly day: string | null | undefined; readonly ended?: boolean }) {
  const words = useWords(CASE_WORDS);
  if (!day) return words.none;
  const left = daysTo(day);
  const said = left > 0 ? words.left(left) : left === 0 ? words.dueToday : words.overdue(-left);
  const colour = left < 0 ? 'error' : left <= 5 ? 'warning' : 'default';
  return (
    <span className="case-due">
      {day} {!ended && <Tag color={colour}>{said}</Tag>}
    </span>
  );
}
