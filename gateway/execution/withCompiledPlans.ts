import type { ApolloGateway } from '@apollo/gateway';
import { getVariableValues } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { AskSubgraph } from '../silos/siloDataSource';
import { CompiledOperation, type KnownRequest } from './compileOperation';
import { findConditions } from './conditions';
import { type GatewayRequest, type GatewayResult, PlannerSeam, type StockExecutor } from './plannerSeam';
import { Uncompilable } from './uncompilable';

/** How many operations are kept compiled, and how many characters their plans may have together. */
const OPERATION_BOUNDS = { max: 500, maxSize: 1_048_576 } as const;

/** What compiled plans need to know besides the gateway. */
export interface CompiledPlansOptions {
  readonly subgraphs: ReadonlyMap<string, AskSubgraph>;
  /** Hears of every request or answer that is left to the stock executor, and why. */
  readonly onStock: (reason: string) => void;
}

/** The gateway as the server uses it. */
export type ServedGateway = Pick<ApolloGateway, 'load' | 'onSchemaLoadOrUpdate' | 'stop'>;

type Known = CompiledOperation | Uncompilable;

class CompilingExecutor {
  private readonly operations = new LRUCache<string, Known>({
    ...OPERATION_BOUNDS,
    sizeCalculation: (known) => (known instanceof CompiledOperation ? known.size : 1),
  });
  private readonly seam: PlannerSeam;

  constructor(
    gateway: ApolloGateway,
    private readonly stock: StockExecutor,
    private readonly options: CompiledPlansOptions,
  ) {
    this.seam = new PlannerSeam(gateway);
  }

  forget(): void {
    this.operations.clear();
  }

  async execute(request: GatewayRequest): Promise<GatewayResult> {
    const { operation, request: sent, metrics } = request;
    if (!operation || metrics.captureTraces) return this.leave(request, 'traces');
    const definitions = operation.variableDefinitions ?? [];
    const variables = sent.variables ?? {};
    const { errors } = getVariableValues(this.seam.schemas.api, definitions, variables);
    if (errors) return { errors };
    try {
      const known = this.find(request as KnownRequest);
      const conditions = findConditions(known.conditions, operation, variables);
      if (!conditions) return this.leave(request, 'a condition that is no Boolean');
      return known.execute(request as KnownRequest, known.prepare(request as KnownRequest, conditions));
    } catch (error) {
      if (!(error instanceof Uncompilable)) throw error;
      return this.leave(request, error.message);
    }
  }

  private find(request: KnownRequest): CompiledOperation {
    const key = `${request.queryHash} ${request.request.operationName ?? ''}`;
    const known = this.operations.get(key) ?? this.open(request, key);
    if (known instanceof Uncompilable) throw known;
    return known;
  }

  private open(request: KnownRequest, key: string): Known {
    const opened = this.tryOpen(request);
    this.operations.set(key, opened);
    return opened;
  }

  private tryOpen(request: KnownRequest): Known {
    try {
      return CompiledOperation.open(request, { seam: this.seam, ...this.options });
    } catch (error) {
      if (error instanceof Uncompilable) return error;
      throw error;
    }
  }

  private leave(request: GatewayRequest, reason: string): Promise<GatewayResult> {
    this.options.onStock(reason);
    return this.stock(request);
  }
}

/**
 * Lets a gateway execute queries from compiled plans, which costs a fraction of what its own executor does and answers
 * the same. What is seldom (mutations, introspection, renaming fetches) is left to the stock executor.
 */
export function withCompiledPlans(gateway: ApolloGateway, options: CompiledPlansOptions): ServedGateway {
  return {
    async load(given) {
      const { schema, executor: stock } = await gateway.load(given);
      const compiling = new CompilingExecutor(gateway, stock, options);
      gateway.onSchemaLoadOrUpdate(() => compiling.forget());
      return { schema, executor: (request) => compiling.execute(request) };
    },
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
  };
}
