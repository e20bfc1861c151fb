/** An Atom feed (RFC 4287) as what it says. */
export interface Feed {
  id: string;
  title: string;
  subtitle: string;
  /** address of the page that shows the same, and of the feed itself */
  page: string;
  self: string;
  /** who publishes it, for entries that name nobody */
  author: string;
  updated: string;
  entries: readonly Entry[];
}

export interface Entry {
  id: string;
  title: string;
  page: string;
  published: string;
  updated: string;
  authors: readonly string[];
  categories: readonly { term: string; label: string }[];
  summary: string;
}

export const atomType = 'application/atom+xml; charset=utf-8';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Characters that XML 1.0 cannot hold at all are left out: a feed with one of them could be read by nobody. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export const xmlText = (text: string): string => text.replace(unwritable, '').replace(/[&<>"']/g, (each) => escapes[each] ?? '');

const element = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;
const link = (rel: string, type: string, href: string): string => `<link rel="${rel}" type="${type}" href="${xmlText(href)}"/>`;
const person = (name: string): string => `<author>${element('name', name)}</author>`;

export function atomOf(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('updated', feed.updated),
    person(feed.author),
    link('self', 'application/atom+xml', feed.self),
    link('alternate', 'text/html', feed.page),
    ...feed.entries.map(entryOf),
    '</feed>\n',
  ].join('\n');
}

function entryOf(entry: Entry): string {
  return [
    '<entry>',
    element('id', entry.id),
    element('title', entry.title),
    link('alternate', 'text/html', entry.page),
    element('published', entry.published),
    element('updated', entry.updated),
    ...entry.authors.map(person),
    ...entry.categories.map((each) => `<category term="${xmlText(each.term)}" label="${xmlText(each.label)}"/>`),
    element('summary', entry.summary),
    '</entry>',
  ].join('');
}
