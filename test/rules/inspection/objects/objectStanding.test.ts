import { EXCLUSION_CODES } from '../../../../subgraphs/inspection/rules/objects/exclusions';
import {
  type ObjectAspects,
  objectStanding,
  type SetAsideCode,
} from '../../../../subgraphs/inspection/rules/objects/objectStanding';
import { EVERYTHING, taskOf } from '../../../support/inspection/objects';

const NOTHING: Record<SetAsideCode, boolean> = {
  NO_CONTACT: false,
  SANDBOX: false,
  INSPECTED_ABOVE: false,
  VISITED: false,
  AT_CAP: false,
};
const PLAIN: ObjectAspects = {
  state: 'IN_OPERATION',
  credit: 'B',
  risk: 'C',
  category: 'HIGHER',
  inPlace: true,
  keyListed: false,
  setAside: NOTHING,
};
const standing = (aspects: Partial<ObjectAspects>, task = taskOf()) => objectStanding({ ...PLAIN, ...aspects }, task);

describe('DR-3, DR-8, DR-14, DR-15, DR-28: how an object stands to a task', () => {
  it('is drawn by its classes', () => {
    expect(standing({})).toEqual({ kind: 'DRAWN', credit: 'B', risk: 'C', category: 'HIGHER' });
  });

  it('is out of scope by its place, grade, category or risk, and then no reason is asked for', () => {
    const scope = (named: object) => taskOf({ scope: { ...EVERYTHING, ...named } });
    expect(standing({ inPlace: false, state: 'VOIDED' })).toEqual({ kind: 'OUT_OF_SCOPE' });
    expect(standing({}, scope({ grades: ['C'] }))).toEqual({ kind: 'OUT_OF_SCOPE' });
    expect(standing({}, scope({ categories: ['LOWER'] }))).toEqual({ kind: 'OUT_OF_SCOPE' });
    expect(standing({}, scope({ risks: ['D', 'UNCLASSED'] }))).toEqual({ kind: 'OUT_OF_SCOPE' });
    expect(standing({}, scope({ grades: ['B'], categories: ['HIGHER'], risks: ['C'] }))).toMatchObject({
      kind: 'DRAWN',
    });
  });

  it('names the first reason in their order', () => {
    const all = Object.fromEntries(Object.keys(NOTHING).map((code) => [code, true])) as typeof NOTHING;
    const named: string[] = [];
    for (const state of ['REVOKED', 'SUSPENDED', 'IN_OPERATION'])
      named.push(reasonOf(standing({ state, setAside: all })));
    const left = { ...all };
    for (const code of EXCLUSION_CODES.slice(2) as SetAsideCode[]) {
      expect(reasonOf(standing({ setAside: left }))).toBe(code);
      left[code] = false;
    }
    expect(named).toEqual(['NOT_OPERATING', 'SUSPENDED', 'NO_CONTACT']);
    expect(standing({ setAside: left })).toMatchObject({ kind: 'DRAWN' });
  });

  it('is covered in full on a key list, or where the task wants all; an exclusion goes first and says who was listed', () => {
    expect(standing({ keyListed: true })).toEqual({ kind: 'COVERED' });
    expect(standing({}, taskOf({ volume: { kind: 'ALL' } }))).toEqual({ kind: 'COVERED' });
    const visited = { keyListed: true, setAside: { ...NOTHING, VISITED: true } };
    expect(standing(visited)).toEqual({ kind: 'EXCLUDED', code: 'VISITED', keyListed: true });
  });

  it('is left out while suspended from inspections on site alone', () => {
    for (const mode of ['OFF_SITE', 'REMOTE', 'MOBILE'] as const) {
      expect(standing({ state: 'SUSPENDED' }, taskOf({ mode }))).toMatchObject({ kind: 'DRAWN' });
    }
  });
});

function reasonOf(one: ReturnType<typeof objectStanding>): string {
  return one.kind === 'EXCLUDED' ? one.code : one.kind;
}
