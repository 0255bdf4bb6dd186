import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { CODES } from '../../../../kernel/values/codes';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import type { SharingClass } from '../../../../kernel/values/reference/resources';
import { findTextFault } from '../../../../kernel/values/text';
import type { Verdict } from '../../../../kernel/values/verdict';
import { confirmEntry, type EntryChange, publishEntry } from '../../store/catalogue/changeEntry';
import type { ExchangeContext } from '../exchangeContext';
import { type EntryNode, entryNode, findPlace } from './entryNode';
import { sharedResources } from './sharedResources';

interface ConfirmInput {
  readonly id: string;
  readonly class: SharingClass;
  readonly owner?: string | null;
  readonly ground?: string | null;
}

interface Payload {
  readonly entry: EntryNode | null;
  readonly refusal: object | null;
}

const LONGEST_GROUND = 500;

function groundOf(text: string | null | undefined): string | null {
  const fault = findTextFault(text ?? '');
  if (fault) throw new CataloguedError(fault, { field: 'ground' });
  if ((text ?? '').length <= LONGEST_GROUND) return text ?? null;
  throw new CataloguedError('TEXT_TOO_LONG', { field: 'ground', received: text ?? '', limit: LONGEST_GROUND });
}

function changeOf(id: string, { viewer, today }: ExchangeContext): EntryChange {
  const place = findPlace(id);
  if (place === undefined) throw new CataloguedError('UNKNOWN_CATALOGUE_ENTRY', { field: 'id', received: id });
  return { actor: viewer, place, id, today };
}

function refusalOf(verdict: Verdict): object | null {
  if (verdict.lawful) return null;
  const { code, article, facts } = verdict;
  const { zh, en, mendZh, mendEn } = CODES[code];
  return { code, message: zh, messageEn: en, mend: mendZh, mendEn, article, facts: JSON.stringify(facts) };
}

async function payload({ place }: EntryChange, verdict: Verdict, context: ExchangeContext): Promise<Payload> {
  const { store, today } = context;
  const row = await store.catalogue.find({ resources: sharedResources().searched, today }, place);
  return { entry: row ? entryNode(row) : null, refusal: refusalOf(verdict) };
}

/** What departments and the data centre say of announced entries: refusals by rule come as data. */
export const entryMutations = {
  async confirmCatalogueEntry(
    _: unknown,
    { input }: { readonly input: ConfirmInput },
    context: ExchangeContext,
  ): Promise<Payload> {
    const change = changeOf(input.id, context);
    const owner = input.owner ? getDepartment(input.owner, 'owner').code : null;
    const said = { owner, class: input.class, ground: groundOf(input.ground) };
    return payload(change, await confirmEntry(context.store.database, change, said), context);
  },

  async publishCatalogueEntry(_: unknown, { id }: { readonly id: string }, context: ExchangeContext): Promise<Payload> {
    const change = changeOf(id, context);
    return payload(change, await publishEntry(context.store.database, change), context);
  },
};
