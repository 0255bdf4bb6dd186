import { findResultCode } from '../../../../kernel/values/reference/resultCodes';
import type { FindingRow } from '../../store/results/resultRows';

/** The codes that were found, each with its meaning in its own list; codes that the list does not hold are left out. */
export function namedCodes({ codeSet, codes }: Pick<FindingRow, 'codeSet' | 'codes'>) {
  return codes.flatMap((code) => {
    const found = findResultCode(codeSet, code);
    return found ? [{ code, meaning: found.name, name: found.zh, nameEn: found.en }] : [];
  });
}
