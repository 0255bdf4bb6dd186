import { findDepartment } from '../../../../kernel/values/reference/departments';
import { findDistrict } from '../../../../kernel/values/reference/districts';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** Fields in which one inspector may be qualified. */
export const MOST_FIELDS = 20;

const LONGEST_FIELD = 60;
const MOST_AREAS = 300;
const AREA = /^\d{6}(?:\d{3})?$/;
const ARTICLE = '沪府发〔2020〕7号（十八）';

const areDifferent = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

/**
 * An inspector is qualified in something, and each field is named once
 *
 * 沪府发〔2020〕7号（十八）; the bounds are this project's.
 */
export function inspectorFields(fields: readonly string[]): Verdict {
  const areTexts = fields.every((field) => field.trim() === field && field !== '' && field.length <= LONGEST_FIELD);
  const isBounded = fields.length > 0 && fields.length <= MOST_FIELDS;
  return areTexts && isBounded && areDifferent(fields)
    ? lawful
    : unlawful('INSPECTOR_FIELDS_UNFIT', ARTICLE, { count: fields.length, most: MOST_FIELDS });
}

/**
 * An inspector inspects where his office does: in districts, or down to streets and towns; null for all of it
 *
 * 沪府发〔2020〕7号（十八）: the forces of enforcement are carried down to the streets and towns.
 */
export function inspectorAreas(areas: readonly string[] | null, office: string): Verdict {
  if (areas === null) return lawful;
  const own = findDepartment(office)?.district;
  const unfit = areas.filter((area) => {
    const district = area.slice(0, 6);
    return !AREA.test(area) || !findDistrict(district) || (own !== undefined && own !== district);
  });
  return unfit.length === 0 && areas.length > 0 && areas.length <= MOST_AREAS && areDifferent(areas)
    ? lawful
    : unlawful('INSPECTOR_AREA_UNFIT', ARTICLE, { areas: unfit.slice(0, 10), office });
}
