import { Alert, Tag } from 'antd';
import { useLanguage, useWords } from '../../../words/language';
import type { Check, CheckResult } from './checks';
import { CHECK_WORDS, LEFT_IN_CHINESE } from './checkWords';
import { toldInChinese } from './toldLines';
import type { Verification } from './useVerification';
import '../planner.css';

function CheckLine({ result }: { readonly result: CheckResult }) {
  const words = useWords(CHECK_WORDS);
  const { check, faults, milliseconds } = result;
  const isSound = faults.length === 0;
  return (
    <li data-check={check} data-sound={isSound}>
      <Tag color={isSound ? 'success' : 'error'}>{isSound ? `✓ ${words.passed}` : `✗ ${words.failed}`}</Tag>
      {words[check]} <small>（{words.milliseconds(milliseconds.toFixed(0))}）</small>
      {!isSound && <pre className="hash">{faults.slice(0, 10).join('\n')}</pre>}
    </li>
  );
}

const NOT_CHECKED = 'not checked: ';

/** What the verifier tells of a sound draw, and what it could not check. */
function Told({ tell }: { readonly tell: readonly string[] }) {
  const words = useWords(CHECK_WORDS);
  const { language } = useLanguage();
  const told = tell.filter((line) => !line.startsWith(NOT_CHECKED));
  const left = tell.filter((line) => line.startsWith(NOT_CHECKED)).map((line) => line.slice(NOT_CHECKED.length));
  return (
    <>
      <pre className="hash told">{told.map((line) => (language === 'zh' ? toldInChinese(line) : line)).join('\n')}</pre>
      <p>{words.notChecked}</p>
      <ul>
        {left.map((line) => (
          <li key={line}>{language === 'zh' ? (LEFT_IN_CHINESE[line] ?? line) : line}</li>
        ))}
      </ul>
    </>
  );
}

/** What of it was needed and could not be checked. */
function Missing({ missing }: { readonly missing: readonly Check[] }) {
  const words = useWords(CHECK_WORDS);
  if (missing.length === 0) return null;
  return (
    <ul>
      {missing.map((check) => (
        <li key={check} data-missing={check}>
          {words[check]}
        </li>
      ))}
    </ul>
  );
}

const VERDICTS = {
  RUNNING: 'running',
  VALID: 'valid',
  INVALID: 'invalid',
  UNPROVEN: 'unproven',
  FAULT: 'fault',
} as const;
const TYPES = { RUNNING: 'info', VALID: 'success', INVALID: 'error', UNPROVEN: 'warning', FAULT: 'warning' } as const;

interface CheckListProps extends Verification {
  /** What a sound verdict does not say. */
  readonly limits?: string | undefined;
}

/** The checks of a verification as they are done, and the verdict. */
export function CheckList({ state, results, missing, fault, limits }: CheckListProps) {
  const words = useWords(CHECK_WORDS);
  if (state === 'IDLE') return null;
  const onlyFiles = state === 'VALID' && !results.some(({ check }) => check === 'BUNDLE');
  return (
    <div aria-live="polite" data-testid="verification" data-state={state}>
      <ol className="checks">
        {results.map((result) => (
          <CheckLine key={result.check} result={result} />
        ))}
      </ol>
      {state === 'VALID' && !onlyFiles && <Told tell={results.findLast(({ tell }) => tell.length > 0)?.tell ?? []} />}
      <Alert
        className="gap"
        type={onlyFiles ? 'info' : TYPES[state]}
        showIcon
        title={onlyFiles ? words.filesOnly : words[VERDICTS[state]]}
        description={fault ?? (state === 'UNPROVEN' ? <Missing missing={missing} /> : state === 'VALID' && limits)}
      />
    </div>
  );
}
