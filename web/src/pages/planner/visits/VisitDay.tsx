import { Tag } from 'antd';
import { today } from '../../../parts/today';
import { useWords } from '../../../words/language';
import { AHEAD } from './ahead';
import { VISIT_WORDS } from './visitWords';

interface VisitDayProps {
  readonly visit: { readonly state: string; readonly scheduledOn: string | null };
}

/** The day of a visit, marked where it is over and nobody has begun. */
export function VisitDay({ visit: { state, scheduledOn } }: VisitDayProps) {
  const words = useWords(VISIT_WORDS);
  if (!scheduledOn) return words.notSet;
  const isOver = AHEAD.includes(state) && scheduledOn < today();
  return (
    <>
      {scheduledOn} {isOver && <Tag color="error">{words.overdue}</Tag>}
    </>
  );
}
