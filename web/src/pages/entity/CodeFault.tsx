import { Alert } from 'antd';
import { Link } from 'react-router';
import type { CombinedError } from 'urql';
import { PageHead } from '../../parts/PageHead';
import { defineWords, useLanguage, useWords } from '../../words/language';

const WORDS = defineWords(
  {
    title: '统一社会信用代码有误',
    entered: '输入的代码',
    at: (position: number, found: string, expected: string) =>
      `第 ${position} 位为“${found}”，按校验规则应为“${expected}”。`,
    atOnly: (position: number) => `问题出在第 ${position} 位。`,
    meant: '可能是指',
    check: '请核对来源文件后再采用，系统不会自动更改代码。',
    basis: '依据',
    search: '按名称或其他号码查询',
  },
  {
    title: 'This code is not right',
    entered: 'The code as entered',
    at: (position: number, found: string, expected: string) =>
      `Character ${position} is “${found}”; by the check rule it should be “${expected}”.`,
    atOnly: (position: number) => `The fault is at character ${position}.`,
    meant: 'Probably meant',
    check: 'Compare it with the document before you use it; nothing is changed by itself.',
    basis: 'Basis',
    search: 'Search by name or another number',
  },
);

/** What the hub says of a code that is none. */
export interface MistypedCode {
  readonly code: string;
  readonly message_zh?: string;
  readonly position?: number;
  readonly expected?: string;
  readonly found?: string;
  readonly suggestion?: string;
  readonly article?: string;
  readonly mend?: { readonly zh: string; readonly en: string };
}

/** The fault of the code in the address; undefined where the code is sound. */
export function mistypedCodeOf(
  error: CombinedError | undefined,
): (MistypedCode & { readonly message: string }) | undefined {
  for (const { message, extensions } of error?.graphQLErrors ?? []) {
    if (String(extensions?.code).startsWith('USCC_')) return { message, ...(extensions as unknown as MistypedCode) };
  }
  return undefined;
}

function Marked({ code, position }: { readonly code: string; readonly position: number | undefined }) {
  if (!position) return <code className="code-entered">{code}</code>;
  return (
    <code className="code-entered">
      {code.slice(0, position - 1)}
      <mark>{code.slice(position - 1, position) || '·'}</mark>
      {code.slice(position)}
    </code>
  );
}

/** A mistyped code: what is wrong with it, where, and the code that was probably meant. */
export function CodeFault({
  code,
  fault,
}: {
  readonly code: string;
  readonly fault: MistypedCode & { message: string };
}) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { position, expected, found, suggestion, article, mend } = fault;
  return (
    <>
      <PageHead title={words.title} />
      <Alert
        type="warning"
        showIcon
        role="alert"
        data-code={fault.code}
        title={`${language === 'zh' ? (fault.message_zh ?? fault.message) : fault.message}（${fault.code}）`}
        description={
          <>
            <p>
              {words.entered}：<Marked code={code} position={position} />
            </p>
            {position && <p>{expected && found ? words.at(position, found, expected) : words.atOnly(position)}</p>}
            {suggestion && (
              <p>
                {words.meant}：
                <Link to={`/entities/${suggestion}`} className="code-meant" data-testid="suggestion">
                  {suggestion}
                </Link>
                <br />
                {words.check}
              </p>
            )}
            {!suggestion && mend && <p>{mend[language]}</p>}
            {article && (
              <p>
                {words.basis}：{article}
              </p>
            )}
            <Link to="/entities">{words.search}</Link>
          </>
        }
      />
    </>
  );
}
