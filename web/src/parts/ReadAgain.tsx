import { Alert, App, Button } from 'antd';
import type { CombinedError } from 'urql';
import { defineWords, useWords } from '../words/language';
import type { Refusal } from './RefusalNotice';

const WORDS = defineWords(
  {
    changed: '本页读取之后记录已有变更',
    says: '重新读取后本页显示现在的内容，已填写的内容保留；核对后可再次确认办理。',
    read: '重新读取',
    asked: '已重新读取，请核对现在的内容。',
  },
  {
    changed: 'The record has changed since this page read it',
    says: 'Reading it again shows it as it is now and keeps what you filled in; check it, then confirm again.',
    read: 'Read again',
    asked: 'Read again: check what it says now.',
  },
);

/** Refusals of what rests on a version that is no longer the present one. */
const OF_OLD_VERSION: readonly unknown[] = ['WORK_CHANGED', 'AGREEMENT_CHANGED', 'DOUBT_CHANGED'];

interface Verdict {
  readonly refusal?: Refusal | null | undefined;
  readonly error?: CombinedError | undefined;
}

/** Whether an action was refused because the record has changed since it was read. */
export function isOfOldVersion({ refusal, error }: Verdict): boolean {
  const codes = error?.graphQLErrors.map(({ extensions }) => extensions.code) ?? [];
  return [refusal?.code, ...codes].some((code) => OF_OLD_VERSION.includes(code));
}

interface ReadAgainProps {
  onRead(): void;
  onAsked(): void;
}

/** Offers to read a record again that somebody else has changed meanwhile. */
export function ReadAgain({ onRead, onAsked }: ReadAgainProps) {
  const words = useWords(WORDS);
  const { message } = App.useApp();
  function read(): void {
    onRead();
    onAsked();
    void message.info(words.asked);
  }
  return (
    <Alert
      className="gap"
      type="info"
      showIcon
      title={words.changed}
      description={words.says}
      action={<Button onClick={read}>{words.read}</Button>}
    />
  );
}
