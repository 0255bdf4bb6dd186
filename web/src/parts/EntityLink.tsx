import { Link } from 'react-router';

/** An entity by its name and code, leading to its page. */
export function EntityLink({ uscc, name }: { readonly uscc: string; readonly name?: string | null | undefined }) {
  return (
    <Link to={`/entities/${uscc}`}>
      {name ? `${name} ` : ''}
      <span className="hash">{uscc}</span>
    </Link>
  );
}
