import type { ReactNode } from 'react';
import './parts.css';

interface PanelProps {
  readonly title: string;
  /** Beside the title: where it comes from, actions. */
  readonly extra?: ReactNode;
  readonly children: ReactNode;
  readonly id?: string;
}

/** A section of a page with its own heading. */
export function Panel({ title, extra, children, id }: PanelProps) {
  return (
    <section className="panel" aria-label={title} id={id}>
      <div className="panel-head">
        <h2>{title}</h2>
        <div>{extra}</div>
      </div>
      {children}
    </section>
  );
}
