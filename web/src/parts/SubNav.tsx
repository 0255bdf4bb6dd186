import { NavLink } from 'react-router';
import './parts.css';

interface SubNavProps {
  /** What the links are, for screen readers. */
  readonly name: string;
  readonly links: readonly { readonly to: string; readonly text: string }[];
}

/** Links between the pages of one area; the page that is open, or under which it lies, is marked. */
export function SubNav({ name, links }: SubNavProps) {
  const hasOthersBelow = (to: string) => links.some((link) => link.to.startsWith(`${to}/`));
  return (
    <nav aria-label={name} className="sub-nav no-print">
      {links.map(({ to, text }) => (
        <NavLink key={to} to={to} end={hasOthersBelow(to)}>
          {text}
        </NavLink>
      ))}
    </nav>
  );
}
