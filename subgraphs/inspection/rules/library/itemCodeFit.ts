import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

const CODE = /^[A-Z][A-Z0-9_-]{0,59}$/;

/** The code of an item can be written in a file and in an address as it is. Reading of this project. */
export function itemCodeFit(code: string): Verdict {
  return CODE.test(code) ? lawful : unlawful('ITEM_CODE_UNFIT', '本项目口径', { received: code.slice(0, 100) });
}
