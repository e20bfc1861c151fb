// What is typed is kept while it is typed: on the server where the form has a place there, else in this browser.
'use strict';
(() => {
  const words = JSON.parse(document.currentScript?.dataset.words ?? '{}');
  const clock = () => new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });
  const store = {
    read: (key) => {
      try {
        return JSON.parse(localStorage.getItem(key) ?? 'null');
      } catch {
        return null;
      }
    },
    write: (key, value) => {
      try {
        localStorage.setItem(key, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
    drop: (key) => localStorage.removeItem(key),
  };
  const typed = (form) => [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !name.startsWith('_'));
  const restore = (form, pairs) => {
    const left = new Map();
    for (const [name, value] of pairs) left.set(name, [...(left.get(name) ?? []), value]);
    for (const field of form.elements) {
      const values = left.get(field.name);
      if (!values) continue;
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = values.includes(field.value);
      else if (field.type !== 'hidden' && field.type !== 'file') field.value = values[0] ?? field.value;
    }
  };
  const waitingKey = 'zhiyin.sent';
  // What was proposed in these words before, looked up again as the text grows; the list that stands there stays if it fails.
  const similar = document.querySelector('[data-similar]');
  const rest = 8000;
  let comparedAt = -rest;
  let next;
  const compare = () => {
    if (!similar) return;
    clearTimeout(next);
    next = setTimeout(
      () => {
        comparedAt = performance.now();
        const asked = new XMLHttpRequest();
        asked.open('GET', location.pathname);
        asked.responseType = 'document';
        asked.addEventListener('load', () => {
          const found = asked.response?.querySelector('[data-similar]');
          if (found) similar.replaceChildren(...found.childNodes);
        });
        asked.send();
      },
      Math.max(0, comparedAt + rest - performance.now()),
    );
  };
  for (const form of document.querySelectorAll('form[data-draft], form[data-autosave]')) {
    const name = form.dataset.autosave ?? form.dataset.draft;
    const key = `zhiyin.form.${name}`;
    const state = form.querySelector('[data-autosave-state]');
    const say = (text) => {
      if (state) state.textContent = text;
    };
    const kept = store.read(key);
    // What the server shows after an error is newer than what lies here.
    if (kept && !document.querySelector('.error-summary')) restore(form, kept);
    let timer;
    const save = async () => {
      const pairs = typed(form);
      store.write(key, pairs);
      if (!form.dataset.autosave) return say((words.kept ?? '').replace('{at}', clock()));
      try {
        const answer = await fetch(form.dataset.autosave, {
          method: 'POST',
          body: new URLSearchParams([...pairs, ['_save', 'auto']]),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        });
        if (!answer.ok) throw new Error(String(answer.status));
        store.drop(key);
        say((words.kept ?? '').replace('{at}', clock()));
        compare();
      } catch {
        say((words.here ?? '').replace('{at}', clock()));
        timer = setTimeout(save, 15_000);
      }
    };
    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(save, 1200);
    });
    form.addEventListener('submit', () => {
      clearTimeout(timer);
      store.write(key, typed(form));
      store.write(waitingKey, name);
    });
    addEventListener('online', () => {
      if (store.read(key)) void save();
    });
    if (kept && form.dataset.autosave) void save();
  }
  for (const area of document.querySelectorAll('textarea[data-count]')) {
    const line = area.nextElementSibling;
    const count = () => {
      if (line) line.textContent = (words.count ?? '').replace('{length}', String([...area.value.trim()].length)).replace('{max}', area.dataset.count);
    };
    area.addEventListener('input', count);
    count();
  }
})();
