import { createHash } from 'node:crypto';
import type { Caller } from '../../../gateway/identity/caller';
import { RESOURCES } from '../../../kernel/values/reference/resources';
import type { PlantedAgreement } from './plantAgreement';

/** The entity of the matrix: where it is, what it does. */
export interface MatrixEntity {
  readonly uscc: string;
  readonly district: string;
  readonly industry: string;
}

/** What a viewer must be given: nothing, or the named resources and fields of the entity. */
export type Given = readonly string[];

/** A viewer of the matrix, with what it must be given by hand and not by the hub's own judgement. */
export interface MatrixViewer {
  readonly name: string;
  readonly caller: Caller;
  readonly agreement?: PlantedAgreement;
  /** Codes of resources, and single coordinates. */
  readonly given: Given;
  /** The code with which the whole operation is refused, where it is. */
  readonly refused?: string;
}

const OWNED: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  ['SAMR', 'DEVELOPMENT_REFORM', 'REFORM_OFFICE'].map((department) => [
    department,
    RESOURCES.filter(({ owner }) => owner === department).map(({ code }) => code),
  ]),
);
const ALL = Object.values(OWNED).flat();
const PURPOSE = 'permit-renewal';

const caller = (name: string, department: string, more: Partial<Caller> = {}): Caller => ({
  subject: name,
  kind: 'official',
  department,
  roles: [],
  district: null,
  agreement: null,
  purpose: null,
  ...more,
});

/** The number of an agreement of the matrix, apart from those of the sample city. */
function numberOf(name: string, { uscc }: MatrixEntity): string {
  const digest = createHash('sha256').update(`${name} ${uscc}`).digest().readUInt32BE(0);
  return `AG-2026-7${String(digest % 100_000).padStart(5, '0')}`;
}

type Terms = Omit<PlantedAgreement, 'number' | 'consumer' | 'purpose'>;

type More = Partial<MatrixViewer> & { readonly token?: Partial<Caller> };

/** Makes viewers of the housing commission under agreements. */
const housingOf =
  (entity: MatrixEntity) =>
  (name: string, terms: Terms, given: Given, { token, ...rest }: More = {}): MatrixViewer => {
    const number = numberOf(name, entity);
    return {
      name,
      caller: caller(name, 'HOUSING', { kind: 'application', agreement: number, purpose: PURPOSE, ...token }),
      agreement: { number, consumer: 'HOUSING', purpose: PURPOSE, ...terms },
      given,
      ...rest,
    };
  };

const everything = { terms: ALL };
const notActive = { refused: 'AGREEMENT_NOT_ACTIVE' };

/** The viewers of the matrix, for one entity. */
export function matrixViewers(entity: MatrixEntity): MatrixViewer[] {
  const { uscc, district, industry } = entity;
  const housing = housingOf(entity);
  const elsewhere = district === '310115' ? '310101' : '310115';
  return [
    ...Object.entries(OWNED).flatMap(([department, given]) => [
      { name: `own department ${department}`, caller: caller('own', department), given },
      {
        name: `district office of ${department} here`,
        caller: caller('office', `${department}-${district}`, { district }),
        given,
      },
      {
        name: `district office of ${department} elsewhere`,
        caller: caller('far', `${department}-${elsewhere}`, { district: elsewhere }),
        given: [],
      },
    ]),
    { name: 'another department without an agreement', caller: caller('none', 'HOUSING'), given: [] },
    { name: 'auditor', caller: caller('auditor', 'BIG_DATA', { roles: ['auditor'] }), given: [] },
    { name: 'data centre', caller: caller('centre', 'BIG_DATA', { roles: ['sharing-administrator'] }), given: [] },
    housing('agreement on everything', everything, ALL),
    housing('agreement on one resource', { terms: ['inspection'] }, ['inspection']),
    housing('agreement on one field', { terms: ['CreditRecord.severity'] }, ['CreditRecord.severity']),
    housing('agreement for this district', { ...everything, districts: [district] }, ALL),
    housing('agreement for another district', { ...everything, districts: [elsewhere] }, []),
    housing('agreement for this trade', { ...everything, industries: [industry] }, ALL),
    housing('agreement for another trade', { ...everything, industries: ['00'] }, []),
    housing('agreement for this entity', { ...everything, usccs: [uscc] }, ALL),
    housing('agreement for another entity', { ...everything, usccs: ['91350100M000100Y43'] }, []),
    housing(
      'agreement for this district and another trade',
      { ...everything, districts: [district], industries: ['00'] },
      [],
    ),
    housing('agreement suspended', { ...everything, state: 'SUSPENDED' }, [], notActive),
    housing('agreement ended', { ...everything, state: 'ENDED' }, [], notActive),
    housing('agreement past its term', { ...everything, until: '2026-01-31' }, [], notActive),
    housing('agreement not yet begun', { ...everything, from: '2999-01-01' }, [], notActive),
    housing('agreement applied for', { ...everything, state: 'APPLIED' }, [], notActive),
    housing('agreement of another department', everything, [], { ...notActive, token: { department: 'HEALTH' } }),
    housing('agreement that does not exist', everything, [], { ...notActive, token: { agreement: 'AG-2026-999999' } }),
    housing('another purpose', everything, [], { refused: 'PURPOSE_MISMATCH', token: { purpose: 'statistics' } }),
    housing('no purpose', everything, [], { refused: 'PURPOSE_MISSING', token: { purpose: null } }),
  ];
}
