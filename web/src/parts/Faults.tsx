import { Alert } from 'antd';
import type { CombinedError } from 'urql';
import type { FaultExtensions } from '../graphql/client';
import { defineWords, useLanguage, useWords } from '../words/language';
import { BeginAnew } from './BeginAnew';
import type { Fact } from './facts';
import { useFactText } from './useFactText';
import { useSiloLoss } from './useSiloLoss';

const WORDS = defineWords(
  {
    unreachable: '无法连接枢纽',
    unreachableMend: '请检查网络后重试；已填写的内容会保留。',
    received: '收到的内容',
    incident: '事件编号',
    article: '依据',
    field: '项目',
    in: '涉及内容',
  },
  {
    unreachable: 'The hub cannot be reached',
    unreachableMend: 'Check the network and try again; what you filled in stays.',
    received: 'Received',
    incident: 'Incident',
    article: 'Basis',
    field: 'Field',
    in: 'Concerns',
  },
);

interface Fault {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions: FaultExtensions;
}

/** The faults of an answer, those of the same code together. */
export function faultsOf(error: CombinedError | undefined): readonly (Fault & { readonly paths: string[] })[] {
  const byText = new Map<string, Fault & { paths: string[] }>();
  for (const { message, path, extensions } of error?.graphQLErrors ?? []) {
    const read = extensions as FaultExtensions;
    const key = `${read.code} ${read.silo ?? ''} ${String(read.received ?? '')}`;
    const known = byText.get(key) ?? { message, path, extensions: read, paths: [] };
    if (path) known.paths.push(path.filter((step) => typeof step === 'string').join('.'));
    byText.set(key, known);
  }
  return [...byText.values()];
}

/** What of a fault is shown in its own way, or is for programs. */
const SAID_ELSEWHERE: readonly string[] =
  'code message_zh mend article field received incident silo asOf retryAfter'.split(' ');

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** The facts that a verdict names beside those: the mend speaks of them by their names. */
const factsOf = (extensions: FaultExtensions): readonly Fact[] =>
  Object.entries(extensions).filter(
    ([name, value]) =>
      !SAID_ELSEWHERE.includes(name) && (['string', 'number'].includes(typeof value) || isTexts(value)),
  );

function FaultDetails({
  extensions,
  paths,
}: {
  readonly extensions: FaultExtensions;
  readonly paths: readonly string[];
}) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const say = useFactText();
  const loss = useSiloLoss()(extensions);
  const { mend, article, field, received, incident } = extensions;
  const facts = factsOf(extensions);
  const shown = [...new Set(paths)].map(say.field);
  return (
    <div>
      {loss && <div>{loss.text}</div>}
      {mend && !loss && <div>{say.plain(mend[language], facts)}</div>}
      {field && (
        <div>
          {words.field}: {say.field(field)}
        </div>
      )}
      {received !== undefined && received !== '' && (
        <div>
          {words.received}: <code>{String(received)}</code>
        </div>
      )}
      {facts.map((fact) => (
        <div key={fact[0]}>
          {say.name(fact[0])}: {say.value(fact)}
        </div>
      ))}
      {article && (
        <div>
          {words.article}: {article}
        </div>
      )}
      {shown.length > 0 && (
        <div>
          {words.in}: {shown.slice(0, 5).join(language === 'zh' ? '；' : '; ')}
          {shown.length > 5 ? ' …' : ''}
        </div>
      )}
      {incident && (
        <div>
          {words.incident}: <code>{incident}</code>
        </div>
      )}
    </div>
  );
}

/** What an answer could not give, and how to mend it; nothing where all went well. */
export function Faults({ error }: { readonly error: CombinedError | undefined }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const lossOf = useSiloLoss();
  if (!error) return null;
  const faults = faultsOf(error);
  if (faults.length === 0) {
    return <Alert type="error" showIcon title={words.unreachable} description={words.unreachableMend} />;
  }
  return faults.map(({ message, extensions, paths }) => (
    <Alert
      key={`${extensions.code} ${paths[0]}`}
      className="gap"
      type={extensions.code === 'INTERNAL' ? 'error' : 'warning'}
      showIcon
      data-code={extensions.code}
      title={
        <>
          {lossOf(extensions)?.title ?? (language === 'zh' ? (extensions.message_zh ?? message) : message)}
          <small className="code">（{extensions.code}）</small>
        </>
      }
      description={
        <>
          <FaultDetails extensions={extensions} paths={paths} />
          {extensions.code === 'INVALID_CURSOR' && <BeginAnew />}
        </>
      }
    />
  ));
}
