/** One access to data of another department, as the log keeps it. */
export interface Access {
  /** Moment of the answer, ISO 8601 in UTC with milliseconds. */
  readonly time: string;
  readonly operationId: string;
  readonly subject: string;
  readonly kind: string;
  readonly department: string | null;
  readonly purpose: string | null;
  readonly agreement: string | null;
  /** SHA-256 of the operation's text, hexadecimal. */
  readonly operation: string;
  /** Number of the case or plan that the caller worked on. */
  readonly case: string | null;
  /** The moment of the past whose facts were asked for, ISO 8601; null for the present. */
  readonly asOf: string | null;
  /** The moment of the past whose knowledge was asked for, ISO 8601; null for what is known now. */
  readonly knownAt: string | null;
  /** Codes of the entities that the answer was about. */
  readonly entities: readonly string[];
  /** Coordinates of the fields that were given. */
  readonly fields: readonly string[];
  /** Coordinates of the fields that were refused. */
  readonly denied: readonly string[];
  /** Codes of the entities that were refused as out of the agreement's scope. */
  readonly outOfScope: readonly string[];
  readonly silos: readonly string[];
}

/** A list as a set in one spelling: sorted by code unit, each text once. */
function canonical(texts: readonly string[]): readonly string[] {
  const isSorted = texts.every((text, at) => at === 0 || (texts[at - 1] as string) < text);
  return isSorted ? texts : [...new Set(texts)].sort();
}

/**
 * The canonical text of an access: JSON in one line, its members in this order and no others, its lists sorted
 * (docs/access-log.md).
 */
export function accessLeaf(access: Access): string {
  const { time, operationId, subject, kind, department, purpose, agreement, operation } = access;
  return JSON.stringify({
    v: 1,
    time,
    operationId,
    subject,
    kind,
    department,
    purpose,
    agreement,
    operation,
    case: access.case,
    asOf: access.asOf,
    knownAt: access.knownAt,
    entities: canonical(access.entities),
    fields: canonical(access.fields),
    denied: canonical(access.denied),
    outOfScope: canonical(access.outOfScope),
    silos: canonical(access.silos),
  });
}
