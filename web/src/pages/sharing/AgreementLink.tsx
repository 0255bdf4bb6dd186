import { Link } from 'react-router';
import './sharing.css';

/** An agreement by its number, leading to its page. */
export function AgreementLink({ id }: { readonly id: string }) {
  return (
    <Link to={`/sharing/agreements/${id}`} className="whole">
      {id}
    </Link>
  );
}
