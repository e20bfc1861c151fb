// Buttons that only a script can carry out are put there by it: 朗读, 打印, 复制网址.
'use strict';
(() => {
  const words = JSON.parse(document.currentScript?.dataset.words ?? '{}');
  const main = document.querySelector('main');
  const place = document.querySelector('.display-tools');
  if (!main || !place || !words.aloud) return;
  const tools = document.createElement('div');
  tools.className = 'page-tools';
  const add = (label, act) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = label;
    button.addEventListener('click', act);
    tools.append(button);
    return button;
  };

  // Where the browser has a voice: reads what is marked, or the whole text of the page.
  if ('speechSynthesis' in window) {
    const voice = speechSynthesis;
    const show = () => {
      button.textContent = voice.speaking ? words.silent : words.aloud;
      button.setAttribute('aria-pressed', String(voice.speaking));
    };
    const button = add(words.aloud, () => {
      if (voice.speaking) voice.cancel();
      else {
        const chosen = String(getSelection() ?? '').trim();
        // Voices stop in the middle of long texts: a sentence at a time does not.
        for (const sentence of (chosen || main.innerText).split(/(?<=[。！？\n])/)) {
          if (!sentence.trim()) continue;
          const spoken = new SpeechSynthesisUtterance(sentence.trim());
          // Cases are Chinese, whatever language the page around them is in.
          spoken.lang = /\p{Script=Han}/u.test(sentence) ? 'zh-CN' : document.documentElement.lang;
          spoken.addEventListener('end', show);
          voice.speak(spoken);
        }
      }
      show();
    });
    addEventListener('pagehide', () => voice.cancel());
    show();
  }

  if (document.querySelector('.scan') && words.print) {
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
  }
  place.after(tools);
})();
