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
  const summary = document.querySelector('.error-summary');
  if (summary) summary.focus();
})();
