import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import type { FaultExtensions } from '../graphql/client';
import { defineWords, useLanguage, useWords } from '../words/language';
import { BeginAnew } from './BeginAnew';
import { type Fact, factsToTell } from './facts';
import { useFactText } from './useFactText';
import { useIntoView } from './useIntoView';
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
  factsToTell(Object.entries(extensions), extensions.code).filter(
    ([name, value]) =>
      !SAID_ELSEWHERE.includes(name) && (['string', 'number'].includes(typeof value) || isTexts(value)),
  );

function Detail({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      {name}: {children}
    </div>
  );
}

const MOST_PLACES = 5;

interface FaultDetailsProps {
  readonly extensions: FaultExtensions;
  readonly paths: readonly string[];
}

function FaultDetails({ extensions, paths }: FaultDetailsProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const say = useFactText();
  const loss = useSiloLoss()(extensions);
  const { mend, article, field, received, incident } = extensions;
  const facts = factsOf(extensions);
  const told = { code: extensions.code, facts: Object.entries(extensions) };
  const isReceived = received !== undefined && received !== '';
  const places = [...new Set(paths)].map((path) => say.field(path));
  const shown = places.slice(0, MOST_PLACES).join(language === 'zh' ? '；' : '; ');
  return (
    <div>
      {loss && <div>{loss.text}</div>}
      {mend && !loss && <div>{say.plain(mend[language], told)}</div>}
      {field && !isReceived && <Detail name={words.field}>{say.field(field, extensions.code)}</Detail>}
      {isReceived && (
        <Detail name={field ? say.received(field, extensions.code) : words.received}>
          <code>{say.value(['received', received], told)}</code>
        </Detail>
      )}
      {facts.map((fact) => (
        <Detail key={fact[0]} name={say.name(fact[0], extensions.code)}>
          {say.value(fact, told)}
        </Detail>
      ))}
      {article && <Detail name={words.article}>{article}</Detail>}
      {shown && <Detail name={words.in}>{`${shown}${places.length > MOST_PLACES ? ' …' : ''}`}</Detail>}
      {incident && (
        <Detail name={words.incident}>
          <code>{incident}</code>
        </Detail>
      )}
    </div>
  );
}

/** What an answer could not give, and how to mend it; nothing where all went well. */
export function Faults({ error }: { readonly error: CombinedError | undefined }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const lossOf = useSiloLoss();
  const shown = useIntoView(error);
  if (!error) return null;
  const faults = faultsOf(error);
  if (faults.length === 0) {
    return <Alert type="error" showIcon title={words.unreachable} description={words.unreachableMend} />;
  }
  const alerts = faults.map(({ message, extensions, paths }) => (
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
  return <div ref={shown}>{alerts}</div>;
}
