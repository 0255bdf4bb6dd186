import type { GraphQLSchema } from 'graphql';
import type { AskSubgraph } from '../silos/siloDataSource';
import type { Conditions } from './conditions';
import type { FetchNode, PlanNode, QueryPlan } from './plannerSeam';
import { compileRepresent } from './representEntity';
import { type PlanPath, valuesAt } from './responsePaths';
import { fetchEntities, fetchObjects, type PreparedFetch, type Run, takeBatch } from './runFetch';
import { Uncompilable } from './uncompilable';

/** A part of a plan, ready to run on the values where it stands. */
export type Step = (run: Run, values: unknown) => Promise<void> | undefined;

/** What plans are compiled for. */
export interface PlanTerms {
  /** The schema behind the gateway, by which entities are told apart. */
  readonly schema: GraphQLSchema;
  readonly subgraphs: ReadonlyMap<string, AskSubgraph>;
  readonly conditions: Conditions;
}

/** Fetches that start together: those that need to know the same of the same entities share one key. */
type Siblings = Map<string, object>;

const nothing: Step = () => undefined;

class PlanCompiler {
  constructor(private readonly terms: PlanTerms) {}

  compile(node: PlanNode, path: PlanPath, siblings?: Siblings): Step {
    switch (node.kind) {
      case 'Sequence':
        return this.sequence(node.nodes.map((child) => this.compile(child, path)));
      case 'Parallel': {
        const together: Siblings = new Map();
        return this.parallel(node.nodes.map((child) => this.compile(child, path, together)));
      }
      case 'Flatten':
        return this.flatten(node, path, siblings);
      case 'Fetch': {
        const fetch = this.prepare(node, path);
        if (!node.requires) return (run, values) => fetchObjects(fetch, run, values);
        const represent = compileRepresent(node.requires, this.terms.schema);
        return (run, values) => fetchEntities(fetch, run, () => takeBatch(values, represent));
      }
      case 'Condition': {
        const branch = this.terms.conditions.get(node.condition) ? node.ifClause : node.elseClause;
        return branch ? this.compile(branch, path, siblings) : nothing;
      }
      default:
        throw new Uncompilable(`a plan with ${node.kind}`);
    }
  }

  private sequence(steps: readonly Step[]): Step {
    return async (run, values) => {
      for (const step of steps) await step(run, values);
    };
  }

  private parallel(steps: readonly Step[]): Step {
    return async (run, values) => {
      await Promise.all(steps.map((step) => step(run, values)));
    };
  }

  private flatten({ path, node }: Extract<PlanNode, { kind: 'Flatten' }>, above: PlanPath, siblings?: Siblings): Step {
    const inner = path.map((part) => {
      if (typeof part !== 'string') throw new Uncompilable('a number in a path');
      return part;
    });
    const whole = [...above, ...inner];
    if (siblings && node.kind === 'Fetch' && node.requires) return this.shared(node, { inner, whole }, siblings);
    const step = this.compile(node, whole);
    return (run, values) => {
      const found = valuesAt(values, inner);
      return found ? step(run, found) : undefined;
    };
  }

  private shared(node: FetchNode, { inner, whole }: { inner: PlanPath; whole: PlanPath }, siblings: Siblings): Step {
    const fetch = this.prepare(node, whole);
    const represent = compileRepresent(node.requires ?? [], this.terms.schema);
    const name = JSON.stringify([whole, node.requires]);
    const key = siblings.get(name) ?? {};
    siblings.set(name, key);
    return (run, values) => {
      const known = run.batches.get(key);
      if (known) return fetchEntities(fetch, run, () => known);
      const found = valuesAt(values, inner);
      if (!found) return undefined;
      return fetchEntities(fetch, run, () => {
        const batch = takeBatch(found, represent);
        run.batches.set(key, batch);
        return batch;
      });
    };
  }

  private prepare(node: FetchNode, path: PlanPath): PreparedFetch {
    const { serviceName, inputRewrites, outputRewrites, contextRewrites } = node;
    if (inputRewrites || outputRewrites || contextRewrites) throw new Uncompilable('a fetch that renames');
    if (node.operationKind !== 'query') throw new Uncompilable(`a fetch that is a ${node.operationKind}`);
    if (node.requires && node.variableUsages?.includes('representations')) {
      throw new Uncompilable('a variable called representations');
    }
    const ask = this.terms.subgraphs.get(serviceName);
    if (!ask) throw new Uncompilable(`the unknown subgraph ${serviceName}`);
    return { node, path, ask };
  }
}

/** Compiles a plan for one setting of its conditions. Throws `Uncompilable` for what a query seldom needs. */
export function compilePlan({ node }: QueryPlan, terms: PlanTerms): Step {
  if (!node) return nothing;
  if (node.kind === 'Subscription') throw new Uncompilable('a subscription');
  return new PlanCompiler(terms).compile(node, []);
}
