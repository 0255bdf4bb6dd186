import { useQuery } from 'urql';
import type { Choice } from '../../../parts/choices/choice';
import { useLanguage, useText } from '../../../words/language';
import { SharingChoicesDocument } from './choices.generated';

/** A resource, and its fields. */
export interface ChoiceGroup {
  readonly label: string;
  readonly options: readonly Choice[];
}

const LONGEST = 90;

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** Resources and fields that an agreement can name, by their names in the catalogue, and the name of each. */
export function useTermChoices() {
  const text = useText();
  const { language } = useLanguage();
  const [{ data, fetching }] = useQuery({ query: SharingChoicesDocument, requestPolicy: 'cache-first' });
  const groups: ChoiceGroup[] = (data?.catalogue?.edges ?? []).flatMap(({ node: { resource, name, nameEn } }) => {
    if (!resource) return [];
    const of = text(name, nameEn);
    const fields = resource.fields.map(({ coordinate, name: field, meaningEn }) => ({
      value: coordinate,
      label: `${coordinate} ${language === 'zh' ? (field ?? '') : cut(meaningEn)}`,
    }));
    return [{ label: of, options: [{ value: resource.code, label: `${resource.code} ${of}` }, ...fields] }];
  });
  const labels = new Map(groups.flatMap(({ options }) => options).map(({ value, label }) => [value, label]));
  return { groups, fetching, labelOf: (term: string): string => labels.get(term) ?? term };
}
