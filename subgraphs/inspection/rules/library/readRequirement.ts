/** What a list asks of the inspectors of an item: a field, null for nothing. */
export interface ReadRequirement {
  readonly inspectorField: string | null;
}

const NONE = /^无(?:需|须)?(?:专业岗位资格|特殊要求|要求)?$/;
const FIELD = /^[需须](?:从事)?(?<field>[^\d。;]{2,60}?)(?:工作人员|的?人员)?$/;

/**
 * Reads what a list asks of an item's inspectors, in the list's own words; undefined where that takes judgement
 *
 * An empty text asks for nothing.
 *
 * 沪府发〔2020〕7号（十一）、（十八）
 */
export function readRequirement(text: string): ReadRequirement | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[。.;]+$/, '');
  if (plain === '' || NONE.test(plain)) return { inspectorField: null };
  const { field } = FIELD.exec(plain)?.groups ?? {};
  return field ? { inspectorField: field } : undefined;
}
