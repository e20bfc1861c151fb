const voidTags = new Set(['meta', 'hr', 'br', 'link', 'img', 'input']);

/** The first fault of nesting in a document whose tags are all written out, or null. */
export function nestingFault(text: string): string | null {
  const open: string[] = [];
  const body = text.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<(?:!doctype html|\?xml[^>]*\?)>/g, '');
  for (const [tag, slash, name = '', rest = ''] of body.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<>]*")*\s*\/?)>/g)) {
    if (slash === '/') {
      if (open.pop() !== name) return `${tag} closes another element`;
    } else if (!rest.endsWith('/') && !voidTags.has(name)) open.push(name);
  }
  const stray = body.replace(/<\/?[\w:]+(?:\s+[\w:-]+="[^"<>]*")*\s*\/?>/g, '').match(/.{0,20}[<>].{0,20}/);
  if (stray !== null) return `stray bracket: ${stray[0]}`;
  return open.length > 0 ? `left open: ${open.join(' ')}` : null;
}
