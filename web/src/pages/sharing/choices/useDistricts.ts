import { useLanguage } from '../../../words/language';
import { DISTRICT_TILES, districtOf } from '../../overview/districts';
import type { Choice } from './useTermChoices';

/** The districts of the city by their names, and the name of each. */
export function useDistricts() {
  const { language } = useLanguage();
  const labelOf = (code: string): string => [code, districtOf(code)?.[language]].filter(Boolean).join(' ');
  const choices: Choice[] = DISTRICT_TILES.map(({ code }) => ({ value: code, label: labelOf(code) })).sort((a, b) =>
    a.value.localeCompare(b.value),
  );
  return { choices, labelOf };
}
