import { useLanguage } from '../../words/language';
import type { Choice } from './choice';
import { DISTRICTS, districtOf } from './districts';

interface Districts {
  /** The districts by their names. */
  readonly choices: Choice[];
  /** Code and name of a district. */
  labelOf(code: string): string;
}

/** The districts of the city in the chosen language. */
export function useDistricts(): Districts {
  const { language } = useLanguage();
  return {
    choices: DISTRICTS.map((one) => ({ value: one.code, label: one[language] })),
    labelOf: (code) => [code, districtOf(code)?.[language]].filter(Boolean).join(' '),
  };
}
