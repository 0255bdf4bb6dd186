import { Kind } from 'graphql';
import { codeExtensions, presentError } from '../../kernel/service/errors';
import type { SiloError } from '../../kernel/service/silo';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import { CODES } from '../../kernel/values/codes';
import type { SiloName } from '../../kernel/values/silos';
import { requireUscc } from '../../kernel/values/uscc';
import type { SiloFault } from './siloFailure';
import { type AskedField, readSiloOperation } from './siloOperation';

/** The root field through which one entity is found; its silo keeps the register. */
const ENTITY_ROOT = 'marketEntity';
const MOST_ERRORS = 50;

/** What the query planner sends to a silo. */
export interface SiloQuery {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
}

/** What the executor takes up in place of an answer that did not come. */
export interface PartialAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly SiloError[];
}

interface Missing {
  readonly silo: SiloName;
  readonly fault: SiloFault;
}

type Path = readonly (string | number)[];

function missingError({ silo, fault }: Missing, path: Path, facts: { confirmed?: false } = {}): SiloError {
  const unconfirmed = facts.confirmed === false;
  const doubt = unconfirmed ? ' Whether the entity exists was not confirmed.' : '';
  const doubtZh = unconfirmed ? '；该主体是否存在未经确认' : '';
  const extensions = codeExtensions(fault, { silo, ...(unconfirmed ? { existenceConfirmed: false } : {}) });
  return {
    message: `${silo}: ${CODES[fault].en}${doubt}`,
    path,
    extensions: { ...extensions, message_zh: `${silo}：${extensions.message_zh}${doubtZh}` },
  };
}

function codeGiven(root: AskedField, variables: SiloQuery['variables']): string {
  const given = root.args.uscc;
  const value = given?.kind === Kind.VARIABLE ? variables?.[given.name.value] : (given as { value?: unknown })?.value;
  return typeof value === 'string' ? value : '';
}

/** An entity of which nothing but the code is known, so that the other silos can still be asked about it. */
function unconfirmedEntity(root: AskedField, uscc: string): Record<string, unknown> {
  const entity: Record<string, unknown> = { __typename: 'MarketEntity' };
  for (const { responseName, name } of root.fields) {
    if (name === '__typename') entity[responseName] = 'MarketEntity';
    else entity[responseName] = name === 'uscc' ? uscc : null;
  }
  return entity;
}

function rootAnswer(root: AskedField, missing: Missing, variables: SiloQuery['variables']): [unknown, SiloError] {
  const path = [root.responseName];
  if (root.name !== ENTITY_ROOT) return [null, missingError(missing, path)];
  try {
    const uscc = requireUscc(codeGiven(root, variables));
    return [unconfirmedEntity(root, uscc), missingError(missing, path, { confirmed: false })];
  } catch (error) {
    if (!(error instanceof CataloguedError)) throw error;
    return [null, { ...presentError(error, () => undefined), path }];
  }
}

function entitiesErrors(root: AskedField, missing: Missing, variables: SiloQuery['variables']): SiloError[] {
  const asked = [...new Set(root.fields.map(({ responseName }) => responseName))].filter((n) => n !== '__typename');
  const entities = (variables?.representations as readonly unknown[] | undefined)?.length ?? 0;
  const errors: SiloError[] = [];
  for (let index = 0; index < entities; index += 1) {
    for (const field of asked) {
      if (errors.length >= MOST_ERRORS) return errors;
      errors.push(missingError(missing, [root.responseName, index, field]));
    }
  }
  return errors;
}

/**
 * The answer to a query whose silo did not answer: null with an error at the path of every field (of the first fifty
 * where more entities were asked for). One entity asked for by a sound code is given by its code alone, with an error
 * that says its existence was not confirmed, so that the silos that live can still be asked about it.
 */
export function partialAnswer({ query, variables }: SiloQuery, missing: Missing): PartialAnswer {
  const data: Record<string, unknown> = {};
  const errors: SiloError[] = [];
  for (const root of readSiloOperation(query).roots) {
    if (root.name === '_entities') return { data: null, errors: entitiesErrors(root, missing, variables) };
    if (root.name === '__typename') continue;
    const [value, error] = rootAnswer(root, missing, variables);
    data[root.responseName] = value;
    errors.push(error);
  }
  return { data, errors };
}
