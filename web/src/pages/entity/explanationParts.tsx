import type { ReactNode } from 'react';
import { useLabel, useText, useWords } from '../../words/language';
import { type CategoryExplanationQuery, words as schemaWords } from './explanation.generated';
import { EXPLANATION_WORDS } from './explanationWords';

/** An explanation as the hub answers it. */
export type Explanation = NonNullable<
  Extract<NonNullable<CategoryExplanationQuery['node']>, { explanation: unknown }>['explanation']
>;
/** Category and level. */
export type Grade = Explanation['decided'];

/** A part of the tree that opens; the keyboard opens it as well. */
export function Branch(props: { readonly says: ReactNode; readonly children: ReactNode; readonly open?: boolean }) {
  return (
    <details open={props.open}>
      <summary>{props.says}</summary>
      {props.children}
    </details>
  );
}

/** A grade in words. */
export function useGradeText(): (grade: Grade | undefined) => string {
  const label = useLabel(schemaWords);
  const text = useText();
  const words = useWords(EXPLANATION_WORDS);
  return (grade) =>
    grade
      ? `${label(`IntensityCategory.${grade.category}`)}${text(` ${grade.level} 级`, `, level ${grade.level}`)}`
      : words.first;
}
