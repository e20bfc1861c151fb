/** Somebody who opens pages and sends forms as a browser without script does: cookies kept, redirects followed. */
export interface SiteVisitor {
  get: (path: string) => Promise<Shown>;
  /** sends the form of the page shown last: its hidden fields, the button pressed, and what is filled in */
  send: (fields: Readonly<Record<string, string>>, action?: string) => Promise<Shown>;
  post: (path: string, fields: Readonly<Record<string, string>>) => Promise<Shown>;
}

export interface Shown {
  status: number;
  path: string;
  html: string;
  /** what stands on it, without its tags */
  text: string;
}

export function siteVisitor(origin: string, cookie = ''): SiteVisitor {
  const jar = new Map<string, string>(cookie === '' ? [] : [[cookie.split('=')[0] ?? '', cookie.slice(cookie.indexOf('=') + 1)]]);
  let last: Shown = { status: 0, path: '/', html: '', text: '' };
  const ask = async (path: string, init: RequestInit = {}): Promise<Shown> => {
    const answer = await fetch(`${origin}${path}`, { ...init, redirect: 'manual', headers: { origin, cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), ...init.headers } });
    for (const each of answer.headers.getSetCookie()) {
      const [pair = ''] = each.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const to = answer.headers.get('location');
    if (to !== null) return ask(to);
    const html = await answer.text();
    last = { status: answer.status, path, html, text: textIn(html) };
    return last;
  };
  const post = (path: string, fields: Readonly<Record<string, string>>): Promise<Shown> =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } });
  return {
    get: (path) => ask(path),
    post,
    send: (fields, action) => post(action ?? last.path, { ...hiddenIn(last.html), ...fields }),
  };
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" };
const plain = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (found) => entities[found] ?? found);

export const textIn = (html: string): string =>
  plain(
    html
      .replace(/<head>.*?<\/head>/s, '')
      .replace(/<!--.*?-->/gs, '')
      .replace(/<[^>]+>/g, ' '),
  ).replace(/\s+/g, ' ');

/** Hidden fields of the last form on the page that is an act. */
export function hiddenIn(html: string): Record<string, string> {
  const form = [...html.matchAll(/<form[^>]*class="command-form[^"]*".*?<\/form>/gs)].at(-1)?.[0] ?? '';
  return Object.fromEntries([...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [plain(name), plain(value)]));
}

/** Signs in at the form. */
export async function signedInAt(origin: string, account: string, password: string, next = '/l', display = ''): Promise<SiteVisitor> {
  const visitor = siteVisitor(origin, display === '' ? '' : `display=${display}`);
  await visitor.post('/login', { account, password, next });
  return visitor;
}
