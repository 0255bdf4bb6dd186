const quoted = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** One line of a CSV file, without its end, as RFC 4180 writes it. */
export function csvLine(values: readonly string[]): string {
  return values.map(quoted).join(',');
}
