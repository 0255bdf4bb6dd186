import { type Day, day } from '../../../../kernel/values/day';
import type { Uscc } from '../../../../kernel/values/uscc';
import type { PartyKind } from '../../../../subgraphs/enforcement/rules/proceedings/types';
import type { CityEntity } from '../../cityEntity';
import { DOCUMENTED_ENTITIES } from '../../documentedEntities';
import { SUPERVISION_EXAMPLES } from '../../supervisionExamples';

/** A business of the sample against which something is done. */
export interface SampleParty {
  readonly uscc: Uscc;
  readonly name: string;
  readonly kind: PartyKind;
}

const KEPT_A_DISTRICT = 48;
const OLDEST = day('2024-01-01');
const FIRST_THROWN = DOCUMENTED_ENTITIES.length + SUPERVISION_EXAMPLES.length;
/** Divisions of the food trades: production of food and drink, wholesale, retail, catering. */
const FOOD: ReadonlySet<string> = new Set(['13', '14', '15', '51', '52', '62']);
const INDIVIDUAL = '92';

/**
 * The businesses of the city with whom the sample's offices have to do: of each district the first that are long in business
 * and of whom nothing else is told, the food trades before the others. The documented ones are left alone.
 */
export class SampleParties {
  private readonly byDistrict = new Map<string, { food: SampleParty[]; other: SampleParty[] }>();
  private readonly turns = new Map<string, number>();
  /** The city's day; undefined before the first entity. */
  today: Day | undefined;

  /** Takes note of an entity; `isFree` says whether no case is told of it otherwise. */
  note(
    { index, uscc, name, state, story, district, industryDivision, registeredOn, today }: CityEntity,
    isFree: boolean,
  ) {
    this.today = today;
    const isPlain = story === 'ALL_WELL' && state === 'IN_OPERATION' && registeredOn < OLDEST;
    if (!isFree || !isPlain || district === null || index < FIRST_THROWN) return;
    const known = this.byDistrict.get(district) ?? { food: [], other: [] };
    this.byDistrict.set(district, known);
    const list = FOOD.has(industryDivision) ? known.food : known.other;
    const kind = uscc.startsWith(INDIVIDUAL) ? 'CITIZEN' : 'ORGANISATION';
    if (list.length < KEPT_A_DISTRICT) list.push({ uscc, name, kind });
  }

  private of(district: string): readonly SampleParty[] {
    const { food, other } = this.byDistrict.get(district) ?? { food: [], other: [] };
    return [...food, ...other];
  }

  private turnOf(kind: 'once' | 'again', district: string): number {
    const turn = this.turns.get(`${kind} ${district}`) ?? 0;
    this.turns.set(`${kind} ${district}`, turn + 1);
    return turn;
  }

  /** The next business of a district, each once; undefined where the city has no more. */
  next(district: string): SampleParty | undefined {
    return this.of(district)[this.turnOf('once', district)];
  }

  /** The next business of a district, from the first again after the last; undefined where the city has none. */
  again(district: string): SampleParty | undefined {
    const known = this.of(district);
    return known[this.turnOf('again', district) % Math.max(1, known.length)];
  }
}
