import { createHash } from 'node:crypto';

/** Pages that differ by these in the query are pages of their own; whatever else is asked for in a query needs the running site. */
const keptQueries = new Set(['after', 'of', 'state']);

/** What only a running site answers: signing in, desks, forms, search, the interface for programs. */
const liveOnly = [
  '/w',
  '/m',
  '/l',
  '/login',
  '/logout',
  '/password',
  '/display',
  '/subscribe',
  '/subscriptions',
  '/unsubscribe',
  '/unsubscribed',
  '/search',
  '/opensearch.xml',
  '/clues/new',
  '/clues/done',
  '/clues/status',
  '/api',
  '/d',
];

const isBelow = (path: string, top: string): boolean => path === top || path.startsWith(`${top}/`);

/** May this address be a file? `address` is a path with its query, as a link leads to it. */
export function isStatic(address: string): boolean {
  const { pathname, searchParams } = new URL(address, 'http://site');
  if (liveOnly.some((top) => isBelow(pathname, top))) return false;
  if (![...searchParams.keys()].every((name) => keptQueries.has(name))) return false;
  const segments = decoded(pathname)?.split('/').slice(1) ?? ['..'];
  const isSafe = segments.every((each, at) => (each !== '' || (at === 0 && segments.length === 1)) && each !== '.' && each !== '..' && !/[\0\\:*?"<>|]/.test(each));
  return isSafe && address.length <= 1000;
}

/** Where the file of an address lies, below the folder: a page as `index.html` of a folder of its own, anything else under its name. */
export function filePath(address: string, isPage: boolean): string {
  const { pathname, searchParams } = new URL(address, 'http://site');
  const path = (decoded(pathname) ?? '').replace(/^\/|\/$/g, '');
  const asked = [...searchParams].map(([name, value]) => plainName(`${name}-${value}`)).join('+');
  if (isPage) return [path, ...(asked === '' ? [] : ['_', asked]), 'index.html'].filter((each) => each !== '').join('/');
  if (asked === '') return path;
  const dot = path.lastIndexOf('.');
  return dot < 0 ? `${path}/_/${asked}` : `${path.slice(0, dot)}/_/${asked}${path.slice(dot)}`;
}

/** The link to the file of an address. */
export function linkTo(address: string, isPage: boolean): string {
  const { hash } = new URL(address, 'http://site');
  const path = filePath(address, isPage).replace(/(^|\/)index\.html$/, '$1');
  return `/${path.split('/').map(encodeURIComponent).join('/')}${hash}`;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** A name every file system takes, and no two texts share. */
function plainName(text: string): string {
  const plain = text.replaceAll(/[^\w.-]/g, '-').slice(0, 80);
  return plain === text ? plain : `${plain}-${createHash('sha256').update(text).digest('hex').slice(0, 10)}`;
}
