import { useText } from '../../words/language';

/** Something to choose: what is sent, and how it is said. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

/** A code as answers name it. */
export interface NamedCode {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

/** Makes choices of codes, by their names in the chosen language. */
export function useNamed(): (rows: readonly NamedCode[]) => Choice[] {
  const text = useText();
  return (rows) => rows.map(({ code, name, nameEn }) => ({ value: code, label: text(name, nameEn) }));
}

/** Whether a choice is meant by what was typed: part of its name, or of its code. */
export const isMeant = (typed: string, choice: { readonly value?: unknown; readonly label?: unknown } | undefined) =>
  `${choice?.label} ${choice?.value}`.toLowerCase().includes(typed.trim().toLowerCase());
