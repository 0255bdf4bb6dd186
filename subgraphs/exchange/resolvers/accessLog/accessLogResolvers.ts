import type { Viewer } from '../../../../kernel/service/silo';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { readAccessLeaf } from '../../../../kernel/values/readAccessLeaf';
import { LEAVES_AT_ONCE } from '../../rules/accessLog/signing';
import type { StoredCheckpoint } from '../../store/accessLog/accessLogStore';
import type { ExchangeContext } from '../exchangeContext';
import { accessRecords, entityAccessesOf } from './accessPageResolvers';
import { usage } from './usageResolvers';

const isGateway = ({ subject, roles }: Viewer): boolean => subject === 'gateway' && roles.includes('gateway');

async function recordAccesses(
  _: unknown,
  { leaves }: { readonly leaves: readonly string[] },
  { viewer, store, today }: ExchangeContext,
): Promise<string> {
  if (!isGateway(viewer)) throw new CataloguedError('GATEWAY_ONLY', { field: 'recordAccesses' });
  if (leaves.length > LEAVES_AT_ONCE) {
    const received = String(leaves.length);
    throw new CataloguedError('TOO_MANY_LEAVES', { field: 'leaves', received, limit: LEAVES_AT_ONCE });
  }
  const accesses = leaves.map(readAccessLeaf);
  const { size } = await store.accessLog.append(leaves);
  await store.agreements.watchScope(accesses, today);
  return size;
}

/** A number of the log in decimal digits, at most `most`. */
function position(text: string, field: string, most: number): number {
  const value = /^(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= most)) throw new CataloguedError('LOG_POSITION_UNKNOWN', { field, received: text, limit: most });
  return value;
}

const signedSize = async ({ store }: ExchangeContext): Promise<number> =>
  Number((await store.accessLog.findCheckpoint())?.size ?? 0);

const base64 = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('base64'));

async function accessInclusionProof(
  _: unknown,
  args: { readonly index: string; readonly size?: string | null },
  context: ExchangeContext,
): Promise<unknown> {
  const signed = await signedSize(context);
  const size = args.size ? position(args.size, 'size', signed) : signed;
  const index = position(args.index, 'index', size - 1);
  const { leafHash, hashes, root } = await context.store.accessLog.proveInclusion(index, size);
  const [leaf, rootHash, ...path] = base64([leafHash, root, ...hashes]);
  return { index: `${index}`, size: `${size}`, leafHash: leaf, rootHash, hashes: path };
}

async function accessConsistencyProof(
  _: unknown,
  args: { readonly from: string; readonly to: string },
  context: ExchangeContext,
): Promise<unknown> {
  const to = position(args.to, 'to', await signedSize(context));
  const from = position(args.from, 'from', to);
  const { hashes, root } = await context.store.accessLog.proveConsistency(from, to);
  return { from: `${from}`, to: `${to}`, hashes: base64(hashes), rootHash: root.toString('base64') };
}

/** The access log: the gateway writes it, machines prove it, auditors and departments read it. */
export const accessLogResolvers = {
  Query: {
    accessLogCheckpoint: async (_: unknown, _args: unknown, { store }: ExchangeContext) =>
      ((await store.accessLog.findCheckpoint()) ?? null) as StoredCheckpoint | null,
    accessInclusionProof,
    accessConsistencyProof,
    accessRecords,
    usage,
  },
  Mutation: { recordAccesses },
  MarketEntity: {
    __resolveReference: ({ uscc }: { readonly uscc: string }) => ({ uscc }),
    accesses: entityAccessesOf,
  },
};
