import { Alert, Descriptions } from 'antd';
import { defineWords, useText, useWords } from '../words/language';
import { useCodes } from '../words/useCodes';
import { readFacts } from './facts';
import { useFactText } from './useFactText';

const WORDS = defineWords(
  { article: '依据', facts: '据以判断的事实', refused: '不予办理' },
  { article: 'Basis', facts: 'Facts that decided', refused: 'Refused' },
);

/** A lawful refusal as mutations answer it; some silos leave the texts out. */
export interface Refusal {
  readonly code: string;
  readonly message?: string | null;
  readonly messageEn?: string | null;
  readonly mend?: string | null;
  readonly mendEn?: string | null;
  readonly article?: string | null;
  /** As JSON. */
  readonly facts?: string | null;
}

/** A refusal with its article, the facts it rests on and how to mend it. */
export function RefusalNotice({ refusal }: { readonly refusal: Refusal | null | undefined }) {
  const words = useWords(WORDS);
  const text = useText();
  const known = useCodes();
  const say = useFactText();
  if (!refusal) return null;
  const code = known(refusal.code);
  const facts = readFacts(refusal.facts);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="gap"
      data-code={refusal.code}
      title={
        <>
          {text(refusal.message, refusal.messageEn) || code?.says || words.refused}
          <small className="code">（{refusal.code}）</small>
        </>
      }
      description={
        <>
          <div>{say.plain(text(refusal.mend, refusal.mendEn) || code?.mend, facts)}</div>
          {refusal.article && (
            <div>
              {words.article}: {refusal.article}
            </div>
          )}
          {facts.length > 0 && (
            <Descriptions
              size="small"
              column={1}
              title={words.facts}
              items={facts.map((fact) => ({ key: fact[0], label: say.name(fact[0]), children: say.value(fact) }))}
            />
          )}
        </>
      }
    />
  );
}
