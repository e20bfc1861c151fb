import './committee.css';
import type { ReactNode } from 'react';
import { usePageTitle } from './page-title.ts';

/** A page from its heading on; the tab bears its title. */
export function Page({ title, lead, isNarrow = false, children }: { title: string; lead?: string; isNarrow?: boolean; children: ReactNode }) {
  usePageTitle(title);
  return (
    <div className={isNarrow ? 'narrow-page' : ''}>
      <h1>{title}</h1>
      {lead === undefined ? null : <p className="lead">{lead}</p>}
      {children}
    </div>
  );
}
