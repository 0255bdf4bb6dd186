import { DISTRICTS } from '../../../../kernel/values/reference/districts';
import { simplifyCharacters } from './simplifyCharacters';

/** A name taken apart, so that names can be compared by what sets one business apart from another. */
export interface NameReading {
  /** Letters and digits of the name in one form: equal for names that differ in width, brackets or spaces alone. */
  readonly folded: string;
  /** The folded name without the city, the district before it and the legal form. */
  readonly core: string;
  /** The legal form as written, '' for none. */
  readonly form: string;
  /** What the form is in law, '' for none: 有限责任公司 and 有限公司 are one. */
  readonly formKind: string;
}

const NOT_A_WORD = /[^\p{L}\p{N}]+/gu;
const CITY_IN_BRACKETS = /[([【〔［{]\s*上海市?\s*[)\]】〕］}]/gu;
const CITY = /^上海市?/u;
const DISTRICT_NAMES = DISTRICTS.map(({ zh }) => zh).filter((zh) => /[区县]$/u.test(zh));
const DISTRICT = new RegExp(`^(?:${DISTRICT_NAMES.join('|')})`, 'u');
const SHORTEST_CORE = 2;

/** Legal forms as names end in them, the longer before what it ends in. */
const FORMS: readonly (readonly [form: string, kind: string])[] = [
  ['股份有限责任公司', 'SHARES'],
  ['股份有限公司', 'SHARES'],
  ['股份公司', 'SHARES'],
  ['有限责任公司', 'LIMITED'],
  ['有限公司', 'LIMITED'],
  ['合伙企业有限合伙', 'LIMITED_PARTNERSHIP'],
  ['合伙企业普通合伙', 'PARTNERSHIP'],
  ['特殊普通合伙', 'SPECIAL_PARTNERSHIP'],
  ['有限合伙', 'LIMITED_PARTNERSHIP'],
  ['普通合伙', 'PARTNERSHIP'],
  ['合伙企业', 'PARTNERSHIP'],
  ['农民专业合作社', 'COOPERATIVE'],
  ['专业合作社', 'COOPERATIVE'],
  ['公司', 'COMPANY'],
];
const BRANCH =
  /^(.*?)(股份有限公司|有限责任公司|有限公司|公司)(.+(?:分公司|分店|分厂|分行|支行|分理处|营业部|办事处|分部|门店))$/u;

const foldText = (text: string): string => simplifyCharacters(text.normalize('NFKC').toLowerCase());

/** What is left when city and district in front are taken off; nothing is taken off where too little would be left. */
function withoutPlace(folded: string): string {
  const city = CITY.exec(folded)?.[0];
  if (city === undefined) return folded;
  const rest = folded.slice(city.length);
  const bare = rest.replace(DISTRICT, '');
  if (bare.length >= SHORTEST_CORE) return bare;
  return rest.length >= SHORTEST_CORE ? rest : folded;
}

function splitForm(name: string): Pick<NameReading, 'form' | 'formKind'> & { readonly core: string } {
  const branch = BRANCH.exec(name);
  if (branch) return { core: `${branch[1]}${branch[3]}`, form: '', formKind: 'BRANCH' };
  for (const [form, formKind] of FORMS) {
    if (name.endsWith(form) && name.length - form.length >= SHORTEST_CORE) {
      return { core: name.slice(0, -form.length), form, formKind };
    }
  }
  return { core: name, form: '', formKind: '' };
}

/**
 * A name as it is compared
 *
 * NFKC (full width to half), small letters, simplified characters, nothing but letters and digits. 上海 or 上海市 in
 * front or in brackets, a district behind it and the legal form at the end are set aside: names are unique within a
 * trade and place, and lists leave those parts out or put them elsewhere. A branch keeps what follows its firm's form, so
 * that it never equals its firm.
 *
 * 《企业名称登记管理规定》第六条：行政区划名称、字号、行业或者经营特点、组织形式
 */
export function readName(name: string): NameReading {
  const text = foldText(name);
  const folded = text.replace(NOT_A_WORD, '');
  const unplaced = text.replace(CITY_IN_BRACKETS, '').replace(NOT_A_WORD, '');
  const { core, form, formKind } = splitForm(withoutPlace(unplaced));
  return { folded, core: core === '' ? folded : core, form, formKind };
}
