import { authoritiesSeen, officeOfActor } from '../../../kernel/values/work/workParties';
import { mayActFor } from '../../../subgraphs/supervision/rules/work/workParties';
import { actors } from '../../support/supervision/actors';

const GONE = '310103';
const at = (actor: (typeof actors)[keyof typeof actors], district: string | null) => ({ ...actor, district });

describe('分类监管管理办法 4: for which authority somebody acts', () => {
  it('is the department for the whole city, and its office for a district', () => {
    expect(officeOfActor(actors.office)).toBe('REFORM_OFFICE');
    expect(officeOfActor(actors.pudongOfficer)).toBe('SAMR-310115');
    expect(officeOfActor({ department: 'SAMR-310115', district: null })).toBe('SAMR-310115');
  });

  it('is the department itself where it has no offices in districts', () => {
    expect(officeOfActor({ department: 'MEDICAL_PRODUCTS', district: '310115' })).toBe('MEDICAL_PRODUCTS');
  });

  it('is none in a district that is no more: nobody there sees or does what is the city’s', () => {
    for (const actor of [actors.office, actors.officer]) {
      expect(officeOfActor(at(actor, GONE))).toBeNull();
      expect(authoritiesSeen(at(actor, GONE))).toEqual([]);
    }
    expect(mayActFor(at(actors.office, GONE), 'REFORM_OFFICE', 'reform-office')).toMatchObject({
      code: 'NOT_YOUR_SUPERVISION',
    });
    expect(mayActFor(at(actors.approver, GONE), 'SAMR', 'supervision-approver').lawful).toBe(false);
  });
});
