/** A rendered letter or report in its own frame: no script and no way out. */
export function Preview({ html, title }: { html: string; title: string }) {
  return <iframe className="preview" title={title} sandbox="" srcDoc={html} />;
}
