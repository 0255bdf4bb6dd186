/** The facts of a verdict, given as JSON, as names and texts; none where it is no JSON object. */
export function readFacts(json: string | null | undefined): readonly (readonly [name: string, value: string])[] {
  if (!json) return [];
  try {
    const facts: unknown = JSON.parse(json);
    if (typeof facts !== 'object' || facts === null) return [];
    return Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
  } catch {
    return [];
  }
}
