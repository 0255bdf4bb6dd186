declare module '*/tools/verify-draw.mjs' {
  /** Verifies files by their names and hashes; nothing is wrong where there are no faults. */
  export function verifyDraw(files: {
    readonly bundle?: string | undefined;
    readonly frame?: string | undefined;
    readonly drawn?: string | undefined;
    readonly proof?: string | undefined;
    readonly commitment?: string | undefined;
    readonly root?: string | undefined;
  }): Promise<{ readonly faults: readonly string[]; readonly tell: readonly string[] }>;
}
