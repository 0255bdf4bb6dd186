import { Alert, Descriptions } from 'antd';
import { defineWords, useText, useWords } from '../words/language';
import { useCodes } from '../words/useCodes';
import { type Fact, factOf, factsToTell, readFacts } from './facts';
import { type FactText, type Told, useFactText } from './useFactText';
import { useIntoView } from './useIntoView';

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

/** The facts as rows; what was received stands beside the field of which it was. */
function rowsOf({ code, facts }: Told, say: FactText): { key: string; label: string; children: string }[] {
  const [field, received] = [factOf(facts, 'field'), factOf(facts, 'received')];
  const isJoined = typeof field === 'string' && received !== undefined;
  const labelOf = (name: string): string =>
    isJoined && name === 'received' ? say.received(field, code) : say.name(name, code);
  return factsToTell(facts, code)
    .filter(([name]) => !(isJoined && name === 'field'))
    .map((fact: Fact) => ({ key: fact[0], label: labelOf(fact[0]), children: say.value(fact, { code, facts }) }));
}

/** A refusal with its article, the facts it rests on and how to mend it. */
export function RefusalNotice({ refusal }: { readonly refusal: Refusal | null | undefined }) {
  const words = useWords(WORDS);
  const text = useText();
  const known = useCodes();
  const say = useFactText();
  const shown = useIntoView(refusal);
  if (!refusal) return null;
  const code = known(refusal.code);
  const told = { code: refusal.code, facts: readFacts(refusal.facts) };
  const rows = rowsOf(told, say);
  return (
    <div ref={shown}>
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
            <div>{say.plain(text(refusal.mend, refusal.mendEn) || code?.mend, told)}</div>
            {refusal.article && (
              <div>
                {words.article}: {refusal.article}
              </div>
            )}
            {rows.length > 0 && <Descriptions size="small" column={1} title={words.facts} items={rows} />}
          </>
        }
      />
    </div>
  );
}
