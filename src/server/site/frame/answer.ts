import type { ReactNode } from 'react';

/** What stands on a page between header and footer. */
export interface PageContent {
  /** heading of the page and, with the site's name behind it, its title */
  title: string;
  /** below the heading */
  main: ReactNode;
  part: 'public' | 'members' | 'leaders' | 'account';
  /** the way here, without the page itself: label and path */
  crumbs?: readonly (readonly [string, string])[];
  /** a form with mistakes: the title says so first */
  isWrong?: boolean;
  head?: Head;
  /** the heading is shown by the page itself, e.g. a proposal's own header */
  hasOwnHeading?: boolean;
}

/** What machines read in the head of a page. */
export interface Head {
  description?: string;
  keywords?: readonly string[];
  /** path of the one address of this content */
  canonical?: string;
  feeds?: readonly { path: string; title: string }[];
  jsonLd?: object;
  /** 政府网站 fields: column, publication day, source */
  column?: string;
  publishedOn?: string;
  source?: string;
  isUnlisted?: boolean;
}

/** Kept by content version: the same version is answered with 304. */
export interface Freshness {
  version: string;
  maxAgeSeconds: number;
}

export type Answer =
  | { kind: 'page'; page: PageContent; status?: number; fresh?: Freshness }
  | { kind: 'go'; to: string; cookie?: string; clears?: boolean }
  /** the session begins, or goes on under a new id */
  | { kind: 'signed-in'; token: string; next: Answer }
  | { kind: 'bytes'; type: string; bytes: string | Uint8Array; headers?: Readonly<Record<string, string>>; fresh?: Freshness; status?: number };

export const page = (content: PageContent, more: { status?: number; fresh?: Freshness } = {}): Answer => ({ kind: 'page', page: content, ...more });
export const go = (to: string): Answer => ({ kind: 'go', to });
