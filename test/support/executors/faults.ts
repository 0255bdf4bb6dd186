import { type PartialAnswer, partialAnswer, type SiloQuery } from '../../../gateway/silos/partialAnswer';
import type { SiloError } from '../../../kernel/service/silo';
import type { SiloName } from '../../../kernel/values/silos';
import { createDice, type Dice } from '../../../tools/generate/dice';

/** How the silos behind both executors fail. */
export const FAULTS = ['none', 'lost', 'nulls', 'nonsense', 'errors', 'nulls and errors'] as const;

/** One way of failing; the same query always fails in the same way. */
export type Fault = (typeof FAULTS)[number];

const NONSENSE: readonly (() => unknown)[] = [
  () => 'Nonsense',
  () => 1.5,
  () => true,
  () => ({}),
  () => [],
  () => [null],
  () => 'Department',
  () => 7,
  () => 2e30,
];

/** Walks an answer and replaces some of its values, most often deep ones. */
function spoil(value: unknown, dice: Dice, replace: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((element) => spoilMember(element, dice, replace));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value);
  return Object.fromEntries(members.map(([name, member]) => [name, spoilMember(member, dice, replace)]));
}

function spoilMember(value: unknown, dice: Dice, replace: (value: unknown) => unknown): unknown {
  return dice.chance(0.04) ? replace(value) : spoil(value, dice, replace);
}

function invent(data: PartialAnswer['data'], dice: Dice): SiloError[] {
  const [root = 'nothing', value] = Object.entries(data ?? {})[0] ?? [];
  const index = Array.isArray(value) ? dice.int(value.length + 1) : 'field';
  const paths = [undefined, [root], [root, index], [root, index, 'name'], [root, index, 'deep', 3]];
  const extensions = [undefined, {}, { code: 'SILO_DOWN', silo: 'credit' }, { code: 'INVALID_GRAPHQL' }];
  return Array.from({ length: 1 + dice.int(3) }, () => {
    const path = dice.pick(paths);
    return {
      message: dice.pick(['', 'broken']),
      ...(path ? { path } : {}),
      extensions: dice.pick(extensions),
    } as never;
  });
}

/** Spoils the answer to one query of one silo. Rejects where the fault says that the silo is not there. */
export function withFault(fault: Fault, silo: string, query: SiloQuery, answer: PartialAnswer): PartialAnswer {
  if (fault === 'none') return answer;
  const { query: text, variables } = query;
  const dice = createDice(fault, JSON.stringify([silo, text, variables]));
  const { data, errors } = structuredClone(answer) as PartialAnswer;
  const spoilt = (replace: (value: unknown) => unknown): PartialAnswer => ({
    data: spoil(data, dice, replace) as PartialAnswer['data'],
    errors,
  });
  switch (fault) {
    case 'lost':
      if (dice.chance(0.3)) throw new Error(`no way to ${silo}`);
      if (dice.chance(0.3)) return { data: null, errors: [] };
      return dice.chance(0.5) ? partialAnswer(query, { silo: silo as SiloName, fault: 'SILO_DOWN' }) : { data, errors };
    case 'nulls':
      return spoilt(() => (dice.chance(0.8) ? null : undefined));
    case 'nonsense':
      return spoilt(() => dice.pick(NONSENSE)());
    case 'nulls and errors':
      return { data: spoilt(() => null).data, errors: [...errors, ...invent(data, dice)] };
    case 'errors':
      return { data: dice.chance(0.7) ? data : null, errors: [...errors, ...invent(data, dice)] };
  }
}
