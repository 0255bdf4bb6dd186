/** Parts in a million as per mille, exactly: 50000 is 50‰, 1250 is 1.25‰. DR-5 */
export function perMille(ppm: number): string {
  const rest = String(ppm % 1_000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${Math.trunc(ppm / 1_000)}${rest === '' ? '' : `.${rest}`}‰`;
}

/** Basis points as percent, exactly: 15000 is 150%, 3333 is 33.33%. */
export function percent(basisPoints: number): string {
  const rest = String(basisPoints % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.trunc(basisPoints / 100)}${rest === '' ? '' : `.${rest}`}%`;
}
