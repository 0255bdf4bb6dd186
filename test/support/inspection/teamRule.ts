import fc from 'fast-check';
import { day } from '../../../kernel/values/day';
import type { TeamPart } from '../../../subgraphs/inspection/rules/teams/drawTeam';
import type { Candidate } from '../../../subgraphs/inspection/rules/teams/judgeCandidate';

/** A seed of no round. */
export const SEED = 'bcdcdcb965bbe60425b9ac3579bf0e4e54baef3841f5028c17b251a855d310c5';

/** Numbers of the tests: two in a team, bands of four visits, sixty in a window. */
export const LIMITS = { size: 2, band: 4, most: 60 } as const;

/** An inspector who may do everything of FOOD anywhere; what is told otherwise holds. */
export const candidate = (inspector: string, changed: Partial<Candidate> = {}): Candidate => ({
  inspector,
  active: true,
  certificateUntil: day('2027-12-31'),
  fields: ['FOOD'],
  areas: null,
  load: 0,
  obstacle: null,
  ...changed,
});

/** A part with one item of FOOD in Pudong, which can take place until 30 November. */
export const part = (changed: Partial<TeamPart> = {}): TeamPart => ({
  seed: SEED,
  department: 'SAMR',
  uscc: '91310115MA1K3B7C6G',
  district: '310115',
  items: [{ item: 'FOOD-1', field: 'FOOD' }],
  day: day('2026-11-30'),
  kept: [],
  seats: 2,
  limits: LIMITS,
  ...changed,
});

/** Numbers of a draw that are inspectors. */
export const inspectorsOf = (rows: readonly { readonly inspector: string }[]): string[] =>
  rows.map(({ inspector }) => inspector);

const FIELDS = ['FOOD', 'FIRE', 'LABOUR'];

/** Any inspectors with numbers of their own. */
export const anyCandidates: fc.Arbitrary<Candidate[]> = fc
  .array(
    fc.record({
      active: fc.constantFrom(true, true, true, false),
      certificateUntil: fc.constantFrom(day('2026-11-29'), day('2026-11-30'), day('2027-12-31')),
      fields: fc.subarray(FIELDS),
      areas: fc.constantFrom(null, ['310115'], ['310112']),
      load: fc.nat(62),
      obstacle: fc.constantFrom(null, null, null, 'TIED' as const, 'RECUSED' as const),
    }),
    { maxLength: 14 },
  )
  .map((rows) => rows.map((row, at) => ({ ...row, inspector: `IN-${String(at).padStart(3, '0')}` })));

/** A part with one to three items, some of them for every inspector. */
export const anyPart: fc.Arbitrary<TeamPart> = fc
  .tuple(fc.array(fc.constantFrom(...FIELDS, null), { minLength: 1, maxLength: 3 }), fc.nat(1_000))
  .map(([fields, at]) =>
    part({
      items: fields.map((field, item) => ({ item: `ITEM-${item}`, field })),
      uscc: `91310000${at}`.padEnd(18, '0'),
    }),
  );
