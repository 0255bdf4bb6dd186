import { useWords } from '../../../words/language';
import { SHARED_WORDS } from './sharedWords';

interface Grade {
  readonly category: string;
  readonly level: number;
}

/** Says a category with its level, by the words that a page has of the categories. */
export function useGrade(label: (key: string) => string): (grade: Grade | null | undefined) => string {
  const words = useWords(SHARED_WORDS);
  return (grade) =>
    grade ? `${label(`IntensityCategory.${grade.category}`)} ${words.level(grade.level)}` : words.noCategory;
}
