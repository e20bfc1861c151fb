/** Addresses of the same site that a page, feed, sitemap or catalogue leads to, as path with query. */
export function linksIn(text: string, at: string, origin: string): string[] {
  const found = [...text.matchAll(/(?:\s(?:href|src)="([^"]*)"|<loc>([^<]*)<\/loc>|"@id":\s*"([^"]*)")/g)].map((each) => each[1] ?? each[2] ?? each[3] ?? '');
  return [...new Set(found.flatMap((each) => ownAddress(unescaped(each), at, origin) ?? []))];
}

/** Path, query and fragment of an address of this site; null for one elsewhere. */
function ownAddress(link: string, at: string, origin: string): string | null {
  if (!URL.canParse(link, `${origin}${at}`)) return null;
  const url = new URL(link, `${origin}${at}`);
  return url.origin === origin ? `${url.pathname}${url.search}` : null;
}

const unescaped = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"');
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

export interface Rewriting {
  at: string;
  origin: string;
  /** the link to the file of an address; null where there is none */
  fileOf: (address: string) => string | null;
  /** where the running site is; null when the copy stands alone */
  live: string | null;
}

/**
 * A page as it stands in the copy: links lead to files; forms and the choice of display, which need the running site, are
 * gone; what only the running site answers leads there, or is plain words.
 */
export function staticPage(html: string, rewriting: Rewriting): string {
  const { at, origin, fileOf, live } = rewriting;
  const isOwnSite = live === origin;
  return html
    .replaceAll(/<details class="display-tools"[\s\S]*?<\/details>/g, '')
    .replaceAll(/<form\b[\s\S]*?<\/form>/g, (form) => keptForm(form, live, isOwnSite))
    .replaceAll(/\s(href|src)="([^"]*)"/g, (whole, name: string, link: string) => {
      if (link.startsWith('#') || link.startsWith('data:')) return whole;
      const own = ownAddress(unescaped(link), at, origin);
      if (own === null) return whole;
      // What machines are told is the one address of this content stays whole.
      if (/^https?:/.test(link)) return whole;
      const file = fileOf(own);
      const hash = new URL(unescaped(link), `${origin}${at}`).hash;
      if (file !== null) return ` ${name}="${escaped(file)}${hash}"`;
      if (isOwnSite) return whole;
      return live === null ? '' : ` ${name}="${escaped(`${live}${own}${hash}`)}"`;
    });
}

/** Is the page itself a form to be filled in? Without it nothing would be left of the page; a button that only sets the display may go. */
export const asksForForm = (html: string): boolean => /<main\b[\s\S]*<form\b(?![^>]*\baction="[^"]*\/display")[^>]*\bmethod="post"[\s\S]*<\/main>/.test(html);

/** A search can go to the running site; what changes something cannot be sent from elsewhere. */
function keptForm(form: string, live: string | null, isOwnSite: boolean): string {
  if (/^<form\b[^>]*\bmethod="post"/.test(form)) return '';
  if (live === null) return '';
  return isOwnSite ? form : form.replace(/^(<form\b[^>]*\baction=")(\/[^"]*)/, (_all, before: string, path: string) => `${before}${live}${path}`);
}
