import { useDepartmentList } from '../../../parts/choices/useDepartmentList';
import { moment } from '../../../parts/format';
import { useText } from '../../../words/language';
import { STEPS } from '../stages';
import type { Entry } from './entries';

/** Who entered steps, for which department, and when. */
export function Entered({ entries }: { readonly entries: readonly Entry[] }) {
  const text = useText();
  const { nameOf } = useDepartmentList();
  if (entries.length === 0) return '—';
  return entries.map(({ hash, kind, actor, department, recordedAt }) => (
    <div key={hash} className="case-sub">
      {STEPS[kind] && text(STEPS[kind].zh, STEPS[kind].en)} · {actor}
      {department && `（${nameOf(department)}）`} · {moment(recordedAt)}
    </div>
  ));
}
