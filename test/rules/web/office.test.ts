interface Holder {
  readonly department: string | null;
  readonly district: string | null;
  readonly roles: readonly string[];
}

const { actsAs, actsFor, officeOf } = jest.requireActual<{
  officeOf(holder: Holder): string;
  actsFor(holder: Holder, authority: string | null | undefined): boolean;
  actsAs(holder: Holder, role: string, authority: string | null | undefined): boolean;
}>('../../../web/src/app/office');

const of = (department: string | null, district: string | null = null, ...roles: string[]): Holder => ({
  department,
  district,
  roles,
});

const CITY = of('SAMR');
const PUDONG = of('SAMR', '310115');
const NOBODY = of(null);

describe('the office for which somebody works', () => {
  it.each([
    ['SAMR', CITY],
    ['SAMR-310115', PUDONG],
    ['', NOBODY],
    ['', of(null, '310115')],
  ])('is %p', (office, holder) => {
    expect(officeOf(holder)).toBe(office);
  });

  it.each([
    ['a municipal department', CITY, 'itself', 'SAMR', true],
    ['a municipal department', CITY, 'an office of it in a district', 'SAMR-310115', true],
    ['a municipal department', CITY, 'another department', 'FIRE', false],
    ['a municipal department', CITY, "another department's office", 'FIRE-310115', false],
    ['a municipal department', CITY, 'one whose code begins like its own', 'SAMRX', false],
    ['an office in a district', PUDONG, 'itself', 'SAMR-310115', true],
    ['an office in a district', PUDONG, 'the department above it', 'SAMR', false],
    ['an office in a district', PUDONG, 'the office in another district', 'SAMR-310101', false],
    ['an office in a district', PUDONG, 'another department there', 'FIRE-310115', false],
    ['nobody of a department', NOBODY, 'a department', 'SAMR', false],
    ['nobody of a department', NOBODY, 'what has no code', '', false],
    ['nobody of a department, with a district', of(null, '310115'), 'an office there', 'SAMR-310115', false],
    ['a municipal department', CITY, 'an authority that could not be had', null, false],
    ['a municipal department', CITY, 'an authority that was not asked for', undefined, false],
  ])('of %s acts, or does not, for %3$s', (_, holder, __, authority, acts) => {
    expect(actsFor(holder, authority)).toBe(acts);
  });

  it('takes the role too for what a role may do', () => {
    const approver = of('SAMR', null, 'supervision-approver');
    expect([
      actsAs(approver, 'supervision-approver', 'SAMR-310115'),
      actsAs(approver, 'supervision-officer', 'SAMR-310115'),
      actsAs(approver, 'supervision-approver', 'FIRE'),
    ]).toEqual([true, false, false]);
  });
});
