/** A fact of a verdict: its name and what it says, as JSON has it. */
export type Fact = readonly [name: string, value: unknown];

/** The facts of a verdict, given as JSON; none where it is no JSON object. */
export function readFacts(json: string | null | undefined): readonly Fact[] {
  if (!json) return [];
  try {
    const facts: unknown = JSON.parse(json);
    return typeof facts === 'object' && facts !== null ? Object.entries(facts) : [];
  } catch {
    return [];
  }
}

/** What a fact says; nothing where it was not told. */
export const factOf = (facts: readonly Fact[], name: string): unknown => facts.find(([known]) => known === name)?.[1];

/** Facts of refusals that number what was not recorded for the refusal: there is nothing to look up by them. */
const NEVER_RECORDED: Readonly<Record<string, readonly string[]>> = {
  VISIT_REPEAT_WITHOUT_REASON: ['check'],
};

/** The facts of a refusal of a code, each told once: what was received of a field is not told again by the field's name. */
export function factsToTell(facts: readonly Fact[], code: string | undefined): readonly Fact[] {
  const [field, received] = [factOf(facts, 'field'), factOf(facts, 'received')];
  const again = typeof field === 'string' && received !== undefined ? field.split('.').at(-1) : undefined;
  return facts.filter(
    ([name, value]) =>
      !(name === again && JSON.stringify(value) === JSON.stringify(received)) &&
      !NEVER_RECORDED[code ?? '']?.includes(name),
  );
}
