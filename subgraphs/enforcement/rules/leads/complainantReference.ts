import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { holdsPersonalNumber } from '../../../../kernel/values/work/workText';

const FORM = /^(?=.*\d)[A-Za-z\d](?:[A-Za-z\d-]{6,62})[A-Za-z\d]$/;

/**
 * Of a complainant the hub is told the number under which the department's own sealed register holds him, and nothing else
 *
 * The number has the form of one, and is no telephone or identity number. The refusal does not show what was given.
 *
 * 沪府发〔2020〕7号（十五）
 */
export function complainantReference(reference: string): Verdict {
  return FORM.test(reference) && !holdsPersonalNumber(reference)
    ? lawful
    : unlawful('COMPLAINANT_REFERENCE_UNFIT', '沪府发〔2020〕7号（十五）', { field: 'complainantReference' });
}
