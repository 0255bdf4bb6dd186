import { Progress, Tag } from 'antd';
import { useWords } from '../../../words/language';
import { RUNS_WORDS } from './runsWords';

const COLOURS: Readonly<Record<string, string>> = {
  SCORING: 'processing',
  SCORED: 'warning',
  ADOPTING: 'processing',
  ADOPTED: 'success',
  ABANDONED: 'default',
};

interface RunStateProps {
  readonly state: string;
  label(key: string): string;
}

/** Where an evaluation stands. */
export function RunState({ state, label }: RunStateProps) {
  return <Tag color={COLOURS[state] ?? 'default'}>{label(`EvaluationRunState.${state}`)}</Tag>;
}

interface RunProgressProps {
  readonly progress: { readonly subjects: number; readonly scored: number; readonly share: number };
  readonly name: string;
}

/** How far the scoring of an evaluation has come. */
export function RunProgress({ progress, name }: RunProgressProps) {
  const words = useWords(RUNS_WORDS);
  const { subjects, scored, share } = progress;
  return (
    <>
      <Progress percent={Math.floor(share * 100)} size="small" aria-label={name} />
      {words.progress(scored, subjects)}
    </>
  );
}
