import { useQuery } from 'urql';
import { useText } from '../../../words/language';
import { ClassificationCodesDocument, type ClassificationCodesQuery } from './codeNames.generated';

/** Codes to choose from, each with its name. */
export type CodeChoices = readonly { readonly value: string; readonly label: string }[];

/** Departments with their offices, districts and trades, by code and name. */
export function useCodeNames(): Readonly<Record<'departments' | 'districts' | 'industries', CodeChoices>> {
  const text = useText();
  const [{ data }] = useQuery({ query: ClassificationCodesDocument, requestPolicy: 'cache-first' });
  const choicesOf = (list: ClassificationCodesQuery['department'] | undefined): CodeChoices =>
    (list?.codes ?? []).map(({ code, name, nameEn }) => ({ value: code, label: `${text(name, nameEn)} ${code}` }));
  return {
    departments: choicesOf(data?.department),
    districts: choicesOf(data?.district),
    industries: choicesOf(data?.industry),
  };
}
