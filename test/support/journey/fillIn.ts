import { addDays, shanghaiDay } from '../../../kernel/values/day';

/** What earlier steps kept, by name. */
export type Kept = Map<string, string>;

/**
 * Puts in what a page leaves open: `{{name}}` is what an earlier step kept, `{{today}}` the day in Shanghai,
 * `{{today-30}}` a day before it or, with a plus, after it, `{{month}}` its month, `{{year}}` its year, `{{now+8}}` the
 * moment in eight seconds. Throws for a name that nothing was kept under.
 */
export function fillIn(text: string, kept: Kept): string {
  return text.replace(/\{\{(\w+)([+-]\d+)?\}\}/g, (_, name: string, days?: string) => {
    if (name === 'now') return new Date(Date.now() + Number(days ?? 0) * 1_000).toISOString();
    if (name === 'today') return addDays(shanghaiDay(Date.now()), Number(days ?? 0));
    const today = shanghaiDay(Date.now());
    const value = { month: today.slice(0, 7), year: today.slice(0, 4) }[name] ?? kept.get(name);
    if (value === undefined || days !== undefined) throw new Error(`nothing was kept as ${name}${days ?? ''}`);
    return value;
  });
}
