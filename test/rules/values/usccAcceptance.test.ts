import { settleDistrict } from '../../../kernel/values/reference/settleDistrict';
import { parseUscc } from '../../../kernel/values/uscc';
import { findAcceptanceRows } from './acceptanceData';

const rows = findAcceptanceRows('shanghai-enterprises-5k.csv');
const onRows = rows ? it : it.skip;

describe('five thousand rows of the public register', () => {
  onRows('hold one old number, 49 codes in lower case, and otherwise sound codes', () => {
    const parses = rows?.map(({ uscc = '' }) => parseUscc(uscc)) ?? [];
    expect(parses.filter((p) => !p.ok).map((p) => !p.ok && p.code)).toEqual(['USCC_OLD_REGISTRATION_NUMBER']);
    expect(parses.filter((p) => p.ok && p.changed)).toHaveLength(49);
    expect(parses.filter((p) => p.ok && p.flags.length > 0)).toEqual([]);
  });

  onRows('name districts that settle, 自贸区 as a jurisdiction, 闸北 by its successor', () => {
    const notes = new Map<string, number>();
    for (const { district = '' } of rows ?? []) {
      const { note } = settleDistrict(district);
      notes.set(note, (notes.get(note) ?? 0) + 1);
    }
    expect(Object.fromEntries(notes)).toEqual({ NAME: 4677, JURISDICTION: 217, EMPTY: 77, SUCCESSOR: 29 });
  });
});
