import './public.css';

/** Facts by their names; those that are not there are left out. */
export function FactList({
  facts,
}: {
  readonly facts: readonly (readonly [name: string, value: string | null | undefined])[];
}) {
  return (
    <dl className="fact-list">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
