import type { Answer } from '../http/answer';
import { PAGE_HEADERS } from '../http/securityHeaders';
import type { GivenCandidate } from './w3cQueries';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (symbol) => ENTITIES[symbol] ?? symbol);

/** A page that shows whom a candidate stands for, for the person who has to choose. */
export function viewPage({ uscc, name, formerNames }: Pick<GivenCandidate, 'uscc' | 'name' | 'formerNames'>): Answer {
  const former = formerNames.map((one) => `<li>${escapeHtml(one)}</li>`).join('');
  const body = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(name)}</title></head>
<body><h1>${escapeHtml(name)}</h1><p>统一社会信用代码 ${escapeHtml(uscc)}</p>
${former === '' ? '' : `<p>曾用名</p><ul>${former}</ul>`}</body></html>
`;
  return { status: 200, headers: PAGE_HEADERS, body };
}
