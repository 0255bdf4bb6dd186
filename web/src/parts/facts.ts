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
