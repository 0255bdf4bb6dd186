import { NavLink } from 'react-router';
import './parts.css';

interface SubNavProps {
  /** What the links are, for screen readers. */
  readonly name: string;
  readonly links: readonly { readonly to: string; readonly text: string }[];
}

/** Links between the pages of one area; the page that is open is marked. */
export function SubNav({ name, links }: SubNavProps) {
  return (
    <nav aria-label={name} className="sub-nav no-print">
      {links.map(({ to, text }) => (
        <NavLink key={to} to={to} end>
          {text}
        </NavLink>
      ))}
    </nav>
  );
}
