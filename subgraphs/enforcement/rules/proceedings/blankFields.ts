/** The names of the fields that hold nothing: null, or a text of blanks alone. */
export function blankFields(fields: Readonly<Record<string, string | null>>): readonly string[] {
  return Object.entries(fields).flatMap(([name, text]) => ((text ?? '').trim() === '' ? [name] : []));
}
