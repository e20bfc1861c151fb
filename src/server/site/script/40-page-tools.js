// 打印、复制网址: buttons that only a script can carry out are put there by it.
'use strict';
(() => {
  const words = JSON.parse(document.currentScript?.dataset.words ?? '{}');
  const place = document.querySelector('.aloud') ?? document.querySelector('.display-tools');
  if (!place || !document.querySelector('.scan') || !words.print) return;
  const tools = document.createElement('div');
  tools.className = 'page-tools';
  const add = (label, act) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = label;
    button.addEventListener('click', () => act(button));
    tools.append(button);
  };
  add(words.print, () => print());
  if (navigator.clipboard) {
    const said = document.createElement('span');
    said.setAttribute('role', 'status');
    add(words.copy, async () => {
      await navigator.clipboard.writeText(location.href);
      said.textContent = words.copied;
    });
    tools.append(said);
  }
  place.after(tools);
})();
