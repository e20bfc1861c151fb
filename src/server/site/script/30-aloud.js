// 语音阅读 where the browser has a voice: reads what is marked, or the whole text of the page.
'use strict';
(() => {
  if (!('speechSynthesis' in window)) return;
  const words = JSON.parse(document.currentScript?.dataset.words ?? '{}');
  const main = document.querySelector('main');
  const place = document.querySelector('.display-tools');
  if (!main || !place || !words.aloud) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet aloud';
  const show = () => {
    button.textContent = speechSynthesis.speaking ? words.silent : words.aloud;
    button.setAttribute('aria-pressed', String(speechSynthesis.speaking));
  };
  button.addEventListener('click', () => {
    if (speechSynthesis.speaking) speechSynthesis.cancel();
    else {
      const chosen = String(getSelection() ?? '').trim();
      // Voices stop in the middle of long texts: a sentence at a time does not.
      for (const sentence of (chosen || main.innerText).split(/(?<=[。！？\n])/)) {
        if (!sentence.trim()) continue;
        const spoken = new SpeechSynthesisUtterance(sentence.trim());
        // Cases are Chinese, whatever language the page around them is in.
        spoken.lang = /\p{Script=Han}/u.test(sentence) ? 'zh-CN' : document.documentElement.lang;
        spoken.addEventListener('end', show);
        speechSynthesis.speak(spoken);
      }
    }
    show();
  });
  addEventListener('pagehide', () => speechSynthesis.cancel());
  show();
  place.after(button);
})();
