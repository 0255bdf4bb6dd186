import { useLanguage } from '../../words/language';
import type { Choice } from './choice';
import { REGIONS, regionOf } from './regions';

interface Regions {
  readonly choices: Choice[];
  /** Name of the region in which a code lies, with the code where that is of a place below it. */
  labelOf(code: string | null): string;
}

/** Regions outside the city in the chosen language. */
export function useRegions(): Regions {
  const { language } = useLanguage();
  return {
    choices: REGIONS.map((one) => ({ value: one.code, label: one[language] })),
    labelOf: (code) => {
      const region = regionOf(code);
      return [region?.[language], region?.code === code ? undefined : code].filter(Boolean).join(' ');
    },
  };
}
