import { Alert } from 'antd';
import type { CombinedError } from 'urql';
import type { FaultExtensions } from '../graphql/client';
import { defineWords, useLanguage, useWords } from '../words/language';

const WORDS = defineWords(
  {
    unreachable: '无法连接枢纽',
    unreachableMend: '请检查网络后重试；已填写的内容会保留。',
    received: '收到的内容',
    incident: '事件编号',
    article: '依据',
    in: '涉及字段',
  },
  {
    unreachable: 'The hub cannot be reached',
    unreachableMend: 'Check the network and try again; what you filled in stays.',
    received: 'Received',
    incident: 'Incident',
    article: 'Basis',
    in: 'Fields',
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
const SAID_ELSEWHERE: readonly string[] = 'code message_zh mend article field received incident silo retryAfter'.split(
  ' ',
);

/** The facts that a verdict names beside those: the mend speaks of them by their names. */
const factsOf = (extensions: FaultExtensions): readonly (readonly [string, string])[] =>
  Object.entries(extensions)
    .filter(([name, value]) => !SAID_ELSEWHERE.includes(name) && ['string', 'number'].includes(typeof value))
    .map(([name, value]) => [name, String(value)]);

function FaultDetails({
  extensions,
  paths,
}: {
  readonly extensions: FaultExtensions;
  readonly paths: readonly string[];
}) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { mend, article, received, incident } = extensions;
  const shown = [...new Set(paths)];
  return (
    <div>
      {mend && <div>{mend[language]}</div>}
      {received !== undefined && received !== '' && (
        <div>
          {words.received}: <code>{String(received)}</code>
        </div>
      )}
      {factsOf(extensions).map(([name, value]) => (
        <div key={name}>
          {name}: <code>{value}</code>
        </div>
      ))}
      {article && (
        <div>
          {words.article}: {article}
        </div>
      )}
      {shown.length > 0 && (
        <div>
          {words.in}: {shown.slice(0, 5).join(', ')}
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
      title={`${language === 'zh' ? (extensions.message_zh ?? message) : message}（${extensions.code ?? ''}）`}
      description={<FaultDetails extensions={extensions} paths={paths} />}
    />
  ));
}
