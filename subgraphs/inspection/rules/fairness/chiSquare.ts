const COEFFICIENTS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];
const PRECISION = 1e-14;
const MOST_TERMS = 10_000;

/** Natural logarithm of the gamma function of x > 0 (Lanczos). */
function logGamma(x: number): number {
  const shifted = x - 1;
  const sum = COEFFICIENTS.reduce((total, c, at) => total + c / (shifted + at + 1), 0.9999999999998099);
  const t = shifted + COEFFICIENTS.length - 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Lower regularised incomplete gamma function by its series; for x < a + 1. */
function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * PRECISION; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma(a));
}

/** Upper regularised incomplete gamma function by its continued fraction (Lentz); for x >= a + 1. */
function gammaFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let product = d;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (Math.abs(an * d + b) < tiny ? tiny : an * d + b);
    c = Math.abs(b + an / c) < tiny ? tiny : b + an / c;
    product *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) break;
  }
  return product * Math.exp(a * Math.log(x) - x - logGamma(a));
}

/**
 * The probability that a chi-square variable of so many degrees of freedom is at least as large as `statistic`, 0 to 1.
 * For reports alone: nothing that decides a draw is reckoned with fractions.
 */
export function chiSquareTail(statistic: number, degrees: number): number {
  if (statistic <= 0 || degrees <= 0) return 1;
  const [a, x] = [degrees / 2, statistic / 2];
  return x < a + 1 ? 1 - gammaSeries(a, x) : gammaFraction(a, x);
}
