import type { OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from '../operationContext';
import type { AskSubgraph } from '../silos/siloDataSource';
import { compilePlan, type Step } from './compilePlan';
import { type Conditions, conditionVariables } from './conditions';
import type { GatewayRequest, GatewayResult, PlannerSeam, QueryPlan } from './plannerSeam';
import type { Run } from './runFetch';
import { compileShape } from './shapeAnswer';
import type { Shape } from './shapeLeaf';
import { Uncompilable } from './uncompilable';

/** Each setting of the conditions is compiled on its own. */
const MOST_CONDITIONS = 4;

/** A query that is sent by a client, as the server found it in the client's text. */
export interface KnownRequest extends GatewayRequest {
  readonly operation: OperationDefinitionNode;
}

/** What operations are compiled with. */
export interface CompilerTools {
  readonly seam: PlannerSeam;
  readonly subgraphs: ReadonlyMap<string, AskSubgraph>;
  /** Hears of everything that is left to the stock executor, and why. */
  readonly onStock: (reason: string) => void;
}

interface Program {
  readonly step: Step;
  readonly shape: Shape;
}

/** A planned operation, compiled for each setting of its conditions when it first occurs. */
export class CompiledOperation {
  private readonly programs = new Map<string, Program | Uncompilable>();

  private constructor(
    private readonly tools: CompilerTools,
    private readonly plan: QueryPlan,
    /** Variables that say what is included and what is skipped. */
    readonly conditions: readonly string[],
  ) {}

  /** Plans an operation. Throws `Uncompilable`, and what the planner throws. */
  static open(request: KnownRequest, tools: CompilerTools): CompiledOperation {
    if (request.operation.operation !== 'query') throw new Uncompilable(`a ${request.operation.operation}`);
    const operation = tools.seam.read(request.document, request.operation);
    const conditions = conditionVariables(operation);
    if (conditions.length > MOST_CONDITIONS) throw new Uncompilable(`more than ${MOST_CONDITIONS} conditions`);
    return new CompiledOperation(tools, tools.seam.plan(request), conditions);
  }

  /** How much memory it takes, in characters of its plan. */
  get size(): number {
    return JSON.stringify(this.plan).length * 2 ** this.conditions.length;
  }

  /** Compiles the operation for a setting of its conditions, if that was not done before. Throws `Uncompilable`. */
  prepare(request: KnownRequest, conditions: Conditions): Program {
    const key = [...conditions.values()].join();
    const program = this.programs.get(key) ?? this.compile(request, conditions);
    this.programs.set(key, program);
    if (program instanceof Uncompilable) throw program;
    return program;
  }

  /** Runs a program; whatever is unusual about the merged answer is judged by the stock executor's own shaping. */
  async execute(request: KnownRequest, { step, shape }: Program): Promise<GatewayResult> {
    const data: Record<string, unknown> = Object.create(null);
    const variables = request.request.variables ?? {};
    const run: Run = { data, variables, context: request.context as GatewayContext, errors: [], batches: new Map() };
    await step(run, data);
    const shaped = shape(data) as Record<string, unknown> | undefined;
    if (shaped) return run.errors.length > 0 ? { errors: run.errors, data: shaped } : { data: shaped };
    const { seam, onStock } = this.tools;
    onStock('an unusual answer');
    return seam.shape(seam.read(request.document, request.operation), request, { input: data, errors: run.errors });
  }
  private compile(request: KnownRequest, conditions: Conditions): Program | Uncompilable {
    const { seam, subgraphs } = this.tools;
    const { api, supergraph } = seam.schemas;
    try {
      const step = compilePlan(this.plan, { schema: supergraph, subgraphs, conditions });
      return { step, shape: compileShape(seam.read(request.document, request.operation), { schema: api, conditions }) };
    } catch (error) {
      if (error instanceof Uncompilable) return error;
      throw error;
    }
  }
}
