import { compareNames, coreLikeness } from './compareNames';
import { type NameReading, readName } from './readName';
import type { QueryReading } from './readQuery';
import { type BaseReason, REASONS, type ReasonCode, type SideReason } from './reasons';

/** A row as it was read: its text, and what stands beside it. */
export interface ReadRow {
  readonly reading: QueryReading;
  /** A name beside a code. */
  readonly name: NameReading | undefined;
  /** Six-digit district beside it. */
  readonly district: string | undefined;
}

/** An entity that a row may mean, as the exchange knows it. */
export interface KnownEntity {
  readonly uscc: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly registrationNumber: string | null;
  readonly district: string | null;
}

/** An entity with its score (0 to 100) for a row, and every reason. */
export interface Candidate {
  readonly entity: KnownEntity;
  readonly score: number;
  readonly reasons: readonly ReasonCode[];
}

/** From so much likeness on, a name beside a code confirms it. */
const AGREEING = 0.6;
const LEAST = 0;
const MOST = 100;

interface Ground {
  readonly score: number;
  readonly reasons: readonly BaseReason[];
}

const ground = (reason: BaseReason): Ground => ({ score: REASONS[reason].score, reasons: [reason] });

function groundOfCode(reading: QueryReading, { uscc, registrationNumber }: KnownEntity): Ground | undefined {
  switch (reading.kind) {
    case 'CODE':
      return reading.uscc === uscc ? ground('EXACT_USCC') : undefined;
    case 'MISTYPED_CODE': {
      const repair = reading.repairs.find(({ value }) => value === uscc);
      return repair && ground(repair.reason);
    }
    case 'OLD_NUMBER': {
      if (reading.number === registrationNumber)
        return ground(reading.isSound ? 'SAME_OLD_NUMBER' : 'OLD_NUMBER_CHECK');
      const repair = reading.repairs.find(({ value }) => value === registrationNumber);
      return repair && ground(repair.reason);
    }
    case 'ORGANISATION_CODE':
      if (reading.organisation !== uscc.slice(8, 17)) return undefined;
      return ground(reading.isSound ? 'SAME_ORGANISATION_CODE' : 'ORGANISATION_CODE_CHECK');
    default:
      return undefined;
  }
}

function groundOfName(written: NameReading, { name, formerNames }: KnownEntity): Ground {
  const now = compareNames(written, readName(name));
  const isFormer = formerNames.some((former) => readName(former).folded === written.folded);
  return isFormer && now.score < REASONS.FORMER_NAME.score ? ground('FORMER_NAME') : now;
}

function nameBeside(written: NameReading, { name, formerNames }: KnownEntity): SideReason {
  const agrees = [name, ...formerNames].some((known) => coreLikeness(written.core, readName(known).core) >= AGREEING);
  return agrees ? 'NAME_AGREES' : 'NAME_DISAGREES';
}

function districtBeside(wanted: string | undefined, { district }: KnownEntity): readonly SideReason[] {
  if (wanted === undefined || district === null) return [];
  return [wanted === district ? 'DISTRICT_AGREES' : 'DISTRICT_DIFFERS'];
}

/**
 * What speaks for an entity and against it, for a row
 *
 * The code is weighed first; a name beside it confirms it or casts doubt. Where the code leads to nobody the name is
 * weighed, and the code that is not this entity's counts against it. Undefined where nothing speaks for the entity.
 */
export function judgeCandidate({ reading, name, district }: ReadRow, entity: KnownEntity): Candidate | undefined {
  const byCode = groundOfCode(reading, entity);
  const written = reading.kind === 'NAME' ? reading.name : name;
  const base = byCode ?? (written && groundOfName(written, entity));
  if (base === undefined || base.score <= LEAST) return undefined;
  const sides: SideReason[] = [...districtBeside(district, entity)];
  if (byCode && name) sides.unshift(nameBeside(name, entity));
  if (!byCode && reading.kind !== 'NAME') sides.unshift('CODE_DISAGREES');
  const score = sides.reduce<number>((sum, side) => sum + REASONS[side].change, base.score);
  const most = base.score === MOST ? MOST : MOST - 1;
  return { entity, score: Math.min(most, Math.max(LEAST, score)), reasons: [...base.reasons, ...sides] };
}
