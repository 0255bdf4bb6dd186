import { citySchema, type SchemaEnum } from '../../../../kernel/service/sharing/citySchema';
import type { Day } from '../../../../kernel/values/day';
import { REFERENCE_LISTS, type ReferenceList } from '../../../../kernel/values/reference/codeLists';
import { isInForce } from '../../../../kernel/values/reference/dated';
import { codeListCsv, type WrittenRow } from '../../rules/catalogue/codeListCsv';

/** A code list, wherever it comes from. */
interface CodeList {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: 'ENUMERATION' | 'REFERENCE_TABLE';
  readonly rows: readonly WrittenRow[];
}

function ofEnum({ name, words, values }: SchemaEnum): CodeList {
  const rows = values.map((value) => ({ code: value.code, zh: value.words.zh ?? value.words.en, en: value.words.en }));
  return { code: name, zh: words.zh ?? name, en: words.en, kind: 'ENUMERATION', rows };
}

const ofTable = (list: ReferenceList): CodeList => ({ ...list, kind: 'REFERENCE_TABLE' });

let lists: ReadonlyMap<string, CodeList> | undefined;

function codeLists(): ReadonlyMap<string, CodeList> {
  const all =
    lists ??
    new Map([...citySchema().enums.map(ofEnum), ...REFERENCE_LISTS.map(ofTable)].map((one) => [one.code, one]));
  lists = all;
  return all;
}

/** Every code list of the hub, as a query and as a document. */
export const codeListResolvers = {
  Query: {
    codeLists: (): CodeList[] => [...codeLists().values()],
    codeList: (_: unknown, { code }: { readonly code: string }): CodeList | null => codeLists().get(code) ?? null,
    codeListDocument(_: unknown, { code }: { readonly code: string }): string | null {
      const found = codeLists().get(code);
      return found ? codeListCsv(found.rows) : null;
    },
  },
  CodeList: {
    name: ({ zh }: CodeList): string => zh,
    nameEn: ({ en }: CodeList): string => en,
    codes: ({ rows }: CodeList, { on }: { readonly on?: Day | null }): readonly WrittenRow[] =>
      on ? rows.filter((row) => isInForce(row, on)) : rows,
  },
  CodeListRow: {
    name: ({ zh }: WrittenRow): string => zh,
    nameEn: ({ en }: WrittenRow): string => en,
  },
};
