import type { Visit } from '../../../tools/browser/visit';
import { rowOf, section } from './actions';
import { cellsOf } from './lists';

/** Whether an agreement's page says that it is in a state. */
export const stateOf = ({ page }: Visit, state: string): Promise<boolean> =>
  section(page, '协议内容').getByText(state, { exact: true }).isVisible();

/** The data that the contents name, a line each. */
export const termsOf = async ({ page }: Visit): Promise<string[]> =>
  (await rowOf(page, '协议内容', 'credit-record').getByRole('cell').nth(1).innerText()).split('\n');

/** What an owner answered: answer, what it grants, why, and when it signed. */
export const answerOf = async ({ page }: Visit, owner: string): Promise<string[]> =>
  (await rowOf(page, '提供部门答复', owner).getByRole('cell').allInnerTexts()).slice(2);

/** The kinds of everything that happened to it, the latest first. */
export const historyOf = async ({ page }: Visit): Promise<(string | undefined)[]> =>
  (await cellsOf(section(page, '办理记录').getByRole('table'))).map(([, kind]) => kind);
