// Additions only: without this file every page does the same work.
'use strict';
(() => {
  const root = document.documentElement;
  if (root.hasAttribute('data-line')) {
    const line = document.createElement('div');
    line.className = 'reading-line';
    line.setAttribute('aria-hidden', 'true');
    document.body.append(line);
    addEventListener('pointermove', (event) => line.style.setProperty('top', `${event.clientY}px`), { passive: true });
  }
  // The form that was sent last is gone from this page: it went through, so nothing of it is kept here.
  try {
    const sent = JSON.parse(localStorage.getItem('zhiyin.sent') ?? 'null');
    if (sent && !document.querySelector(`[data-draft="${CSS.escape(sent)}"], [data-autosave="${CSS.escape(sent)}"]`)) {
      localStorage.removeItem(`zhiyin.form.${sent}`);
      localStorage.removeItem('zhiyin.sent');
    }
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
  const summary = document.querySelector('.error-summary');
  if (summary) summary.focus();
})();
