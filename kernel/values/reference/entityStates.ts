import { type Dated, finderByCode } from './dated';

/** The state of a market entity in the register. */
export interface EntityState extends Dated {
  /** Whether the entity still does, or may resume, business here. */
  readonly active: boolean;
  /** Whether the entity is gone from the register for good. */
  readonly final: boolean;
}

const row = (code: string, zh: string, en: string, rest: Pick<EntityState, 'active' | 'final' | 'verified'>) => ({
  code,
  zh,
  en,
  ...rest,
});

/** States of registration; 歇业 (REG-ADM 30) was read, the others are general knowledge. */
export const ENTITY_STATES: readonly EntityState[] = [
  row('IN_OPERATION', '存续', 'In operation', { active: true, final: false, verified: false }),
  row('SUSPENDED', '歇业', 'Business suspended', { active: true, final: false, verified: true }),
  row('REVOKED', '吊销未注销', 'Licence revoked, not deregistered', { active: false, final: false, verified: false }),
  row('LIQUIDATING', '清算', 'In liquidation', { active: false, final: false, verified: false }),
  row('DEREGISTERED', '注销', 'Deregistered', { active: false, final: true, verified: false }),
  row('VOIDED', '撤销', 'Registration voided', { active: false, final: true, verified: false }),
  row('MOVED_OUT', '迁出', 'Moved out of the city', { active: false, final: true, verified: false }),
];

/** The state of a code; undefined for a code outside the table. */
export const findEntityState: (code: string) => EntityState | undefined = finderByCode(ENTITY_STATES);
