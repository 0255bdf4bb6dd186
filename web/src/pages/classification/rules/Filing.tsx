import { Tag } from 'antd';
import { useText, useWords } from '../../../words/language';
import { Clock } from '../shared/Clock';
import { RULES_WORDS } from './rulesWords';

const COLOURS: Readonly<Record<string, string>> = { DUE: 'warning', FILED: 'success', LATE: 'error' };

interface FilingProps {
  readonly filing:
    | {
        readonly state: string;
        readonly dueOn?: string | null;
        readonly filedOn?: string | null;
        readonly office: { readonly name: string; readonly nameEn: string };
      }
    | null
    | undefined;
  label(key: string): string;
}

/** Where the filing of an edition stands; its clock while it was not received. */
export function Filing({ filing, label }: FilingProps) {
  const words = useWords(RULES_WORDS);
  const text = useText();
  if (!filing) return words.notPublished;
  const { state, dueOn, filedOn, office } = filing;
  return (
    <>
      <Tag color={COLOURS[state] ?? 'default'}>{label(`FilingState.${state}`)}</Tag>{' '}
      {filedOn ? words.filedOn(filedOn) : <Clock dueOn={dueOn} />}
      <div>{text(office.name, office.nameEn)}</div>
    </>
  );
}
